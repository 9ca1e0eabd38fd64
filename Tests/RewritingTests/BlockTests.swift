import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Blocks that are opened, closed and filled.
@Suite struct BlockTests {
  /// Each with another context in the place of `x`, where a line may have 20 characters.
  @Test(arguments: [
    ("with a as b, x: c()\n", "yyyy", 9, "with a as b, yyyy: c()\n"),
    ("with a as b, x:\n    c()\n", "yyyy", 9, "with a as b, yyyy:\n    c()\n"),
    (
      "with a as b, x:  # c\n    c()\n", "yyyyy", 9,
      "with (\n    a as b,\n    yyyyy,\n):  # c\n    c()\n"
    ),
    (
      "if 1:\n  async with x, a:\n    c()\n", "yyyy", 9,
      "if 1:\n  async with (\n    yyyy,\n    a,\n  ):\n    c()\n"
    ),
    ("if 1:\n  async with x, a:\n    c()\n", "yyyy", 8, "if 1:\n  async with yyyy, a:\n    c()\n"),
    ("with (a as b, x):\n    c()\n", "yyyyy", 9, "with (a as b, yyyyy):\n    c()\n"),
    (
      "with x, bbbbb as c:\n    c()\n", "yyyyyyyyyyyyyyyy", 9,
      "with yyyyyyyyyyyyyyyy, bbbbb as c:\n    c()\n"
    ),
    ("with x as aaaaaaaa:\n    c()\n", "yyyyyy", 9, "with yyyyyy as aaaaaaaa:\n    c()\n"),
  ])
  func putsItemsOnLinesOfTheirOwn(
    before: String, context: String, oldest: Int, after: String
  ) throws {
    var known = FileContext()
    (known.lineLength, known.minimumPython) = (20, PythonVersion(3, oldest))
    let tree = SyntaxTree(parsing: SourceText(Array(before.utf8)))
    let rewritten = Rewritten(try #require(PythonFile(tree, in: known)))
    let edit = try rewritten.node("x").replacing(with: context)
    let edits = try rewritten.first(WithStatement.self)
      .spreadingItems([edit], style: rewritten.style)
    #expect(try rewritten.applying(edits) == after)
  }

  static let unwrapped: [(before: String, code: Code?, after: String)] = [
    ("with a() as b:\n    b.c()\n    d()\n", nil, "b.c()\nd()\n"),
    ("with a() as b:  # why\n    b.c()\n", "b = new()", "b = new()  # why\nb.c()\n"),
    ("with a() as b:  # why\n    b.c()\n", nil, "# why\nb.c()\n"),
    ("with a() as b: b.c(); d()\n", "b = new()", "b = new()\nb.c(); d()\n"),
    ("with a:\n    '''x\n    y'''\n    f(1,\n      2)\n", nil, "'''x\n    y'''\nf(1,\n  2)\n"),
    ("with a:\n    f(\n  1)\n    # last\n\n    # too\nx\n", nil, "f(\n1)\n# last\n\n# too\nx\n"),
    (
      "def f():\n\twith a:\n\t\t# first\n\t\tx = 1 + \\\n\t\t\t2\n", nil,
      "def f():\n\t# first\n\tx = 1 + \\\n\t\t2\n"
    ),
    (
      "with (a,  # one\n      b):\n    if x:\n        y\n", "new()",
      "new()  # one\nif x:\n    y\n"
    ),
    ("with a:\r\n    b\r\n\r\n    c\r\n", nil, "b\r\n\r\nc\r\n"),
    ("with a:\n    x = f'''{\n    1}'''\n", nil, "x = f'''{\n    1}'''\n"),
  ]

  @Test(arguments: unwrapped.indices)
  func unwraps(_ index: Int) throws {
    let (before, code, after) = Self.unwrapped[index]
    let rewritten = try Rewritten(before)
    let edits = try rewritten.first(WithStatement.self).unwrapped(
      into: code, style: rewritten.style)
    #expect(try rewritten.applying(edits) == after)
  }

  @Test(
    arguments: [
      ("with a as b, c as d: e()\n", "with c as d: e()\n"),
      ("with a as b, c as d, x: e()\n", "with c as d, x: e()\n"),
      ("with (a as b, c(1) as d): e()\n", "with c(1) as d: e()\n"),
      ("async with (\n    a,\n    c as d,\n):\n    e()\n", "async with c as d:\n    e()\n"),
      ("with (\n    a,\n    c,\n    d,\n): e()\n", "with (\n    c,\n    d,\n): e()\n"),
      (
        "with (\n    a,\n    c(\n        1,\n    ),\n): e()\n",
        "with (\n    c(\n        1,\n    ),\n): e()\n"
      ),
      ("with (\n    a,  # why\n    c,\n): e()\n", nil),
      ("with (\n    a,\n    c,  # why\n): e()\n", nil),
      ("with a: e()\n", nil),
    ] as [(String, String?)])
  func removesTheFirstItem(before: String, after: String?) throws {
    let rewritten = try Rewritten(before)
    let edits = try rewritten.first(WithStatement.self).removingFirstItem()
    #expect(try edits.map { try rewritten.applying($0) } == after)
  }

  /// The statements from `A` to `B` are wrapped.
  static let wrapped: [(before: String, footer: Code?, after: String)] = [
    (
      "x\nA\nB  # why\ny\n", "finally:\n    c()",
      "x\nnew:\n    A\n    B  # why\nfinally:\n    c()\ny\n"
    ),
    ("if x: A; B\n", nil, "if x:\n    new:\n        A\n        B\n"),
    ("a; A; B; b\n", "finally:\n    c()", "a\nnew:\n    A\n    B\nfinally:\n    c()\nb\n"),
    (
      "def f():\n\tA\n\n\tg('''\n\tx''',\n\t  1)\n\tif B:\n\t\ty\n\t\t# end\n", nil,
      "def f():\n\tnew:\n\t\tA\n\n\t\tg('''\n\tx''',\n\t\t  1)\n\t\tif B:\n\t\t\ty\n\t\t\t# end\n"
    ),
    ("A\nB", "finally:\n    c()", "new:\n    A\n    B\nfinally:\n    c()"),
    ("A; z\nB; y\n", nil, "new:\n    A; z\n    B\ny\n"),
  ]

  @Test(arguments: wrapped.indices)
  func wraps(_ index: Int) throws {
    let (before, footer, after) = Self.wrapped[index]
    let rewritten = try Rewritten(before)
    let first = try #require(Statement(around: rewritten.node("A")))
    let last = try #require(Statement(around: rewritten.node("B")))
    let header: Code = footer == nil ? "with new:" : "try:"
    let edits = first.wrapped(through: last, in: header, footer: footer, style: rewritten.style)
    #expect(
      try rewritten.applying(edits)
        == after.replacing("new:", with: footer == nil ? "with new:" : "try:"))
  }

  @Test(arguments: [
    ("a\nA\n", "a\nif x:\n    A\n"),
    ("a\n\n\nA\nb\n", "a\nif x:\n    A\nb\n"),
    ("a\n\n# why\n# not\nA\n", "a\nif x:\n    # why\n    # not\n    A\n"),
    ("a  # a\n# above\n\nA\n", "a  # a\n# above\nif x:\n    A\n"),
    (
      "if a:\n    b\n    # b\n# A\nA(\n  1)\n",
      "if a:\n    b\n    # b\nif x:\n    # A\n    A(\n      1)\n"
    ),
    (
      "def f():\r\n\ta\r\n\r\n\t# A\r\n\tA\r\n",
      "def f():\r\n\ta\r\n\tif x:\r\n\t\t# A\r\n\t\tA\r\n"
    ),
  ])
  func continuesBelowAHeader(_ before: String, _ after: String) throws {
    let rewritten = try Rewritten(before)
    let statement = try #require(Statement(around: rewritten.node("A")))
    let edits = statement.continuing(in: "if x:", style: rewritten.style)
    #expect(try rewritten.applying(edits) == after)
  }

  static let started: [(before: String, after: String)] = [
    ("def f():\n    a()\n", "def f():\n    new()\n    a()\n"),
    ("def f():\n    '''D.'''\n    a()\n", "def f():\n    '''D.'''\n    new()\n    a()\n"),
    ("def f(): 'D.'\n", "def f():\n    'D.'\n    new()\n"),
    ("def f(): a()\n", "def f():\n    new()\n    a()\n"),
    (
      "def f():  # why\n    # first\n    a()\n",
      "def f():  # why\n    # first\n    new()\n    a()\n"
    ),
  ]

  @Test(arguments: started.indices)
  func insertsAtTheStart(_ index: Int) throws {
    let rewritten = try Rewritten(Self.started[index].before)
    let body = try rewritten.first(FunctionDefinition.self).body
    let edits = body.inserting(atStart: "new()", style: rewritten.style)
    #expect(try rewritten.applying(edits) == Self.started[index].after)
  }
}

extension String {
  fileprivate func replacing(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
