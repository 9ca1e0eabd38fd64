from typing import Dict, List

import requests

API = "https://api.cloudflare.com/client/v4/accounts"


class Embeddings:
    account: str
    model: str
    headers: Dict[str, str]

    def embed(self, texts: List[str], size: int = 50) -> List[List[float]]:
        batches = [texts[i : i + size] for i in range(0, len(texts), size)]
        embeddings = []

        for batch in batches:
            response = requests.post(
                f"{API}/{self.account}/ai/run/{self.model}",
                headers=self.headers,
                json={"text": batch},
            )
            embeddings.extend(response.json()["result"]["data"])

        return embeddings

    def describe(self, names: List[str]) -> List[str]:
        """What the models say of themselves."""
        with_text = []
        for name in names:
            answer = requests.post(
                f"{API}/{self.account}/ai/models/{name}",
                headers=self.headers,
                data="""
  the text keeps
its lines
""",
            )
            with_text.append(answer.text)
        return with_text
