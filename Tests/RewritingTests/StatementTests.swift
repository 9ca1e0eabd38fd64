import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Statements beside others, in their place, and taken away.
@Suite struct StatementTests {
  /// The statement is the one round `AT`; `new` is put beside it.
  static let before: [(before: String, after: String)] = [
    ("x = 1\nAT  # why\n", "x = 1\nnew()\nAT  # why\n"),
    ("if x:\n  # of it\n  AT\n", "if x:\n  # of it\n  new()\n  AT\n"),
    ("a(); AT; b()  # why\n", "a()\nnew()\nAT\nb()  # why\n"),
    ("if x: AT; b()  # why\n", "if x:\n    new()\n    AT\n    b()  # why\n"),
    ("if x: a(); AT;\n", "if x:\n    a()\n    new()\n    AT;\n"),
    ("while y:\n\tif x: AT\n\telse: b()\n", "while y:\n\tif x:\n\t\tnew()\n\t\tAT\n\telse: b()\n"),
    ("if x: \\\n  AT\n", "if x:\n    new()\n    AT\n"),
    ("@AT\ndef f(): ...\n", "new()\n@AT\ndef f(): ...\n"),
    ("AT", "new()\nAT"),
  ]

  @Test(arguments: before.indices)
  func insertsBefore(_ index: Int) throws {
    let rewritten = try Rewritten(Self.before[index].before)
    let statement = try #require(Statement(around: rewritten.node("AT")))
    let edits = statement.inserting(before: "new()", style: rewritten.style)
    #expect(try rewritten.applying(edits) == Self.before[index].after)
  }

  static let behind: [(before: String, after: String)] = [
    ("AT  # why\nx = 1\n", "AT  # why\nnew()\nx = 1\n"),
    ("a(); AT; b()  # why\n", "a()\nAT\nnew()\nb()  # why\n"),
    ("if x: a(); AT  # why\n", "if x:\n    a()\n    AT  # why\n    new()\n"),
    (
      "if AT:\n    a()\n    # of a\n\n    # too\n# not\n",
      "if AT:\n    a()\n    # of a\n\n    # too\nnew()\n# not\n"
    ),
    ("f(\n    AT, \"\"\"x\n    y\"\"\")\nz\n", "f(\n    AT, \"\"\"x\n    y\"\"\")\nnew()\nz\n"),
    ("x = AT + \\\n    1\ny\n", "x = AT + \\\n    1\nnew()\ny\n"),
    ("AT\r\nx\r\n", "AT\r\nnew()\r\nx\r\n"),
    ("AT", "AT\nnew()"),
  ]

  @Test(arguments: behind.indices)
  func insertsBehind(_ index: Int) throws {
    let rewritten = try Rewritten(Self.behind[index].before)
    let statement = try #require(Statement(around: rewritten.node("AT")))
    let edits = statement.inserting(after: "new()", style: rewritten.style)
    #expect(try rewritten.applying(edits) == Self.behind[index].after)
  }

  static let replaced: [(before: String, code: Code, after: String?)] = [
    ("AT  # why\n", "new()", "new()  # why\n"),
    ("a(); AT; b()\n", "new()", "a(); new(); b()\n"),
    ("if x: AT\n", "new()\nmore()", "if x:\n    new()\n    more()\n"),
    ("a(); AT; b()\n", "if y:\n    new()", "a()\nif y:\n    new()\nb()\n"),
    ("if x:\n\tAT\n", "if y:\n    new()", "if x:\n\tif y:\n\t\tnew()\n"),
    ("f(AT,  # why\n  b)\n", "new()", nil),
  ]

  @Test(arguments: replaced.indices)
  func replaces(_ index: Int) throws {
    let (before, code, after) = Self.replaced[index]
    let rewritten = try Rewritten(before)
    let statement = try #require(Statement(around: rewritten.node("AT")))
    let edits = statement.replacing(with: code, style: rewritten.style)
    #expect(try edits.map { try rewritten.applying($0) } == after)
  }

  static let removed: [(before: String, after: String)] = [
    ("AT\nb()\n", "b()\n"),
    ("AT  # why\nb()\n", "# why\nb()\n"),
    ("a(); AT; b()\n", "a(); b()\n"),
    ("AT; b()  # why\n", "b()  # why\n"),
    ("a(); AT  # why\n", "a()  # why\n"),
    ("if x:\n    AT  # why\n", "if x:\n    pass  # why\n"),
    ("if x: AT\n", "if x: pass\n"),
    ("f(  # why\n    AT)\n", "# why\n"),
    ("if x:\n  f(AT,  # why\n    1)\n", "if x:\n  # why\n  pass\n"),
    ("a()\n\nAT\n\nb()\n", "a()\n\nb()\n"),
    ("def f():\n    AT\n\n    b()\n", "def f():\n    b()\n"),
    ("a()\r\nAT\r\nb()\r\n", "a()\r\nb()\r\n"),
  ]

  @Test(arguments: removed.indices)
  func removes(_ index: Int) throws {
    let rewritten = try Rewritten(Self.removed[index].before)
    let statement = try #require(Statement(around: rewritten.node("AT")))
    let edits = statement.removing(style: rewritten.style)
    #expect(try rewritten.applying(edits) == Self.removed[index].after)
  }
}
