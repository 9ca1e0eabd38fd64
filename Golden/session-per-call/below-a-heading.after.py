import os
import threading

import requests

# What the service says
ERROR_SLOW_DOWN = "slow_down"
ERROR_PENDING = "authorization_pending"

_thread_local = threading.local()


def get_http_session():
    """The HTTP session of this thread, without the cookies of the call before."""
    # A forked worker must not share the connections of its parent.
    if getattr(_thread_local, "pid", None) != os.getpid():
        _thread_local.session = requests.Session()
        _thread_local.pid = os.getpid()
    _thread_local.session.cookies.clear()
    return _thread_local.session


def token(address, code):
    session = get_http_session()
    return session.post(address, data={"code": code}, timeout=30).json()
