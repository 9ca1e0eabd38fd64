from pymongo import MongoClient


def document(key):
    return MongoClient("mongodb://documents").shop.documents.find_one(key)
