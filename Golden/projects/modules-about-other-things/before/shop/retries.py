"""The policy of the house, and what it goes by."""

import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt

often = retry(
    stop=stop_after_attempt(9), retry=retry_if_exception_type(requests.ConnectionError)
)
