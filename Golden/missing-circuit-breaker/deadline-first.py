import requests

TAX_URL = "https://tax.example.com"


def report_sale(sale):
    return requests.post(f"{TAX_URL}/sales", json=sale).json()
