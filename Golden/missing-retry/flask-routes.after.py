import requests
from flask import Flask, jsonify
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

app = Flask(__name__)

retry_connection = retry(
    stop=stop_after_attempt(3),
    wait=wait_exponential(multiplier=1, min=1, max=10) + wait_random(0, 1),
    retry=retry_if_exception_type(requests.ConnectionError),
    reraise=True,
)


@app.route("/weather/<city>")
def weather(city):
    response = requests.get(f"https://weather.example.com/{city}", timeout=5)
    return jsonify(response.json())


@retry_connection
def load_city(city):
    return requests.get(f"https://cities.example.com/{city}", timeout=5).json()


@app.get("/cities/<city>")
def city(city):
    return jsonify(load_city(city))
