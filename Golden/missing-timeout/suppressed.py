import requests

requests.get("https://a.example")  # noqa: S113
requests.get("https://a.example")  # nosec B113
requests.get("https://a.example")  # pylint: disable=missing-timeout
requests.get("https://a.example")  # hoist: allow[missing-timeout] streams for hours
# hoist: allow[missing-timeout] so does this
requests.get("https://a.example")
requests.get(
    "https://a.example",
)  # noqa: S113
requests.get("https://a.example")  # noqa: E501
