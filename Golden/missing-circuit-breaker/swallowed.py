import logging

import requests

logger = logging.getLogger(__name__)
HOOK_URL = "https://hooks.example.com"


def notify(text):
    try:
        requests.post(HOOK_URL, json={"text": text}, timeout=5)
    except requests.RequestException:
        logger.exception("no notification")


def logged(text):
    try:
        requests.post(HOOK_URL, json={"text": text}, timeout=5)
    except requests.RequestException:
        logger.warning("no notification")
        raise
