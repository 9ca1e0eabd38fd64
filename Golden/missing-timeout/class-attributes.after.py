import requests


class Client:
    session = requests.Session()

    @classmethod
    def get(cls, path):
        return cls.session.get(f"https://api.example.com/{path}", timeout=(3.05, 27))

    @property
    def health(self):
        return self.session.head(
            "https://api.example.com/health", timeout=(3.05, 27)
        ).ok
