import pytest
import requests


def fetch(url):
    return requests.get(url, timeout=5)


def test_fetch(mocker):
    mocker.patch("requests.get", side_effect=requests.Timeout)
    with pytest.raises(requests.Timeout):
        fetch("https://a.example.com")


def test_server():
    assert requests.get("http://localhost:8000", timeout=5).ok
