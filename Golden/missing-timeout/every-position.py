import requests

U = "https://a.example"

fetch = lambda u: requests.get(u)


def default(r=requests.get(U)):
    return r


def inside(us):
    texts = [requests.get(u).text for u in us]
    nested = requests.get(requests.get(U).url)
    shown = f"{requests.get(U).text}"
    if texts: requests.get(U); print(nested)
    return shown
