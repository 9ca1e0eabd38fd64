import requests
from airflow.models import BaseOperator
from airflow.sdk import task
from prefect import flow

RATES = "https://rates.example.com"


@task
def rates():
    return requests.get(RATES, timeout=5).json()


@flow(retries=2)
def rates_of_all():
    return requests.get(f"{RATES}/all", timeout=5).json()


class FetchRates(BaseOperator):
    def execute(self, context):
        return requests.get(RATES, timeout=5).json()
