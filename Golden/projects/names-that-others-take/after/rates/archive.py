from requests import Session

ARCHIVE = "https://rates.example.com/archive"


def load(years):
    with Session() as session:
        return [session.get(f"{ARCHIVE}/{year}", timeout=5).json() for year in years]


def pages(count):
    pages = []
    with Session() as session:
        for page in range(count):
            pages.append(session.get(f"{ARCHIVE}/pages/{page}", timeout=5).text)
    return pages
