import cloudscraper
import requests_cache

cached = requests_cache.CachedSession("prices", expire_after=300)
scraper = cloudscraper.create_scraper()


def prices(url):
    return cached.get(url, timeout=(3.05, 27)).json()


def page(url):
    return scraper.get(url, headers={"Accept-Language": "en"}, timeout=(3.05, 27)).text
