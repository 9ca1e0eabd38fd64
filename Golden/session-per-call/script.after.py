import sys

import requests

with requests.Session() as session:
    for name in sys.argv[1:]:
        answer = session.get(f"https://example.com/{name}", timeout=5)
        print(name, answer.status_code)

if __name__ == "__main__":
    with requests.Session() as session:
        for name in sys.argv[1:]:
            session.delete(f"https://example.com/{name}", timeout=5)
