import httpx
import requests

BILLING_URL = "https://billing.example.com"


def old(invoice):
    return requests.post(BILLING_URL, json=invoice)


def new(invoice):
    return httpx.post(BILLING_URL, json=invoice)
