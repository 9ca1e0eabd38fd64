import requests


def retry_connection(connection):
    connection.reconnect()


def fetch(url):
    return requests.get(url, timeout=5)
