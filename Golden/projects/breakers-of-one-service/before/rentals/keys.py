"""The only module that asks with httpx: what it needs stays with it."""

import httpx


def open_door(number):
    response = httpx.post(f"https://keys.example.com/{number}", timeout=5)
    response.raise_for_status()
