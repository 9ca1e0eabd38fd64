from warehouse import Request, client
from warehouse.models import Part


def parameters():
    return [name for name in Request.query]


def answers(words):
    return [answer for answer in client.query(words)]


def parts(words):
    return [part for part in client.query(Part)]


def rows(job):
    return [row for row in job.execute()]
