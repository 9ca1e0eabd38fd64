from requests import get


def load(years):
    return [get(f"https://example.com/{year}", timeout=5).json() for year in years]


def pages(count):
    pages = []
    for page in range(count):
        pages.append(get(f"https://example.com/pages/{page}", timeout=5).text)
    return pages
