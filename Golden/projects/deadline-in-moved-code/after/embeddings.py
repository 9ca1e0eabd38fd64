from typing import Dict, List

import requests
from circuitbreaker import CircuitBreaker

API = "https://api.cloudflare.com/client/v4/accounts"


def _cloudflare_open(*args, **kwargs):
    raise requests.ConnectionError("api.cloudflare.com: circuit open")


cloudflare_circuit = CircuitBreaker(
    name="api.cloudflare.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_cloudflare_open,
)


class Embeddings:
    account: str
    model: str
    headers: Dict[str, str]

    @cloudflare_circuit
    def embed(self, texts: List[str], size: int = 50) -> List[List[float]]:
        batches = [texts[i : i + size] for i in range(0, len(texts), size)]
        embeddings = []

        with requests.Session() as session:
            for batch in batches:
                response = session.post(
                    f"{API}/{self.account}/ai/run/{self.model}",
                    headers=self.headers,
                    json={"text": batch},
                    timeout=30,
                )
                embeddings.extend(response.json()["result"]["data"])

        return embeddings

    @cloudflare_circuit
    def describe(self, names: List[str]) -> List[str]:
        """What the models say of themselves."""
        with_text = []
        with requests.Session() as session:
            for name in names:
                answer = session.post(
                    f"{API}/{self.account}/ai/models/{name}",
                    headers=self.headers,
                    data="""
  the text keeps
its lines
""",
                    timeout=30,
                )
                with_text.append(answer.text)
        return with_text
