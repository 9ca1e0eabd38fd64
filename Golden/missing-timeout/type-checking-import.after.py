from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import requests


class Pages:
    def __init__(self, session: requests.Session) -> None:
        self._session = session

    def first(self, url: str) -> str:
        return self._session.get(url, timeout=(3.05, 27)).text
