import requests


def fetch(url, token):
    with requests.Session() as session:
        session.headers["Authorization"] = token
        return session.get(url, timeout=5).json()


def stream(url):
    session = requests.Session()
    return session.get(url, stream=True, timeout=5)


def closing(url):
    session = requests.Session()
    text = session.get(url, timeout=5).text
    session.close()
    return text


def handed_on(url, read):
    with requests.Session() as session:
        return read(session, url)


def logged_in(url):
    with requests.Session() as session:
        session.post(url + "/login", timeout=5)
        return session.get(url, timeout=5).text
