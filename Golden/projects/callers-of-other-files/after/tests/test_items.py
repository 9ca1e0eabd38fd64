from app.items import tested


def test_all(session):
    assert len(list(map(tested, [session], [3]))) == 1
    assert len(tested(session, 3)) == 2
