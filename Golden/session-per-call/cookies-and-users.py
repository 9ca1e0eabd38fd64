import requests


def check(accounts, base):
    for user, secret in accounts:
        requests.post(f"{base}/login", data={"u": user, "p": secret}, timeout=5)


def balances(users, base):
    for user in users:
        answer = requests.get(base, auth=(user.name, user.key), timeout=5)
        print(answer.json()["balance"])


def inboxes(tokens, base):
    for token in tokens:
        headers = {"Authorization": f"Bearer {token}"}
        print(requests.get(f"{base}/inbox", headers=headers, timeout=5).json())


def forms(rows, url):
    for row in rows:
        requests.post(url, data={"password": row}, timeout=5)
