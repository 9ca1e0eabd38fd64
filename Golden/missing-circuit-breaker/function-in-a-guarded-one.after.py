import requests
from circuitbreaker import CircuitBreaker


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("shares.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="shares.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_example_open,
)


@example_circuit
def holders_of(code, top=4):
    def dates_of(code):
        answer = requests.post(
            "https://shares.example.com/dates", json={"code": code}, timeout=10
        )
        return answer.json()["dates"]

    rows = []
    for date in dates_of(code)[:top]:
        answer = requests.post(
            "https://shares.example.com/holders",
            json={"code": code, "date": date},
            timeout=10,
        )
        rows.extend(answer.json()["holders"])
    return rows


def names_of(codes):
    @example_circuit
    def name_of(code):
        answer = requests.post(
            "https://shares.example.com/name", json={"code": code}, timeout=10
        )
        return answer.json()["name"]

    return [name_of(code) for code in codes]
