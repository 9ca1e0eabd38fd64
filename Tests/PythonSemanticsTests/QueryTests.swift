import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What queries are: each row is a module whose queries are described in a line.
@Suite struct QueryTests {
  @Test(arguments: oneExpression + assignments + statements + sql + others)
  func reads(_ row: Row) throws {
    let file = try file(row.text)
    let queries = file.queries(endingIn: ["all", "fetchall", "first", "list"]).map(describe)
    #expect((queries.isEmpty ? "none" : queries.joined(separator: "; ")) == row.answer)
  }

  @Test(arguments: goneThrough)
  func seesWhatIsGoneThrough(_ row: Row) throws {
    let queries = try file(row.text).queriesGoneThrough
    #expect(queries.allSatisfy { $0.isGoneThrough && $0.terminalCall == nil })
    let described = queries.map { "\(text($0.terminal)): \(describe($0))" }
    #expect((queries.isEmpty ? "none" : described.joined(separator: "; ")) == row.answer)
  }

  private func describe(_ query: Query) -> String {
    let entities = query.entities.map { text($0) }.joined(separator: ",")
    let steps = (query.steps + query.resultSteps).map { "." + $0.name }.joined()
    let execution = query.execution.map { " by " + text($0.callee) } ?? ""
    return "\(query.form) \(entities)\(steps) \(query.terminalWord ?? "each")\(execution)"
  }

  private func text(_ node: Node) -> String {
    String(decoding: node.tree.text.bytes[node.range], as: UTF8.self)
  }

  static let goneThrough = rows(
    """
    ## by a loop -> session.query(User).filter(User.age > 18): legacy User.filter each
    for user in session.query(User).filter(User.age > 18): print(user)
    ## by a comprehension, through a name -> users: legacy User.filter each
    users = session.query(User).filter(User.age > 18)
    names = [user.name for user in users]
    ## by what takes one after the other -> User.query: legacy User each
    from flask_sqlalchemy import SQLAlchemy
    names = sorted(User.query)
    ## by a star -> query: legacy User.order_by each
    query = User.query.order_by(User.name)
    rows = [*query]
    ## by two names that take them apart -> none
    first, *rest = session.query(User).filter(User.a)
    ## by yield from -> session.query(User).order_by(User.id): legacy User.order_by each
    def users(): yield from session.query(User).order_by(User.id)
    ## the result of a statement -> await session.scalars(select(User)): statement User each by session.scalars
    from sqlalchemy import select
    async def names():
        return [user.name for user in await session.scalars(select(User))]
    ## a cursor -> cursor: sql "SELECT 1" each by cursor.execute
    cursor.execute("SELECT 1")
    for row in cursor: print(row)
    ## a list of rows -> none
    for user in session.query(User).all(): print(user)
    for user in list(session.query(User)): print(user)
    ## what is called like one, and is no query -> none
    for name in Request.query: print(name)
    for part in client.query(Part): print(part)
    ## of Django -> Item.objects.all(): django Item.all each
    for item in Item.objects.all(): print(item)
    """)

  static let oneExpression = rows(
    """
    ## a session's query -> legacy User.filter.order_by all
    session.query(User).filter(User.age > 18).order_by(User.id).all()
    ## over lines -> legacy Item.filter all
    rows = (
        db.session.query(Item)
        # cheap ones
        .filter(Item.price < 3)
        .all()
    )
    ## with backslashes -> legacy Item.filter all
    rows = session.query(Item) \\
        .filter(Item.price < 3) \\
        .all()
    ## of the model -> legacy User.filter_by first
    User.query.filter_by(name=name).first()
    ## of the model's class -> legacy cls all
    from flask_sqlalchemy import SQLAlchemy
    class User:
        @classmethod
        def find(cls): return cls.query.all()
    ## of a class that is told by an attribute -> legacy self.model.filter all
    from app import db
    class Service:
        def find(self): return self.model.query.filter(self.model.a == 1).all()
        def save(self): db.session.commit()
    ## of something that only may be a class -> none
    from app import db
    class Service:
        def find(self): return self.model.query.filter(self.model.a == 1).all()
    ## columns and functions -> legacy User.id,func.count(Post.id).group_by all
    session.query(User.id, func.count(Post.id)).group_by(User.id).all()
    ## a model from a parameter -> legacy model all
    from sqlalchemy.orm import Session
    def find(session, model): return session.query(model).all()
    ## no query of a data frame -> none
    frame.query("a > 1").all()
    ## no query of a client -> none
    client.query(text).all()
    ## no array -> none
    numpy.ones(3).all()
    ## no query of ndb -> none
    Person.query(Person.age > 18).all()
    ## an unknown method -> none
    session.query(User).active().all()
    """)

  static let assignments = rows(
    """
    ## built in statements -> legacy User.filter.order_by all
    def find(session, name):
        query = session.query(User)
        if name:
            query = query.filter(User.name == name)
        query = query.order_by(User.id)
        return query.all()
    ## limited under a condition -> legacy User.limit all
    def find(session, limit):
        query = session.query(User)
        if limit:
            query = query.limit(limit)
        return query.all()
    ## one name for two queries -> legacy User.limit all; legacy Post all
    def find(session):
        query = session.query(User).limit(3)
        users = query.all()
        query = session.query(Post)
        return users, query.all()
    ## either of two -> legacy User.filter.filter all
    def find(session, a):
        if a:
            query = session.query(User).filter(User.a == a)
        else:
            query = session.query(User).filter(User.b == 1)
        return query.all()
    ## under another name -> legacy User.filter all
    def find(session):
        base = session.query(User)
        active = base.filter(User.active)
        return active.all()
    ## a condition in an expression -> legacy User.filter all
    def find(session, a):
        query = session.query(User)
        query = query.filter(User.a == a) if a else query
        return query.all()
    ## through a function of the project -> none
    def find(session, a):
        query = session.query(User)
        query = restrict(query)
        return query.all()
    ## through a function of the file -> legacy User.filter.filter_by all
    def named(query, name): return query.filter(User.name == name)
    def find(session, name): return named(session.query(User), name).filter_by(a=1).all()
    ## begun by a function of the file -> legacy User.filter_by.filter all
    from sqlalchemy.orm import Session
    def query(session, model): return session.query(model).filter_by(deleted=False)
    def find(session): return query(session, model=User).filter(User.a).all()
    ## begun by a method -> statement User.where.limit all by session.scalars
    from sqlalchemy import select
    class Users:
        def _active(self): return select(User).where(User.active)
        def find(self, session): return session.scalars(self._active().limit(3)).all()
    ## begun by a function that calls itself -> none
    def query(session): return query(session).filter_by(a=1)
    def find(session): return query(session).all()
    ## begun by a function with something round it -> none
    @cached
    def query(session): return session.query(User)
    def find(session): return query(session).all()
    ## begun by one of two methods -> none
    class Users:
        def _query(self): return self.session.query(User)
        def find(self): return self._query().all()
    class Few(Users):
        def _query(self): return self.session.query(User).limit(3)
    ## text that a function makes -> none
    def find(cursor):
        def text(): return "SELECT a FROM b"
        return cursor.execute(text()).fetchall()
    ## a parameter -> none
    def find(query): return query.all()
    ## in a loop -> legacy User.filter all
    def find(session, words):
        query = session.query(User)
        for word in words:
            query = query.filter(User.name.contains(word))
        return query.all()
    ## only bound behind -> none
    def find(session):
        rows = query.all()
        query = session.query(User)
    """)

  static let statements = rows(
    """
    ## executed in place -> statement User.order_by.scalars all by db.execute
    import sqlalchemy as sa
    def active(): return db.execute(sa.select(User).order_by(User.id)).scalars().all()
    ## scalars -> statement User.where all by session.scalars
    from sqlalchemy import select
    def active(session): return session.scalars(select(User).where(User.active)).all()
    ## a name for the statement -> statement User.where all by session.scalars
    from sqlalchemy import select
    def active(session):
        statement = select(User)
        statement = statement.where(User.active)
        return session.scalars(statement).all()
    ## a name for the result -> statement User.scalars all by session.execute
    from sqlalchemy import select
    async def active(session):
        result = await session.execute(select(User))
        return result.scalars().all()
    ## awaited in place -> statement User.scalars.unique all by session.execute
    from sqlalchemy import select
    async def active(session):
        return (await session.execute(select(User))).scalars().unique().all()
    ## SQLModel -> statement Hero.where all by session.exec
    from sqlmodel import select
    def heroes(session): return session.exec(select(Hero).where(Hero.age > 3)).all()
    ## Flask-SQLAlchemy -> statement User.scalars all by db.session.execute
    from app import db
    def users(): return db.session.execute(db.select(User)).scalars().all()
    ## a table -> statement users.where fetchall by connection.execute
    from sqlalchemy import Table
    def rows(connection): return connection.execute(users.select().where(x)).fetchall()
    ## somebody else's select -> none
    from mine import select
    def rows(session): return session.execute(select(User)).all()
    ## a parameter -> passed  all by session.execute
    from sqlalchemy import select
    def rows(session, statement): return session.execute(statement).all()
    ## a parameter of something else -> none
    def rows(session, statement): return session.execute(statement).all()
    """)

  static let sql = rows(
    """
    ## a cursor -> sql "SELECT 1" fetchall by cur.execute
    def raw(cur):
        cur.execute("SELECT 1")
        return cur.fetchall()
    ## in place -> sql "SELECT 1" fetchall by connection.execute
    def raw(connection): return connection.execute("SELECT 1").fetchall()
    ## of self -> sql "SELECT 2" fetchall by self.cur.execute
    def raw(self):
        self.cur.execute("SELECT 1")
        self.cur.execute("SELECT 2")
        return self.cur.fetchall()
    ## in a with -> sql "SELECT 1" fetchall by cur.execute
    def raw(connection):
        with connection.cursor() as cur:
            cur.execute("SELECT 1")
        return cur.fetchall()
    ## perhaps another -> none
    def raw(cur, a):
        cur.execute("SELECT 1")
        if a:
            cur.execute("SELECT 2")
        return cur.fetchall()
    ## text -> text "SELECT 1" all by session.execute
    from sqlalchemy import text
    def raw(session): return session.execute(text("SELECT 1")).all()
    ## another cursor -> none
    def raw(cur, other):
        cur.execute("SELECT 1")
        return other.fetchall()
    """)

  static let others = rows(
    """
    ## Django in a list -> django User.filter list
    def users(): return list(User.objects.filter(active=True))
    ## a lazy query set of Django -> none
    users = User.objects.all()
    ## a list of a query -> legacy User list
    def users(session): return list(session.query(User))
    """)
}

/// What is known of models.
@Suite struct ModelTests {
  @Test func tellsKeysByTheirTypes() throws {
    let models = try file(
      """
      from typing import Annotated
      from app.types import sign
      key = Annotated[int, mapped_column(primary_key=True)]
      class Part(Base):
          key: Mapped[key]
          serial: Mapped[Annotated[str, mapped_column(unique=True)]]
          sign: Mapped[sign]
          name: Mapped[str]
      """
    ).models
    #expect(models == [Model(name: "Part", primaryKey: ["key"], unique: ["serial"])])
  }

  @Test func tellsKeysOfTables() throws {
    let file = try file(
      """
      parts = Table(
          "part", metadata, Column("id", Integer, primary_key=True),
          Column("code_", String, key="code", unique=True), Column("name", String),
          UniqueConstraint("name"), UniqueConstraint("id", "name"))
      class Part(Base):
          __table__ = parts
      show(parts, Part.__table__)
      """)
    let arguments = try #require(file.calls(named: "show").first).arguments
    let models = arguments.elements.map { file.model(named: $0) }
    #expect(models.count == 2)
    #expect(models.allSatisfy { $0?.primaryKey == ["id"] && $0?.unique == ["code", "name"] })
  }

  @Test func tellsKeys() throws {
    let models = try file(
      """
      class Base(DeclarativeBase):
          pass
      class User(Base):
          __tablename__ = "users"
          id = Column(Integer, primary_key=True)
          email: Mapped[str] = mapped_column(unique=True)
          name = db.Column(db.String)
          posts = relationship("Post", lazy="dynamic")
          groups: DynamicMapped["Group"] = relationship()
      class Admin(User):
          level = Column(Integer, unique=False)
      class Plain:
          limit = 3
      """
    ).models
    #expect(
      models == [
        Model(
          name: "User", primaryKey: ["id"], unique: ["email"],
          dynamicRelationships: ["posts", "groups"]),
        Model(
          name: "Admin", primaryKey: ["id"], unique: ["email"],
          dynamicRelationships: ["posts", "groups"]),
      ])
  }
}
