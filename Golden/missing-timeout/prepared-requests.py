import requests


def replay(method, url, body):
    request = requests.Request(method, url, data=body)
    with requests.Session() as session:
        return session.send(session.prepare_request(request), stream=False)
