from requests import Session


def load(years):
    with Session() as session:
        return [session.get(f"https://rates.example.com/of/{year}", timeout=5).json() for year in years]


def pages(count):
    pages = []
    with Session() as session:
        for page in range(count):
            pages.append(session.get(f"https://rates.example.com/pages/{page}", timeout=5).text)
    return pages
