import httpx


def repositories(url):
    found = []
    while url:
        answer = httpx.get(url, follow_redirects=True)
        found.extend(answer.json())
        url = answer.links.get("next", {}).get("url")
    return found
