import requests


class Maps:
    BASE_URL = "https://maps.example.com/v2"

    def __init__(self, key: str) -> None:
        self.session = requests.Session()
        self.session.params = {"key": key}

    def add_place(self, place: dict) -> dict:
        response = self.session.post(f"{self.BASE_URL}/places", json=place, timeout=10)
        return response.json()

    @property
    def places(self) -> list:
        response = self.session.get(self.BASE_URL + "/places", timeout=10)
        response.raise_for_status()
        return response.json()
