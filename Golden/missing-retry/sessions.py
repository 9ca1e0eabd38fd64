import requests


class GitHub:
    """A small client."""

    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"token {token}"

    def _url(self, *parts: str) -> str:
        return "/".join(("https://api.github.example.com",) + parts)

    def repository(self, owner: str, name: str) -> dict:
        response = self.session.get(self._url("repos", owner, name), timeout=(3.05, 27))
        response.raise_for_status()
        return response.json()

    def star(self, owner: str, name: str) -> None:
        self.session.put(self._url("user", "starred", owner, name), timeout=(3.05, 27))
