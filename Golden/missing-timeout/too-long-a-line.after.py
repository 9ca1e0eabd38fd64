import requests


def call(url, parameters, headers):
    response = requests.get(
        url, params=parameters, headers=headers, verify=False, timeout=(3.05, 27)
    )
    other = requests.get(url, params=parameters, headers=headers, verify=False, auth=("a"), timeout=(3.05, 27))
    text = requests.get("https://api.example.com/v1/users/with/a/long/path", params=headers, timeout=(3.05, 27)).text
    return response, other, text
