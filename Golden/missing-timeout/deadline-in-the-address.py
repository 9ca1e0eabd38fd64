import psycopg2
import pymongo
import redis

orders = psycopg2.connect("postgresql://db/orders?connect_timeout=3")
events = pymongo.MongoClient("mongodb://db/?socketTimeoutMS=5000")
cache = redis.from_url("redis://cache:6379/0?socket_timeout=2")
