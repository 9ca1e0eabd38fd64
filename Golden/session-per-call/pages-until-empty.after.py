import requests


class Catalog:
    def __init__(self, base):
        self.base = base

    def products(self):
        """All products, page by page."""
        page = 1
        with requests.Session() as session:
            while True:
                # The last page is empty.
                response = session.get(
                    self.base + "/products",
                    params={"page": page},  # from one on
                    timeout=10,
                )
                response.raise_for_status()
                rows = response.json()
                if not rows:
                    break
                yield from rows
                page += 1
