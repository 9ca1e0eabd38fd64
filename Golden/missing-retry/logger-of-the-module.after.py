import logging

import requests
from tenacity import (
    before_sleep_log,
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

logger = logging.getLogger(__name__)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    before_sleep=before_sleep_log(logger, logging.WARNING),
    reraise=True,
)


@retry_connection
def fetch_page(path: str) -> str:
    logger.debug("fetching %s", path)
    response = requests.get("https://docs.example.com/" + path, timeout=5)
    logger.info("got %s: %d", path, response.status_code)
    return response.text
