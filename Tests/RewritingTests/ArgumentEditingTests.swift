import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Adding an argument to a call, in every layout.
@Suite struct ArgumentEditingTests {
  static let calls: [(before: String, after: String)] = [
    ("f()", "f(new)"),
    ("f( )", "f(new)"),
    ("f(a)", "f(a, new)"),
    ("f(a,)", "f(a, new,)"),
    ("f(a, {'b': 1},)", "f(a, {'b': 1}, new,)"),
    ("f(x for x in y)", "f((x for x in y), new)"),
    ("f((x) for x in y)", "f(((x) for x in y), new)"),
    ("f((x for x in y))", "f((x for x in y), new)"),
    ("f(\n    a,\n    b,\n)", "f(\n    a,\n    b,\n    new,\n)"),
    ("f(\n    a,\n    b\n)", "f(\n    a,\n    b,\n    new\n)"),
    ("f(\n    a,  # why\n)", "f(\n    a,  # why\n    new,\n)"),
    ("f(\n    a  # why\n)", "f(\n    a,  # why\n    new\n)"),
    ("f(\n    a,\n    # last\n)", "f(\n    a,\n    new,\n    # last\n)"),
    ("f(\n    a, b\n)", "f(\n    a, b, new\n)"),
    ("f(\n    a\n)", "f(\n    a, new\n)"),
    ("f(\n    # defaults\n)", "f(\n    # defaults\n    new,\n)"),
    ("f(a,\n  b)", "f(a,\n  b,\n  new)"),
    ("f(a, {\n    'b': 1,\n})", "f(a, {\n    'b': 1,\n}, new)"),
    ("f(a, \\\n    b)", "f(a, \\\n    b,\n    new)"),
    ("f(\r\n\ta,\r\n)", "f(\r\n\ta,\r\n\tnew,\r\n)"),
    ("f(\n    a,\n    b,)", "f(\n    a,\n    b,\n    new,)"),
    ("f(*a)", "f(*a, new)"),
    ("f(a)(b)", "f(a)(b, new)"),
    ("f(g(a))", "f(g(a), new)"),
    ("f(a) # tail", "f(a, new) # tail"),
  ]

  @Test(arguments: calls.indices)
  func addsAnArgument(_ index: Int) throws {
    let (before, after) = Self.calls[index]
    #expect(try appending("new", to: before) == after)
    // The same below a statement, where lines have an indentation already.
    #expect(try appending("new", to: "x = " + before) == "x = " + after)
  }

  @Test func breaksALineThatBecomesTooLong() throws {
    let long = "response = requests.get(url, params=parameters, headers=headers, allow=False)"
    let added = try appending("timeout=(3.05, 27)", to: long)
    #expect(
      added == """
        response = requests.get(
            url, params=parameters, headers=headers, allow=False, timeout=(3.05, 27)
        )
        """)
    let longer = "x = f(address, params=parameters, headers=headers, verify=False, cookies=jar)"
    #expect(
      try appending("timeout=(3.05, 27)", to: longer) == """
        x = f(
            address,
            params=parameters,
            headers=headers,
            verify=False,
            cookies=jar,
            timeout=(3.05, 27),
        )
        """)
    // A line that was too long before is its author's choice, and a field of an f-string stays on
    // its line.
    let endless = "x" + String(repeating: "x", count: 90) + " = f(a)"
    #expect(try appending("new", to: endless) == endless.dropLast() + ", new)")
  }

  @Test func addsSeveralArguments() throws {
    #expect(try appending("a", "b", to: "f()") == "f(a, b)")
    #expect(try appending("a", "b", to: "f(\n    # why\n)") == "f(\n    # why\n    a,\n    b,\n)")
    #expect(try appending("a", "b", to: "f(\n    c,\n)") == "f(\n    c,\n    a,\n    b,\n)")
  }

  private func appending(_ arguments: String..., to source: String) throws -> String {
    let tree = SyntaxTree(parsing: SourceText(Array(source.utf8)))
    let file = try #require(PythonFile(tree))
    let outermost = tree.nodes.kinds.lastIndex(of: .call).map { Node(tree: tree, id: NodeID($0)) }
    let call = try #require(outermost.flatMap(Call.init))
    var edits = EditSet(of: tree.text)
    let refusal = edits.insert(call.arguments.appending(arguments, style: FileStyle(of: file)))
    #expect(refusal == nil)
    return String(decoding: edits.applied().bytes, as: UTF8.self)
  }

  static let callees: [(before: String, after: String)] = [
    ("f(a)\n", "other(a)\n"), ("f()\n", "other()\n"),
    ("x = f(a,\n      b)\n", "x = other(a,\n          b)\n"),
    (
      "x = long_name(a,\n              {1,\n               2})\n",
      "x = other(a,\n          {1,\n           2})\n"
    ),
    // What is not aligned stays where it is.
    ("f(a,\n    b)\n", "other(a,\n    b)\n"),
    ("f(a,\n b)\n", "other(a,\n b)\n"), ("f(\n    a,\n)\n", "other(\n    a,\n)\n"),
    ("f(a,\n\t\tb)\n", "other(a,\n\t\tb)\n"),
    ("f(a,\n  # why\n  b)\n", "other(a,\n  # why\n  b)\n"),
    ("f(a,\n  \"\"\"x\n  y\"\"\")\n", "other(a,\n  \"\"\"x\n  y\"\"\")\n"),
  ]

  @Test(arguments: callees.indices)
  func anotherCalleeKeepsAlignment(_ index: Int) throws {
    let (before, after) = Self.callees[index]
    let rewritten = try Rewritten(before)
    let edits = try rewritten.first(Call.self).replacingCallee(with: "other")
    #expect(try rewritten.applying(edits) == after)
  }
}
