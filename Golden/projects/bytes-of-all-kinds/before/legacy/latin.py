# -*- coding: latin-1 -*-
import requests

NAME = "Größe"


def load(url):
    return requests.get(url, params={"name": NAME},)