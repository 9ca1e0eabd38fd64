from requests import Session


def load(years):
    with Session() as session:
        return [session.get(f"https://example.com/{year}", timeout=5).json() for year in years]


def pages(count):
    pages = []
    with Session() as session:
        for page in range(count):
            pages.append(session.get(f"https://example.com/pages/{page}", timeout=5).text)
    return pages
