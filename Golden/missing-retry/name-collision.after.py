import requests
import tenacity

from .util import retry

retry_connection = tenacity.retry(
    stop=tenacity.stop_after_attempt(3),
    wait=tenacity.wait_exponential(multiplier=1, min=1, max=10)
    + tenacity.wait_random(0, 1),
    retry=tenacity.retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@retry.register
class Catalogue:
    pass


@retry_connection
def fetch(url):
    return requests.get(url, timeout=5)
