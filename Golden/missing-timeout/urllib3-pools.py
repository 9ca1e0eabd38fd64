import urllib3

http = urllib3.PoolManager()


def run(url):
    return http.request("GET", url)
