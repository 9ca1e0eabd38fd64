from requests import get

from app import settings


def trains(station):
    return get(f"{settings.TRAINS}/{station}", timeout=settings.HTTP_TIMEOUT).json()
