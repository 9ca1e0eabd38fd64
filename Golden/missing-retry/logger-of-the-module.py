import logging

import requests

logger = logging.getLogger(__name__)


def fetch_page(path: str) -> str:
    logger.debug("fetching %s", path)
    response = requests.get("https://docs.example.com/" + path, timeout=5)
    logger.info("got %s: %d", path, response.status_code)
    return response.text
