from unittest.mock import patch

from app.rates import rate


@patch("app.rates.requests.get")
def test_rate(get):
    rate("EUR")
    get.assert_called_once_with("https://rates.example.com/EUR")
