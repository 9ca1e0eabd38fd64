import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What other files do with what a file defines, and what they say of its classes: each row begins with
/// `app/items.py`, and the others follow, each after a line `# file: path`.
@Suite struct ElsewhereTests {
  @Test(arguments: functions + methods) func usesAreFound(_ row: Row) throws {
    let file = try firstFile(of: row.text)
    let answers = try definitions(in: file).flatMap { function in
      file.usesElsewhere(of: function).map { "\($0.place) \(describe($0.use))" }
    }
    #expect((answers.isEmpty ? "nothing" : answers.joined(separator: "; ")) == row.answer)
  }

  @Test(arguments: classes) func redefinitionsAreFound(_ row: Row) throws {
    let file = try firstFile(of: row.text)
    let method = try #require(try definitions(in: file).last)
    #expect((file.isRedefinedElsewhere(method) ? "redefined" : "alone") == row.answer)
  }

  @Test(arguments: models) func modelsAreFound(_ row: Row) throws {
    let file = try firstFile(of: row.text)
    let model = file.model(named: try #require(file.allCalls.last?.arguments[0]))
    let answer = model.map { ($0.primaryKey + ["|"] + $0.unique).joined(separator: " ") }
    #expect(answer ?? "unknown" == row.answer)
  }

  @Test(arguments: takers) func takersAreFound(_ row: Row) throws {
    let uses = try firstFile(of: row.text).usesElsewhere(ofName: "find")
    let takers = uses.map { "\($0.place) \($0.use.taker ?? "nobody")" }
    #expect(takers.joined(separator: "; ") == row.answer)
  }

  @Test(arguments: calls) func callsOfMethodsAreFound(_ row: Row) throws {
    let uses = try firstFile(of: row.text).usesElsewhere(ofMethod: "find")
    let calls = uses.map { place, use in
      "\(place) " + use.arguments.map { $0?.text ?? "unknown" }.joined(separator: ", ")
    }
    #expect((calls.isEmpty ? "nothing" : calls.joined(separator: "; ")) == row.answer)
  }

  @Test(arguments: imports) func importsAreFound(_ row: Row) throws {
    let file = try firstFile(of: row.text)
    let places = ["find", "*"].flatMap { name in
      file.importsElsewhere(of: name).map { "\($0.path):\($1.line) \(name)" }
    }
    #expect((places.isEmpty ? "nothing" : places.joined(separator: "; ")) == row.answer)
  }

  @Test(arguments: lookups) func lookupsAreFound(_ row: Row) throws {
    let file = try firstFile(of: row.text)
    let lookups = (file.importers ?? []).flatMap(\.imports).map { item in
      "\(item.name ?? "-"): \(item.lookups?.sorted().joined(separator: " ") ?? "unknown")"
    }
    #expect(lookups.joined(separator: ", ") == row.answer)
  }

  private func definitions(in file: PythonFile) throws -> [FunctionDefinition] {
    file.allScopes.compactMap { $0.node.as(FunctionDefinition.self) }
      .filter { String(decoding: $0.name.bytes, as: UTF8.self) == "find" }
  }

  private func describe(_ use: NameUse) -> String {
    let kind =
      switch use.kind {
      case .called(let keywords): "called" + keywords.sorted().map { " \($0)=" }.joined()
      case .calledWithUnpacking: "unpacking"
      case .passedOn: "passed on"
      }
    return kind + (use.consumption.map { ", \($0)" } ?? "")
      + use.results.map { ", \($0)" }.sorted().joined()
  }

  /// The file `app/items.py` in a project of which the other files have answered.
  private func firstFile(of text: String) throws -> PythonFile {
    var texts = ["app/items.py": "", "app/__init__.py": ""]
    var path = "app/items.py"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# file: ") {
        path = String(line.dropFirst(8))
        texts[path] = ""
      } else {
        texts[path, default: ""] += line + "\n"
      }
    }
    let asked = Inquiry(names: ["find"], methods: ["find"], importers: true)
    let summaries = try texts.filter { !$0.value.contains("unread") }.map { path, text in
      FileSummary(path: path, try file(text), asked: asked)
    }
    var context = FileContext()
    context.path = "app/items.py"
    context.project = Project(summaries, otherPaths: Array(texts.keys))
    let tree = SyntaxTree(parsing: SourceText(Array(texts["app/items.py", default: ""].utf8)))
    return try #require(PythonFile(tree, in: context))
  }

  static let functions = rows(
    """
    ## called by its name -> app/a.py:2 called
    def find(name): ...
    # file: app/a.py
    from .items import find
    find(1)
    ## called by its module -> app/a.py:2 called limit=
    def find(name): ...
    # file: app/a.py
    from app import items as i
    i.find(1, limit=3)
    ## its result is used and ended -> app/a.py:4 called, they are handed on, perhaps to what needs all of them, called("close"), called("ping"); app/a.py:7 called, they are handed on, perhaps to what needs all of them, entered(byName: false); app/a.py:8 called, they are handed on, perhaps to what needs all of them, assigned("limit"); app/a.py:10 called, they are handed on, perhaps to what needs all of them, called("close"); app/a.py:11 called, they are handed on, perhaps to what needs all of them, kept
    def find(name): ...
    # file: app/a.py
    from contextlib import closing
    from app.items import find
    def f(self):
      found = find(1)
      found.ping()
      found.close()
      with find(2): ...
      other = find(3)
      other.limit = 4
      with closing(find(4)): ...
      self.found = find(5)
    ## its result is handed on where the session is changed -> app/a.py:3 called, they are handed on, perhaps to what needs all of them, changed("SET ROLE"), passed("run"), read("info")
    def find(name): ...
    # file: app/a.py
    from app.items import find
    def f():
      conn = find(1)
      conn.info
      run(conn, "SET ROLE admin")
    ## handed to a framework by another name -> app/a.py:2 passed on
    def find(name): ...
    # file: app/a.py
    from app.items import find as f
    app.add_api_route("/", f)
    ## through the package -> app/a.py:2 unpacking
    def find(name): ...
    # file: app/__init__.py
    from .items import find
    # file: app/a.py
    import app
    app.find(*names)
    ## by a star -> app/a.py:2 called
    def find(name): ...
    # file: app/a.py
    from .items import *
    find(1)
    ## its rows are counted -> app/a.py:2 called, `len` counts all of them, passed("len")
    def find(name): ...
    # file: app/a.py
    from .items import find
    len(find(1))
    ## another module's -> nothing
    def find(name): ...
    # file: app/other.py
    def find(name): ...
    # file: app/a.py
    import re
    from .other import find
    map(find, names)
    map(re.find, names)
    map(name.find, names)
    ## a test's -> nothing
    def find(name): ...
    # file: tests/test_items.py
    from app.items import find
    map(find, names)
    ## one that nobody reaches -> nothing
    def outer():
      def find(name): ...
    # file: app/a.py
    from .items import find
    map(find, names)
    """)

  static let methods = rows(
    """
    ## of an instance that the file makes -> app/a.py:2 called; app/a.py:3 passed on
    class Items:
      def find(self, name): ...
    # file: app/a.py
    from app.items import Items
    Items().find(1)
    map(Items().find, names)
    ## of an annotated parameter -> app/a.py:3 called
    class Items:
      def find(self, name): ...
    # file: app/a.py
    from app.items import Items
    def f(items: Items):
      items.find(1)
    ## of something unknown, where no other class has it -> app/a.py:1 passed on
    class Items:
      def find(self, name): ...
    # file: app/a.py
    map(items.find, names)
    ## of something unknown, where another class has it -> nothing
    class Items:
      def find(self, name): ...
    # file: app/other.py
    class Other:
      def find(self, name): ...
    # file: app/a.py
    map(items.find, names)
    ## of an instance of a derived class -> app/a.py:2 unpacking
    class Items:
      def find(self, name): ...
    # file: app/derived.py
    from .items import Items
    class Derived(Items): ...
    # file: app/a.py
    from app.derived import Derived
    Derived().find(**x)
    ## of others -> nothing
    class Items:
      def find(self, name): ...
    # file: app/other.py
    class Other:
      def find(self, name): ...
    def find(name): ...
    # file: app/a.py
    import re
    from app import other
    other.Other().find(1)
    other.find(1)
    re.find(1)
    "a".find("b")
    """)

  static let classes = rows(
    """
    ## nothing derives from it -> alone
    class Items:
      def find(self, name): ...
    # file: app/a.py
    class Other:
      def find(self, name): ...
    ## overridden -> redefined
    class Items:
      def find(self, name): ...
    # file: app/a.py
    from app import items
    class Derived(items.Items):
      def find(self, name): ...
    ## overridden by a class that derives from one that derives from it -> redefined
    class Items:
      def find(self, name): ...
    # file: app/a.py
    from app.items import Items
    class Middle(Items): ...
    # file: app/b.py
    from app.a import Middle as Base
    class Derived(Base):
      def find(self, name): ...
    ## derived from what nobody has read -> redefined
    class Items:
      def find(self, name): ...
    # file: app/a.py
    class Middle: unread = 1
    # file: app/b.py
    from app.a import Middle
    class Derived(Middle):
      def find(self, name): ...
    ## derived from a library's -> alone
    class Items:
      def find(self, name): ...
    # file: app/b.py
    from library import Middle
    class Derived(Middle):
      def find(self, name): ...
    ## declared by a base -> redefined
    from app.base import Repository
    class Items(Repository["Item"]):
      def find(self, name): ...
    # file: app/base.py
    class Repository:
      def find(self, name): ...
    ## declared by the base of a base -> redefined
    from app.base import Middle
    class Local(Middle): ...
    class Items(Local):
      def find(self, name): ...
    # file: app/base.py
    class Repository:
      def find(self, name): ...
    class Middle(Repository): ...
    ## declared by a protocol -> redefined
    class Items:
      def find(self, name): ...
    # file: app/a.py
    from typing import Protocol
    class Finder(Protocol):
      def find(self, name): ...
    ## another child of its base -> alone
    from app.base import Repository
    class Items(Repository):
      def find(self, name): ...
    # file: app/base.py
    class Repository: ...
    # file: app/a.py
    from app.base import Repository
    class Others(Repository):
      def find(self, name): ...
    """)

  static let models = rows(
    """
    ## of another file -> number | code
    from .models import User
    use(User)
    # file: app/models.py
    class User(Base):
      number: Mapped[int] = mapped_column(primary_key=True)
      code = Column(String, unique=True)
    ## of a module -> number |
    from app import models
    use(models.User)
    # file: app/models.py
    class User(db.Model):
      number = db.Column(db.Integer, primary_key=True)
    ## through a package, by a star and under another name -> number |
    from app.models import Person
    use(Person)
    # file: app/models/__init__.py
    from .all import *
    # file: app/models/all.py
    from .user import Person
    # file: app/models/user.py
    class Person(SQLModel, table=True):
      number: int = Field(primary_key=True)
    ## with bases of other files -> number | code
    from app.models import User
    use(User)
    # file: app/models.py
    from .mixins import Numbered
    class Coded:
      code = Column(String, unique=True)
    class User(Numbered, Coded): ...
    # file: app/mixins.py
    class Numbered:
      number = Column(Integer, primary_key=True)
    ## of this file with a base of another -> number | code
    from app.mixins import Numbered
    class User(Numbered):
      code = Column(String, unique=True)
    use(User)
    # file: app/mixins.py
    class Numbered:
      number = Column(Integer, primary_key=True)
    ## with constraints of the table -> number | code phone
    from .models import User
    use(User)
    # file: app/models.py
    class User(Base):
      __tablename__ = "users"
      __table_args__ = (
        PrimaryKeyConstraint("number"), UniqueConstraint("code", name="one_code"),
        UniqueConstraint("street", "house"), Index("by_phone", "phone", unique=True),
        Index("by_name", "name"), {"schema": "x"})
    ## a circle of modules -> unknown
    from app.a import User
    use(User)
    # file: app/a.py
    from app.b import User
    # file: app/b.py
    from app.a import User
    ## a circle of bases -> number |
    from app.a import User
    use(User)
    # file: app/a.py
    from app.b import Base
    class User(Base):
      number = Column(Integer, primary_key=True)
    # file: app/b.py
    from app.a import User
    class Base(User): ...
    ## a library's -> unknown
    from library.models import User
    use(User)
    ## not read -> unknown
    from app.models import User
    use(User)
    # file: app/models.py
    class User: unread = Column(primary_key=True)
    """)
  static let takers = rows(
    """
    ## passed to a method -> app/a.py:2 include
    find = Router()
    # file: app/a.py
    from app import items
    app.include(items.find, prefix="/items")
    ## passed by a keyword -> app/a.py:2 include
    find = Router()
    # file: app/a.py
    from .items import find as router
    app.include(router=router)
    ## passed by a loop -> app/a.py:2 include
    find = Router()
    # file: app/a.py
    from app import items, users
    for router in (items.find, users.find):
      app.include(router)
    ## kept by a loop -> app/a.py:2 nobody
    find = Router()
    # file: app/a.py
    from app import items
    for router in [items.find]:
      app.include(router)
      kept.append(router)
    ## in a list -> app/a.py:2 nobody
    find = Router()
    # file: app/a.py
    from app import items
    routers = [items.find]
    ## decorates -> app/a.py:2 nobody
    find = Router()
    # file: app/a.py
    from app import items
    @items.find.get("/")
    def get(): ...
    """)

  static let calls = rows(
    """
    ## of anything -> app/a.py:3 unknown, library.Files()
    # file: app/a.py
    from library import Files
    def add(app, path):
      app.find(path, Files(path), name="files")
    ## with an object of the file's class -> app/a.py:4 unknown, library.Files()
    # file: app/a.py
    import library
    class Guarded(library.Files): ...
    def add(app, path):
      app.find(path, Guarded())
    ## of what has the name -> app/a.py:2 unknown, unknown
    # file: app/a.py
    from library import find
    find("/", add, key=1)
    ## of the file itself -> nothing
    app.find("/")
    """)

  static let imports = rows(
    """
    ## by a star -> app/a.py:1 *
    # file: app/a.py
    from app.items import *
    ## by relative names -> app/a.py:2 find; app/a.py:1 *
    # file: app/a.py
    from .items import *
    from .items import find as seek, other
    ## somewhere in a file -> main.py:2 *
    # file: main.py
    try:
      from app.items import *
    except ImportError:
      pass
    ## of another file -> nothing
    # file: app/a.py
    from .users import *
    from .users import find
    from . import items
    # file: app/users.py
    from library import find
    ## by a test -> tests/test_items.py:1 find
    # file: tests/test_items.py
    from app.items import find
    """)
  static let lookups = rows(
    """
    ## nothing but lookups -> items: find name, items: find name, items:\u{20}
    # file: app/a.py
    from app import items
    from . import items as i
    from app import items as unused
    items.find(1)
    items.name
    i.find.name(i.name)
    ## handed on -> items: unknown
    # file: app/a.py
    from app import items
    items.find(getattr(items, "name"))
    ## changed -> items: unknown
    # file: app/a.py
    from app import items
    items.find = None
    ## bound twice -> items: unknown
    # file: app/a.py
    from app import items
    items = items.find()
    ## a package's -> -: unknown
    # file: app/a.py
    import app.items
    app.items.find()
    """)
}
