import requests


def call(url, parameters, headers):
    response = requests.get(url, params=parameters, headers=headers, verify=False)
    other = requests.get(url, params=parameters, headers=headers, verify=False, auth=("a"))
    text = requests.get("https://api.example.com/v1/users/with/a/long/path", params=headers).text
    return response, other, text
