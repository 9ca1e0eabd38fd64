import requests

U = "https://a.example"

fetch = lambda u: requests.get(u, timeout=(3.05, 27))


def default(r=requests.get(U, timeout=(3.05, 27))):
    return r


def inside(us):
    texts = [requests.get(u, timeout=(3.05, 27)).text for u in us]
    nested = requests.get(requests.get(U, timeout=(3.05, 27)).url, timeout=(3.05, 27))
    shown = f"{requests.get(U, timeout=(3.05, 27)).text}"
    if texts: requests.get(U, timeout=(3.05, 27)); print(nested)
    return shown
