import PythonSemantics
import PythonSyntax
import Rewriting
import Testing

/// Adding a decorator among others.
@Suite struct DecoratingTests {
  static let stack = "@a\n# why b\n@b  # tail\ndef f(): ...\n"

  static let definitions: [(before: String, place: String, after: String)] = [
    ("def f(): ...\n", "innermost", "@new\ndef f(): ...\n"),
    ("x = 1\n# about f\ndef f(): ...\n", "innermost", "x = 1\n# about f\n@new\ndef f(): ...\n"),
    (stack, "innermost", "@a\n# why b\n@b  # tail\n@new\ndef f(): ...\n"),
    (stack, "outermost", "@new\n@a\n# why b\n@b  # tail\ndef f(): ...\n"),
    (stack, "b", "@a\n# why b\n@new\n@b  # tail\ndef f(): ...\n"),
    (
      "class C:\n\t@a\n\tasync def f(self): ...\n", "innermost",
      "class C:\n\t@a\n\t@new\n\tasync def f(self): ...\n"
    ),
    (
      "class C:\r\n  @a(\r\n    1)\r\n  async def f(self): ...\r\n", "a(\r\n    1)",
      "class C:\r\n  @new\r\n  @a(\r\n    1)\r\n  async def f(self): ...\r\n"
    ),
  ]

  @Test(arguments: definitions.indices)
  func addsADecorator(_ index: Int) throws {
    let (before, place, after) = Self.definitions[index]
    let rewritten = try Rewritten(before)
    let function = try rewritten.first(FunctionDefinition.self)
    let named = function.decorators.first { $0.expression.source == place }
    let edit = function.decorated(
      with: "@new",
      at: named.map { .above($0) } ?? (place == "outermost" ? .outermost : .innermost),
      style: rewritten.style)
    #expect(try rewritten.applying([edit]) == after)
  }

  @Test func writesASignAndSeveralLines() throws {
    let rewritten = try Rewritten("class C:\n  @a\n  class D: ...\n")
    let inner = try #require(
      try rewritten.first(ClassDefinition.self).body.statements.first { _ in true })
    let edit = try #require(ClassDefinition(inner)).decorated(
      with: "new(\n    1,\n)", style: rewritten.style)
    #expect(
      try rewritten.applying([edit])
        == "class C:\n  @a\n  @new(\n    1,\n  )\n  class D: ...\n")
  }

  @Test func readsDecorators() throws {
    let rewritten = try Rewritten(
      "import flask\napp = flask.Flask()\n@app.route('/')\n@x\ndef f(): ...\n")
    let function = try rewritten.first(FunctionDefinition.self)
    #expect(
      rewritten.file.decorators(of: function).map { $0.meaning?.name.text }
        == ["flask.Flask().route", nil])
  }
}
