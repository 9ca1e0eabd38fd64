import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What files keep of what `lib.Pool` makes: each row tells the line, whether it is the module that keeps
/// it, and what the maker was told.
@Suite struct KeptObjectTests {
  @Test(arguments: kept) func keptObjectsAreFound(_ row: Row) throws {
    let file = try file(row.text)
    let answers = file.keptObjects(madeBy: ["lib.Pool"]).map { object in
      let keeper = object.isPerProcess ? "process" : object.isOfModule ? "module" : "object"
      return "\(object.line) \(keeper)(\(object.arguments.map(describe).joined(separator: ", ")))"
    }
    #expect((answers.isEmpty ? "nothing" : answers.joined(separator: "; ")) == row.answer)
  }

  private func describe(_ argument: KeptObject.Argument) -> String {
    let name = argument.name.map { "\($0)=" } ?? ""
    guard let called = argument.calls else { return name + (argument.identity ?? "?") }
    return "\(name)→\(called.callee)(\(called.arguments.map(describe).joined(separator: ", ")))"
  }

  static let kept = rows(
    """
    ## a constant of the module -> 3 module(1, "a")
    import lib
    A = "a"
    pool = lib.Pool(1, A)
    ## by another name -> 2 module(size=?, **=settings.POOL)
    from lib import Pool as P; import settings
    pool = P(size=unknown, **settings.POOL)
    ## made when it is first asked for -> 6 module()
    import lib
    pool = None
    def get():
      global pool
      if pool is None:
        pool = lib.Pool()
      return pool
    ## of a cached function -> 4 module()
    import functools, lib
    @functools.cache
    def pool():
      return lib.Pool()
    ## one for each process -> 4 process(→lib.connect("a"))
    import functools, lib, os
    @functools.cache
    def pool(pid):
      return lib.Pool(lambda: lib.connect("a"))
    def borrow(): return pool(os.getpid()).get()
    ## of a function that connects -> 5 module(creator=→lib.connect("a", port=5))
    import lib
    def connect():
      \"""Connects.\"""
      return lib.connect("a", port=5)
    pool = lib.Pool(creator=connect)
    ## of an object -> 4 object()
    import lib
    class Database:
      def __init__(self):
        self.pool = lib.Pool()
    ## made for each call -> nothing
    import lib
    def get():
      with lib.Pool() as pool:
        return pool.get()
    ## of a script -> nothing
    import lib
    if __name__ == "__main__":
      pool = lib.Pool()
    ## of another library -> nothing
    from other import Pool
    pool = Pool()
    """)

  @Test(arguments: [
    ("app/a.py", "import lib", ["app/db.py:2", "main.py:2"]),
    // Nobody knows which folder a script in a plain one is started with.
    ("jobs/a.py", "import lib", ["app/db.py:2", "jobs/b.py:2", "main.py:2"]),
    ("app/a.py", "import jobs.b", ["app/db.py:2", "jobs/b.py:2", "main.py:2"]),
    ("other/app/a.py", "import lib", []),
  ])
  func otherFilesMayMeet(path: String, text: String, places: [String]) throws {
    let pool = "import lib\npool = lib.Pool()\n"
    var texts = Dictionary(
      uniqueKeysWithValues: ["app/db.py", "jobs/b.py", "main.py", "app/tests/test_a.py"].map {
        ($0, pool)
      })
    texts[path] = text
    for package in ["app/__init__.py", "other/app/__init__.py"] { texts[package] = "" }
    let asked = Inquiry(makers: ["lib.Pool"])
    var context = FileContext()
    context.path = path
    context.project = Project(
      try texts.map { FileSummary(path: $0, try file($1), asked: asked) })
    let importer = try #require(
      PythonFile(SyntaxTree(parsing: SourceText(Array(text.utf8))), in: context))
    #expect(importer.keptObjectsElsewhere(madeBy: ["lib.Pool"]).map(\.place) == places)
    #expect(importer.keptObjectsElsewhere(madeBy: ["lib.Client"]).isEmpty)
  }

  @Test(arguments: [
    ("Pool(1, a=2, b=3)", "Pool(1, b=3, a=2)", true),
    ("Pool(1)", "Pool(2)", false),
    ("Pool(1)", "Pool(1, a=2)", false),
    ("Pool(1)", "Pool(1, timeout=2)", true),
    ("Pool(1, timeout=3)", "Pool(1, timeout=2)", false),
    ("Pool(x)", "Pool(x)", false),
  ])
  func deadlinesMayBeMissing(one: String, other: String, isSame: Bool) throws {
    let file = try file("\(one)\n\(other)\n")
    let arguments = file.allCalls.map(file.arguments(of:))
    #expect(arguments[0].say(whatIsSaidBy: arguments[1]) == isSame)
    #expect(arguments[1].say(whatIsSaidBy: arguments[0]) == isSame)
  }
}
