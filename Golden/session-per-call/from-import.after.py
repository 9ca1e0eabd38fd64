from requests import Session
from requests.exceptions import Timeout


def names(ids, base):
    with Session() as session:
        for i in ids:
            try:
                yield session.get(f"{base}/{i}", timeout=5).json()["name"]
            except Timeout:
                yield None
