from requests import get

ARCHIVE = "https://rates.example.com/archive"


def load(years):
    return [get(f"{ARCHIVE}/{year}", timeout=5).json() for year in years]


def pages(count):
    pages = []
    for page in range(count):
        pages.append(get(f"{ARCHIVE}/pages/{page}", timeout=5).text)
    return pages
