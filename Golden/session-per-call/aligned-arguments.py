import requests

API = "https://api.example.com"


def send(orders):
    for order in orders:
        response = requests.post(API + "/orders",
                                 json={"number": order.number,
                                       "items": order.items},
                                 timeout=30)
        response.raise_for_status()


def tell(names):
    for name in names:
        requests.get(API, {"name": name},
            timeout=(3.05, 27))
        requests.get(API,
                     # The name is not a secret.
                     params={"name": name}, timeout=(3.05, 27))


def read(numbers):
    for number in numbers: answer = requests.get(f"{API}/{number}", timeout=5); print(answer)
