from unittest import mock

import program


def test_titles():
    with mock.patch("program.requests.get") as get:
        get.return_value.json.return_value = {"title": "one"}
        assert program.titles([1, 2]) == ["one", "one"]


def test_no_titles():
    assert program.titles([]) == []
