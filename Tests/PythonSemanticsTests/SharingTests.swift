import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// Which expressions say the same to all code of a process, and what they say.
@Suite struct SharingTests {
  @Test(arguments: constructions) func identity(_ row: Row) throws {
    let file = try file(row.text)
    let call = try #require(file.allCalls.last { $0.callee.source(in: file).hasSuffix("connect") })
    #expect(file.sharedExpression(of: call)?.identity ?? "nil" == row.answer)
  }

  @Test(arguments: [
    ("connect(DSN)", true), ("connect(dsn=DSN, port=5)", true), ("connect(dsn)", false),
    ("connect(**options)", false), ("connect_elsewhere(DSN)", false),
  ]) func sharedButForAnImport(_ call: String, _ answer: Bool) throws {
    let file = try file(
      """
      from psycopg import connect as connect_elsewhere
      DSN = "a"
      def f(dsn, **options):
        from psycopg import connect
        \(call)
      """)
    let call = try #require(file.allCalls.last)
    #expect(file.isSharedButForImport(call) == answer)
  }

  static let constructions = rows(
    """
    ## literals -> psycopg2.connect("a",port=5)
    import psycopg2
    psycopg2.connect('a', port=5,)
    ## an alias -> psycopg2.connect("a")
    import psycopg2 as pg
    pg.connect("a")
    ## a constant is what it says -> psycopg2.connect(os.environ["DSN"])
    import os
    from psycopg2 import connect
    DSN = os.environ["DSN"]
    connect(DSN)
    ## an operation keeps its parentheses -> psycopg2.connect(("a"+"b")*2)
    import psycopg2
    A = "a" + "b"
    psycopg2.connect(A * 2)
    ## a name of another module -> psycopg2.connect(app.settings.DSN)
    import psycopg2
    from app.settings import DSN as D
    psycopg2.connect(D)
    ## a value that only this module has -> psycopg2.connect(:.config.dsn)
    import psycopg2
    config = Config()
    psycopg2.connect(config.dsn)
    ## a mapping -> psycopg2.connect(**{"host":"a"})
    import psycopg2
    ARGS = {"host": "a"}
    psycopg2.connect(**ARGS)
    ## a mapping that the module completes -> psycopg2.connect(**:.ARGS)
    import psycopg2
    ARGS = {"host": "a"}
    ARGS["port"] = 5
    psycopg2.connect(**ARGS)
    ## a mapping that functions change -> nil
    import psycopg2
    ARGS = {"host": "a"}
    def f(host): ARGS.update(host=host)
    psycopg2.connect(**ARGS)
    ## a getter of settings -> psycopg2.connect(app.settings.get_settings().dsn)
    import psycopg2
    from app.settings import get_settings
    psycopg2.connect(get_settings().dsn)
    ## formatted -> psycopg2.connect(f"//{os.environ["H"]}/")
    import os, psycopg2
    H = os.environ["H"]
    psycopg2.connect(f"//{H}/")
    ## a parameter -> nil
    import psycopg2
    def f(dsn): return psycopg2.connect(dsn)
    ## self -> nil
    import psycopg2
    class A:
      def f(self): return psycopg2.connect(self.dsn)
    ## a name that is bound twice -> nil
    import psycopg2
    DSN = None
    def init(dsn):
      global DSN
      DSN = dsn
    psycopg2.connect(DSN)
    ## a name under a condition -> nil
    import psycopg2
    if DEBUG:
      DSN = "a"
    psycopg2.connect(DSN)
    ## a call of who knows what -> nil
    import psycopg2
    from app import make
    psycopg2.connect(make())
    ## a getter that asks who calls -> nil
    import psycopg2
    from app import get_current_tenant_dsn
    psycopg2.connect(get_current_tenant_dsn())
    ## what the request says -> nil
    import psycopg2
    from flask import g
    psycopg2.connect(g.dsn)
    ## what a thread has -> nil
    import psycopg2, threading
    local = threading.local()
    psycopg2.connect(local.dsn)
    ## names in a circle -> psycopg2.connect(:.B)
    import psycopg2
    A = B
    B = A
    psycopg2.connect(A)
    """)

  @Test(arguments: locals) func localNames(_ row: Row) throws {
    let file = try file("from psycopg2 import connect\n" + row.text)
    let call = try #require(file.allCalls.last { $0.callee.source(in: file).hasSuffix("connect") })
    let expression = file.sharedExpression(of: call)
    let names = expression?.locals.map { " " + $0.name }.joined() ?? ""
    #expect(expression.map { "\($0.text ?? "as it is");\(names)" } ?? "nil" == row.answer)
  }

  static let locals = rows(
    """
    ## a name that is bound once -> connect(os.environ["A"]); url
    import os
    def f():
      url = os.environ["A"]
      return connect(url)
    ## an operation has parentheses where it is a part -> connect(("a" + B) * 2, ("c" + B)[0], "d" + B); x y z
    B = 1
    def f():
      x = "a" + B
      y = "c" + B
      z = "d" + B
      return connect(x * 2, y[0], z)
    ## names of names -> connect(f"//{A.user}:{A.host}/"); url user host
    from settings import A
    def f():
      user, host = 1, 2
      user = A.user
    def g():
      user = A.user
      host = A.host
      url = f"//{user}:{host}/"
      return connect(url)
    ## a mapping is unpacked into arguments -> connect("a", port=5, host=A); options
    from settings import A
    def f():
      options = {
        "port": 5,
        "host": A,
      }
      return connect("a", **options)
    ## a mapping whose keys are no names -> connect(**{"a-b": 5}); options
    def f():
      options = {"a-b": 5}
      return connect(**options)
    ## a keyword is no name of an argument -> connect(**{"class": 5}); options
    def f():
      options = {"class": 5}
      return connect(**options)
    ## what is given already is not given twice -> connect(port=4, **{"port": 5}); options
    def f():
      options = {"port": 5}
      return connect(port=4, **options)
    ## texts and whole numbers go into formatted strings -> connect(f"//a:5/{B!r}"); host port
    from settings import B
    def f():
      host, port = "a", 5
      return None
    def g():
      host = "a"
      port = 5
      return connect(f"//{host}:{port}/{B!r}")
    ## a string without fields is not formatted -> connect(r"//a/"); host
    def f():
      host = "a"
      return connect(rf"//{host}/")
    ## quotes in quotes -> connect(f"//{os.environ['A']}/"); host
    import os
    def f():
      host = os.environ["A"]
      return connect(f"//{host}/")
    ## quotes of both kinds in quotes -> nil
    import os
    def f():
      host = os.environ["A"] + os.environ['B']
      return connect(f"//{host}/")
    ## a field that shows itself -> nil
    def f():
      host = "a"
      return connect(f"//{host=}/")
    ## strings on several lines are one -> connect(f"//{A.a}/{A.b}"); url
    from settings import A
    def f():
      url = (
        f"//{A.a}"
        f"/{A.b}"
      )
      return connect(url)
    ## a comment stays where it is -> connect(port=5); options
    def f():
      options = {
        "port": 5,  # not 6
      }
      return connect(**options)
    ## bound twice -> nil
    def f(a):
      url = "a"
      if a: url = "b"
      return connect(url)
    ## bound under a condition -> nil
    def f(a):
      if a: url = "b"
      return connect(url)
    ## bound and used under one condition -> connect("b"); url
    def f(a):
      if a:
        url = "b"
        return connect(url)
    ## bound behind the call -> nil
    def f(a):
      while a:
        connect(url)
        url = "b"
    ## changed -> nil
    def f(a):
      options = {"port": 5}
      options["host"] = a
      return connect(**options)
    ## changed by a method -> nil
    from settings import DATABASE
    def f(a):
      options = DATABASE.options
      options.update(host=a)
      return connect(**options)
    ## changed by who knows whom -> nil
    def f(a):
      options = {"port": 5}
      a(options)
      return connect(**options)
    ## changed by an alias -> nil
    def f(a):
      options = {"port": 5}
      more = options
      return connect(**options)
    ## a part of another value -> nil
    def f(a):
      host, port = "a", 5
      return connect(host)
    ## a parameter -> nil
    def f(a):
      url = a + "b"
      return connect(url)
    ## a name of the function around -> nil
    def f():
      url = "a"
      def g():
        return connect(url)
    ## two names for one value -> nil
    def f():
      url = other = "a"
      return connect(url)
    ## nothing local -> as it is;
    A = 5
    def f():
      return connect(A)
    """)

  @Test(arguments: modules) func portability(_ row: Row) throws {
    let file = try file(row.text)
    let call = try #require(file.allCalls.last { $0.callee.source(in: file).hasSuffix("connect") })
    let portable = file.sharedExpression(of: call)?.portable
    let imports = (portable?.imports ?? []).map { request in
      (request.name.map { "from \(request.module) import \($0)" } ?? "import \(request.module)")
        + (request.alias.map { " as \($0)" } ?? "")
    }
    #expect(
      portable.map { ($0.text + "; " + imports.sorted().joined(separator: "; ")) } ?? "nil"
        == row.answer)
  }

  static let modules = rows(
    """
    ## imports go along -> pg.connect(D); from app.settings import DSN as D; import psycopg2 as pg
    import psycopg2 as pg
    from app.settings import DSN as D
    pg.connect(D)
    ## constants are written out -> connect(os.environ["A"] + "b"); from psycopg2 import connect; import os
    import os
    from psycopg2 import connect
    DSN = os.environ["A"] + "b"
    connect(DSN)
    ## constants are written out in strings, too -> connect(f"{os.environ['A']}b"); from psycopg2 import connect; import os
    import os
    from psycopg2 import connect
    HOST = os.environ["A"]
    connect(f"{HOST}b")
    ## local names are written out -> connect(port=A); from psycopg2 import connect; from settings import A
    from psycopg2 import connect
    from settings import A
    def f():
      options = {"port": A}
      connect(**options)
    ## what only this module has stays -> nil
    import psycopg2
    config = Config()
    psycopg2.connect(config.dsn)
    """)

  @Test func aliasesNeedNotGoAlong() throws {
    let file = try file(
      """
      import psycopg2 as pg
      from app import settings as s
      from other import settings
      pg.connect(s.DSN, port=f"{s.PORT}")
      pg.connect(s.DSN, settings.PORT)
      """)
    let portable = file.allCalls.map { file.sharedExpression(of: $0)?.portable }
    let plain = portable[0]?.withoutAliases
    #expect(plain?.text == "psycopg2.connect(settings.DSN, port=f\"{settings.PORT}\")")
    #expect(plain?.imports.map(\.alias) == [nil, nil])
    #expect(portable[1] != nil && portable[1]?.withoutAliases == nil)
  }

  @Test func relativeNamesAreTheSameAsAbsoluteOnes() throws {
    let texts = [
      "import redis\nfrom .settings import HOST\nr = redis.Redis(HOST)\n",
      "import redis\nfrom app import settings\nr = redis.Redis(settings.HOST)\n",
    ]
    let paths = ["app/a.py", "app/b.py", "app/settings.py", "app/__init__.py"]
    var context = FileContext()
    context.project = Project(paths.map { FileSummary(path: $0, imports: []) })
    let identities = try zip(paths, texts).map { path, text in
      context.path = path
      let tree = SyntaxTree(parsing: SourceText(Array(text.utf8)))
      let file = try #require(PythonFile(tree, in: context))
      let call = try #require(file.calls(to: ["redis.Redis"]).first?.call)
      return file.sharedExpression(of: call)?.identity
    }
    #expect(identities == ["redis.Redis(app.settings.HOST)", "redis.Redis(app.settings.HOST)"])
  }
}

extension Node {
  fileprivate func source(in file: PythonFile) -> String {
    String(decoding: file.tree.text.bytes[range], as: UTF8.self)
  }
}
