import requests

API = "https://api.example.com"


def send(orders):
    with requests.Session() as session:
        for order in orders:
            response = session.post(API + "/orders",
                                    json={"number": order.number,
                                          "items": order.items},
                                    timeout=30)
            response.raise_for_status()


def tell(names):
    with requests.Session() as session:
        for name in names:
            session.get(API, params={"name": name},
                timeout=(3.05, 27))
            session.get(API,
                         # The name is not a secret.
                         params={"name": name}, timeout=(3.05, 27))


def read(numbers):
    with requests.Session() as session:
        for number in numbers: answer = session.get(f"{API}/{number}", timeout=5); print(answer)
