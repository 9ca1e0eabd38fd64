import requests
from flask import Flask, jsonify

app = Flask(__name__)
WEATHER_URL = "https://weather.example.com"


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
