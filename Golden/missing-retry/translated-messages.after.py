import logging
from gettext import gettext as _

import requests
from tenacity import (
    before_sleep_log,
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

log = logging.getLogger(__name__)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    before_sleep=before_sleep_log(log, logging.WARNING),
    reraise=True,
)


@retry_connection
def rates(address):
    answer = requests.get(address, timeout=5)
    log.info(_("The rates have arrived"))
    return answer.json()
