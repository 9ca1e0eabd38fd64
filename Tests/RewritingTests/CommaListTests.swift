import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Arguments and parameters that come and go.
@Suite struct CommaListTests {
  static let removed: [(before: String, after: String?)] = [
    ("f(AT)\n", "f()\n"),
    ("f(AT,)\n", "f()\n"),
    ("f(a, AT)\n", "f(a)\n"),
    ("f(a, AT,)\n", "f(a,)\n"),
    ("f(AT, b=1)\n", "f(b=1)\n"),
    ("f(\n    a,\n    AT,\n)\n", "f(\n    a,\n)\n"),
    ("f(\n    a,\n    AT\n)\n", "f(\n    a,\n)\n"),
    ("f(\n    AT,  # why\n    b,\n)\n", "f(\n    # why\n    b,\n)\n"),
    ("f(AT,\n  b)\n", "f(b)\n"),
    ("f(AT,  # why\n  b)\n", nil),
    ("f(a,\r\n  AT)\r\n", "f(a)\r\n"),
    ("f(a, g(AT))\n", "f(a, g())\n"),
  ]

  @Test(arguments: removed.indices)
  func removesAnArgument(_ index: Int) throws {
    let rewritten = try Rewritten(Self.removed[index].before)
    let node = try rewritten.node("AT")
    let arguments = try #require(node.parent.flatMap { ArgumentList($0) })
    let edits = arguments.removing(node, style: rewritten.style)
    #expect(try edits.map { try rewritten.applying($0) } == Self.removed[index].after)
  }

  static let prepended: [(before: String, after: String)] = [
    ("f()\n", "f(new)\n"),
    ("f(a)\n", "f(new, a)\n"),
    ("f(x for x in y)\n", "f(new, (x for x in y))\n"),
    (
      "f(  # all\n    # of a\n    a,\n    b,\n)\n",
      "f(  # all\n    new,\n    # of a\n    a,\n    b,\n)\n"
    ),
    ("f(\n    a, b\n)\n", "f(\n    new, a, b\n)\n"),
    ("f(\"\"\"\n  a\n\"\"\",\n  b)\n", "f(new, \"\"\"\n  a\n\"\"\",\n  b)\n"),
  ]

  @Test(arguments: prepended.indices)
  func prependsAnArgument(_ index: Int) throws {
    let rewritten = try Rewritten(Self.prepended[index].before)
    let edits = try rewritten.first(ArgumentList.self).prepending("new", style: rewritten.style)
    #expect(try rewritten.applying(edits) == Self.prepended[index].after)
  }

  static let parameters: [(before: String, after: String?)] = [
    ("def f(): ...\n", "def f(new=1): ...\n"),
    ("def f() -> int: ...\n", "def f(new: int = 1) -> int: ...\n"),
    ("def f(a, b=2): ...\n", "def f(a, b=2, new=1): ...\n"),
    ("def f(a, /): ...\n", "def f(a, /, new=1): ...\n"),
    ("def f(a, *, b): ...\n", "def f(a, *, b, new=1): ...\n"),
    ("def f(*args): ...\n", "def f(*args, new=1): ...\n"),
    ("def f(a: int, **kwargs): ...\n", "def f(a: int, new: int = 1, **kwargs): ...\n"),
    (
      "def f(\n    self,  # me\n    **kwargs,\n): ...\n",
      "def f(\n    self,  # me\n    new=1,\n    **kwargs,\n): ...\n"
    ),
    (
      "def f(\n    self,\n    a: int,  # why\n): ...\n",
      "def f(\n    self,\n    a: int,  # why\n    new: int = 1,\n): ...\n"
    ),
    (
      "def a_function_with_a_long_name(parameter, other_parameter, another_parameter=None): ...\n",
      "def a_function_with_a_long_name(\n    parameter, other_parameter, another_parameter=None, new=1\n): ...\n"
    ),
    ("def f(new): ...\n", nil),
  ]

  @Test(arguments: parameters.indices)
  func addsAParameter(_ index: Int) throws {
    let rewritten = try Rewritten(Self.parameters[index].before)
    let function = try rewritten.first(FunctionDefinition.self)
    let edits = function.adding(
      parameter: "new", annotation: "int", default: "1", style: rewritten.style)
    #expect(try edits.map { try rewritten.applying($0) } == Self.parameters[index].after)
  }
}
