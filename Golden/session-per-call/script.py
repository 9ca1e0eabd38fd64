import sys

import requests

for name in sys.argv[1:]:
    answer = requests.get(f"https://example.com/{name}", timeout=5)
    print(name, answer.status_code)

if __name__ == "__main__":
    for name in sys.argv[1:]:
        requests.delete(f"https://example.com/{name}", timeout=5)
