import requests

# What the service says
ERROR_SLOW_DOWN = "slow_down"
ERROR_PENDING = "authorization_pending"


def token(address, code):
    with requests.Session() as session:
        return session.post(address, data={"code": code}, timeout=30).json()
