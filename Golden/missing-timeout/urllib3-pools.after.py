import urllib3

http = urllib3.PoolManager(timeout=urllib3.Timeout(connect=3.05, read=27))


def run(url):
    return http.request("GET", url)
