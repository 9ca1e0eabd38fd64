import httpx


def pages(urls, options):
    for url in urls:
        httpx.get(url, verify=False)
    for url in urls:
        httpx.get(url, **options)
