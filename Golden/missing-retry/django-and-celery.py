import requests
from celery import shared_task
from django.http import JsonResponse


def rates(request):
    response = requests.get("https://rates.example.com", timeout=5)
    return JsonResponse(response.json())


@shared_task
def refresh_rates():
    return requests.get("https://rates.example.com", timeout=5).json()


def handler(event, context):
    return requests.get("https://rates.example.com", timeout=5).json()
