import smtplib
import socket
import urllib.request

import requests

requests.get("https://a.example", timeout=5)
requests.get("https://a.example", timeout=(3, 10))
requests.get("https://a.example", **{"timeout": 3})
urllib.request.urlopen("https://a.example", None, 5)
socket.create_connection(("a.example", 80), 5)
smtplib.SMTP("a.example", 25, None, 10)
