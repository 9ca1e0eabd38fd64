from pymongo import MongoClient

client = MongoClient("mongodb://documents")
