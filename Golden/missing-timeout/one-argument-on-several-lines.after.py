import requests


def page(symbol, first_day_of_the_year, last_day_of_the_year):
    response = requests.get(
        "https://api.example.com/{}/{}/{}".format(
            symbol, first_day_of_the_year, last_day_of_the_year.isoformat()
        ),
        timeout=(3.05, 27),
    )
    return response.json()
