import httpx


def repositories(url):
    found = []
    with httpx.Client() as client:
        while url:
            answer = client.get(url, follow_redirects=True)
            found.extend(answer.json())
            url = answer.links.get("next", {}).get("url")
    return found
