import requests


def sync(item, payload):
    requests.head("https://a.example/x", timeout=(3.05, 27))
    requests.options("https://a.example/x", timeout=(3.05, 27))
    requests.delete("https://a.example/x", timeout=(3.05, 27))
    requests.post("https://a.example/x", json=payload, timeout=30)
    requests.put("https://a.example/x", data=payload, timeout=30)
    requests.patch("https://a.example/x", files={"f": item}, timeout=30)
    requests.get("https://a.example/x", json=payload, timeout=30)
    requests.request("GET", "https://a.example/x", timeout=(3.05, 27))
    requests.request("post", "https://a.example/x", timeout=30)
    requests.request(item.method, "https://a.example/x", timeout=30)
