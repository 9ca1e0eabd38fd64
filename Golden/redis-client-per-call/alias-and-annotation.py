import redis as r


class Lock:
    def __init__(self, name: str) -> None:
        self.name = name

    def acquire(self) -> bool:
        client: r.Redis = r.Redis(host="locks")
        return bool(client.set(self.name, 1, nx=True, ex=30))
