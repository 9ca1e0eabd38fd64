import psycopg2
import requests

DATABASE = {"host": "db.example.com", "user": "shop", "dbname": "shop"}
OPTIONS = dict(headers={"Accept": "application/json"}, timeout=5)
CHANGED = {"verify": False}
CHANGED["timeout"] = 5


def encoding():
    connection = psycopg2.connect(**DATABASE, connect_timeout=5)
    return connection.get_parameter_status("server_encoding")


def items(url):
    return requests.get(url, **OPTIONS).json()


def page(url):
    options = {"allow_redirects": False}
    return requests.get(url, **options, timeout=(3.05, 27)).text


def image(url):
    return requests.get(url, **CHANGED).content


def status(url, **given):
    options = {"allow_redirects": False}
    options.update(given)
    return requests.get(url, **options).status_code
