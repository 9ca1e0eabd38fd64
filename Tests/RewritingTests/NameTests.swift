import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Names that change and names that go.
@Suite struct NameTests {
  /// `old` becomes `new`.
  static let renamed: [(before: String, after: String?)] = [
    (
      "def f():\n    with a() as old:\n        return lambda: old.old\n",
      "def f():\n    with a() as new:\n        return lambda: new.old\n"
    ),
    (
      "def f():\n    old = 1\n    def g(old): return old\n    del old\n",
      "def f():\n    new = 1\n    def g(old): return old\n    del new\n"
    ),
    (
      "def f():\n    old = 1\n    def g():\n        nonlocal old\n        old += 1\n",
      "def f():\n    new = 1\n    def g():\n        nonlocal new\n        new += 1\n"
    ),
    (
      "def f():\n    import old\n    old.a(old=1)\n",
      "def f():\n    import old as new\n    new.a(old=1)\n"
    ),
    (
      "def f():\n    try: a\n    except E as old: print(f'{old!r}')\n",
      "def f():\n    try: a\n    except E as new: print(f'{new!r}')\n"
    ),
    (
      "def f(x):\n    match x:\n        case [old, *_]: return [old for y in old]\n",
      "def f(x):\n    match x:\n        case [new, *_]: return [new for y in new]\n"
    ),
    ("def f(old):\n    return old\n", nil),
    ("def f():\n    old = new()\n    return old\n", nil),
    ("def f():\n    old = 1\n    return locals()\n", nil),
    ("def f():\n    old = 1\n    return f'{old=}'\n", nil),
    ("def f():\n    import old.b\n    return old\n", nil),
    ("old = 1\nold\n", nil),
  ]

  @Test(arguments: renamed.indices)
  func renames(_ index: Int) throws {
    let rewritten = try Rewritten(Self.renamed[index].before)
    let name = try #require(
      rewritten.file.allBindings.first { $0.token.text == "old" }, "nothing is called old")
    let edits = rewritten.file.renaming(name.symbol, to: "new")
    #expect(try edits.map { try rewritten.applying($0) } == Self.renamed[index].after)
  }

  /// The uses of `old` in calls of `gone` go.
  static let dropped: [(before: String, after: String?)] = [
    ("import old\ngone(old)\n", "gone(old)\n"),
    ("import old  # why\ngone(old)\n", "# why\ngone(old)\n"),
    ("from a import b, old, c\ngone(old)\n", "from a import b, c\ngone(old)\n"),
    (
      "from a import (\n    old,\n    c,\n)\ngone(old)\n", "from a import (\n    c,\n)\ngone(old)\n"
    ),
    ("old = 5\ngone(old)\n", "gone(old)\n"),
    ("def f():\n    old = 'a'\n    gone(old)\n", "def f():\n    gone(old)\n"),
    ("import old\ngone(old)\nold\n", nil),
    ("import old  # noqa: F401\ngone(old)\n", nil),
    ("__all__ = ['old']\nimport old\ngone(old)\n", nil),
    ("try:\n    import old\nexcept E:\n    pass\ngone(old)\n", nil),
    ("old = call()\ngone(old)\n", nil),
    ("old = 1\nold = 2\ngone(old)\n", nil),
    ("class C:\n    old = 1\n    gone(old)\n", nil),
  ]

  @Test(arguments: dropped.indices)
  func drops(_ index: Int) throws {
    let rewritten = try Rewritten(Self.dropped[index].before)
    let name = try #require(rewritten.file.allBindings.first { $0.token.text == "old" })
    let gone = try rewritten.node("gone(old)").range
    let edits = rewritten.file.dropping(
      name.symbol, unusedWithout: [gone], style: rewritten.style)
    #expect(try edits.map { try rewritten.applying($0) } == Self.dropped[index].after)
  }

  @Test func keepsWhatOtherFilesImport() throws {
    let source = "old = 5\ngone(old)\n"
    let other = try Rewritten("from app.settings import old\n").file
    let tree = SyntaxTree(parsing: SourceText(Array(source.utf8)))
    for (path, isDropped) in [("app/settings.py", false), ("app/other.py", true)] {
      var context = FileContext()
      context.path = path
      let own = try Rewritten(source).file
      context.project = Project(
        [FileSummary(path: path, own), FileSummary(path: "app/user.py", other)],
        otherPaths: ["app/__init__.py", "app/settings.py"])
      let file = try #require(PythonFile(tree, in: context))
      let symbol = try #require(file.moduleScope.symbol(named: "old"))
      let edits = file.dropping(
        symbol, unusedWithout: [8..<source.utf8.count - 1], style: FileStyle(of: file))
      #expect((edits != nil) == isDropped)
    }
  }
}
