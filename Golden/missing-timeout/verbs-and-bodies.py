import requests


def sync(item, payload):
    requests.head("https://a.example/x")
    requests.options("https://a.example/x")
    requests.delete("https://a.example/x")
    requests.post("https://a.example/x", json=payload)
    requests.put("https://a.example/x", data=payload)
    requests.patch("https://a.example/x", files={"f": item})
    requests.get("https://a.example/x", json=payload)
    requests.request("GET", "https://a.example/x")
    requests.request("post", "https://a.example/x")
    requests.request(item.method, "https://a.example/x")
