from unittest import mock

import program


def test_one_name():
    with mock.patch("program.redis.Redis") as client:
        client.return_value.hget.return_value = "one"
        assert program.name(1) == "one"


def test_another_name():
    with mock.patch("program.redis.Redis") as client:
        client.return_value.hget.return_value = "another"
        assert program.name(2) == "another"
