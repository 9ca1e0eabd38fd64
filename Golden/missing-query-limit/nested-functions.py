from functools import partial

import sqlalchemy as sa

from app.models import Build, builds


class Connector:
    def get_builds(self, builder):
        def thd(conn):
            q = builds.select().where(builds.c.builder == builder)
            return [dict(row) for row in conn.execute(q).fetchall()]

        return self.db.pool.do(thd)

    async def get_steps(self, build):
        def thd(conn):
            return conn.execute(sa.select(Build).where(Build.parent == build)).all()

        return await self.db.pool.do(thd)

    async def get_names(self, builder):
        def thd(conn):
            return conn.execute(sa.select(Build).where(Build.builder == builder)).all()

        rows = await self.db.pool.do(thd)
        return {row.name: row for row in rows}


def of_state(session, state, hidden):
    def find(condition):
        return session.query(Build).filter(Build.state == state, condition).all()

    if hidden:
        return find(Build.hidden_at.isnot(None))
    return find(Build.hidden_at.is_(None))


def finder(session):
    def find(name):
        return session.query(Build).filter(Build.name == name).all()

    return find


def later(session):
    def find(name):
        return session.query(Build).filter(Build.name == name).all()

    return partial(find, "nightly")


def watching(app, session):
    def find(name):
        return session.query(Build).filter(Build.name == name).all()

    app.on("find", find)


def own_limit(session, names):
    def find(limit):
        return session.query(Build).filter(Build.size < limit).all()

    return find(len(names))
