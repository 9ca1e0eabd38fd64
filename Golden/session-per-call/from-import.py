from requests import get
from requests.exceptions import Timeout


def names(ids, base):
    for i in ids:
        try:
            yield get(f"{base}/{i}", timeout=5).json()["name"]
        except Timeout:
            yield None
