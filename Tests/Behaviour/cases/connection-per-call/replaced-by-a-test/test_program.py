from unittest import mock

import program


def test_one_name():
    with mock.patch("program.psycopg2.connect") as connect:
        cursor = connect.return_value.cursor.return_value.__enter__.return_value
        cursor.fetchone.return_value = ("one",)
        assert program.name(1) == "one"


def test_another_name():
    with mock.patch("program.psycopg2.connect") as connect:
        cursor = connect.return_value.cursor.return_value.__enter__.return_value
        cursor.fetchone.return_value = ("another",)
        assert program.name(2) == "another"
