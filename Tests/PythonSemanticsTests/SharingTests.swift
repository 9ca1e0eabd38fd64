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
    ## constants are written out -> connect((os.environ["A"] + "b")); from psycopg2 import connect; import os
    import os
    from psycopg2 import connect
    DSN = os.environ["A"] + "b"
    connect(DSN)
    ## what only this module has stays -> nil
    import psycopg2
    config = Config()
    psycopg2.connect(config.dsn)
    """)

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
      return FileSummary(path: path, file).definitions.first?.identity
    }
    #expect(identities == ["redis.Redis(app.settings.HOST)", "redis.Redis(app.settings.HOST)"])
  }
}

extension Node {
  fileprivate func source(in file: PythonFile) -> String {
    String(decoding: file.tree.text.bytes[range], as: UTF8.self)
  }
}
