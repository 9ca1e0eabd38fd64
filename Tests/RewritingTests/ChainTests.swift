import PythonSemantics
import PythonSyntax
import Rewriting
import Testing

/// Calling further methods on an expression, and what becomes of its lines.
@Suite struct ChainTests {
  /// Each expression is the first that is written so; `.new()` is called on it within 30 columns.
  static let chains: [(before: String, of: String, after: String)] = [
    ("rows = query.all()\n", "query", "rows = query.new().all()\n"),
    ("rows = (query).all()\n", "query", "rows = (query.new()).all()\n"),
    ("rows = a + b\n", "a + b", ""),
    (
      "rows = (\n    query.a()\n    .all()\n)\n", "query.a()",
      "rows = (\n    query.a()\n    .new()\n    .all()\n)\n"
    ),
    (
      "rows = (\n    query\n    .a()  # why\n    .b()\n)\n", "query\n    .a()",
      "rows = (\n    query\n    .a()  # why\n    .new()\n    .b()\n)\n"
    ),
    (
      "rows = query.a() \\\n    .all()\n", "query.a()",
      "rows = query.a() \\\n    .new() \\\n    .all()\n"
    ),
    // A chain of three is a link a line.
    (
      "rows = query.abcde().fghij()\n", "query.abcde()",
      "rows = (\n    query.abcde()\n    .new()\n    .fghij()\n)\n"
    ),
    // With fewer links, the brackets are opened in which it grew.
    (
      "rows = query(argument, other)\n", "query(argument, other)",
      "rows = query(\n    argument, other\n).new()\n"
    ),
    (
      "print(query.abcdefgh(), 10)\n", "query.abcdefgh()",
      "print(\n    query.abcdefgh().new(), 10\n)\n"
    ),
  ]

  @Test(arguments: chains.indices)
  func callsAreAppended(_ index: Int) throws {
    let (before, source, after) = Self.chains[index]
    var context = FileContext()
    context.lineLength = 30
    let file = try #require(PythonFile(try Rewritten(before).tree, in: context))
    let rewritten = Rewritten(file)
    let edits = try rewritten.node(source).appendingCalls([".new()"], style: rewritten.style)
    let applied = try edits.map { try rewritten.applying($0) } ?? ""
    #expect(applied == after)
  }
}
