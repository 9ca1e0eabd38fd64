"""Helpers that connect for other files."""

import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def get_connection():
    return psycopg2.connect(DATABASE_URL)


def get_reader():
    return psycopg2.connect(DATABASE_URL, options="-c default_transaction_read_only=on")
