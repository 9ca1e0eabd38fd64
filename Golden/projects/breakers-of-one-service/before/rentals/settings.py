"""Where the others are."""

import os

PAYMENTS_URL = os.environ["PAYMENTS_URL"]
MAIL_URL = "https://mail.example.org"
