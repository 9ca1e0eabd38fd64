import requests
from circuitbreaker import CircuitBreaker
from flask import Flask, jsonify

app = Flask(__name__)
WEATHER_URL = "https://weather.example.com"


def _weather_open(*args, **kwargs):
    raise requests.ConnectionError("weather: circuit open")


weather_circuit = CircuitBreaker(
    name="weather",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_weather_open,
)


@weather_circuit
def fetch_weather(city):
    return requests.get(f"{WEATHER_URL}/{city}", timeout=5).json()


def summary(city):
    return fetch_weather(city)["summary"]


@app.route("/weather/<city>")
def weather(city):
    return jsonify(summary=summary(city))


@app.post("/alerts")
def alerts():
    requests.post(f"{WEATHER_URL}/alerts", timeout=5)
    return "", 204
