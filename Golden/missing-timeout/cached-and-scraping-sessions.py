import cloudscraper
import requests_cache

cached = requests_cache.CachedSession("prices", expire_after=300)
scraper = cloudscraper.create_scraper()


def prices(url):
    return cached.get(url).json()


def page(url):
    return scraper.get(url, headers={"Accept-Language": "en"}).text
