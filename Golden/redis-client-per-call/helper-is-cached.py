import logging

import redis

from app.settings import REDIS_HOST, REDIS_PORT

logger = logging.getLogger(__name__)


def get_client():
    """A client of our cache."""
    return redis.StrictRedis(host=REDIS_HOST, port=REDIS_PORT, db=0)


def remember(key, value):
    get_client().set(key, value, ex=60)
    logger.info("remembered %s", key)


def recall(key):
    return redis.StrictRedis(host=REDIS_HOST, port=REDIS_PORT, db=0).get(key)
