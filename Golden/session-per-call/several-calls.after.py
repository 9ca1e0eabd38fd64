import requests as rq

session = None


def copy(ids, source, target):
    with rq.Session() as session:
        for i in ids:
            try:
                row = session.get(source, params={"id": i}, timeout=5).json()
            except rq.RequestException as error:
                print(f"no {i}: {error}")
                continue
            session.post(target, json=row, timeout=5)
        else:
            print("done")


def copy_http(session, http_session, ids, source):
    with rq.Session() as requests_session:
        for i in ids:
            requests_session.put(source, {"id": i}, timeout=5)
