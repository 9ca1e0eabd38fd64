import numpy
import pandas


def checks(values, frame: pandas.DataFrame, client):
    numpy.all(values)
    (values == 3).all()
    all(values)
    frame.query("a > 1").all()
    return client.query("SELECT * FROM a").all(), Person.query(Person.age > 3).all()
