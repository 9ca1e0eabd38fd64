import requests


def download(path, file_name):
    with (
        open(path, "wb") as out,
        requests.get(f"https://example.org/{file_name}", timeout=(3.05, 27)) as r,
    ):
        out.write(r.content)


def upload(path, file_name):
    with (
        open(path) as body,
        requests.put("https://example.org/", data=body, timeout=30) as answer,
    ):
        return answer.status_code
