import logging
from gettext import gettext as _

import requests

log = logging.getLogger(__name__)


def rates(address):
    answer = requests.get(address, timeout=5)
    log.info(_("The rates have arrived"))
    return answer.json()
