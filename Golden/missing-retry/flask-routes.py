import requests
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/weather/<city>")
def weather(city):
    response = requests.get(f"https://weather.example.com/{city}", timeout=5)
    return jsonify(response.json())


def load_city(city):
    return requests.get(f"https://cities.example.com/{city}", timeout=5).json()


@app.get("/cities/<city>")
def city(city):
    return jsonify(load_city(city))
