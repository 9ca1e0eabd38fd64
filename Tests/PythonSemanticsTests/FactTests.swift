import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What a file says of itself.
@Suite struct FactTests {
  @Test(arguments: versions) func oldestVersion(_ row: Row) throws {
    #expect(try file(row.text).oldestVersion.description == row.answer)
  }

  static let versions = rows(
    """
    ## plain -> 3.6
    x = f"{a}"
    ## walrus -> 3.8
    (a := 1)
    ## positional only -> 3.8
    def f(a, /): pass
    ## self-documenting field -> 3.8
    f"{a=}"
    ## any decorator -> 3.9
    @a[0]
    def f(): pass
    ## dotted decorator -> 3.6
    @a.b.c(1)
    def f(): pass
    ## parentheses of with -> 3.9
    with (a as b, c): pass
    ## one context in parentheses -> 3.6
    with (a): pass
    ## match -> 3.10
    match a:
      case 1: pass
    ## except star -> 3.11
    try: pass
    except* E: pass
    ## star in an index -> 3.11
    a[*b]
    ## star in an indexed tuple -> 3.6
    (*a, b)[0]
    ## type parameters -> 3.12
    def f[T](): pass
    ## type alias -> 3.12
    type A = int
    ## default of a type parameter -> 3.13
    def f[T = int](): pass
    ## t-string -> 3.14
    t"a"
    ## except without parentheses -> 3.14
    try: pass
    except A, B: pass
    ## lazy import -> 3.15
    lazy import a
    ## unpacking in a comprehension -> 3.15
    [*a for a in b]
    """)

  @Test(arguments: [
    ("a = 1", nil, "3.9"), ("(a := 1)", nil, "3.9"), ("type A = int", nil, "3.12"),
    ("type A = int", 8, "3.8"), ("a = 1", 13, "3.13"),
  ])
  func targetVersion(text: String, oldest: Int?, answer: String) throws {
    var context = FileContext()
    context.minimumPython = oldest.map { PythonVersion(3, $0) }
    let tree = SyntaxTree(parsing: SourceText(Array(text.utf8)))
    let file = try #require(PythonFile(tree, in: context))
    #expect(file.targetVersion.description == answer)
  }

  @Test(arguments: [
    ("'sqlite://'", "sqlite://"), ("f'sqlite:{path}'", "sqlite:"), ("f'{scheme}://'", nil),
    ("('a' 'b')", "a"), ("'a' + path + 'b'", "a"), ("'a/%s' % path", "a/%s"),
    ("'a/{}'.format(path)", "a/{}"), ("'a'.join(paths)", nil), ("path + 'a'", nil), ("b'a'", nil),
  ]) func beginningsOfStrings(_ expression: String, _ beginning: String?) throws {
    let file = try file("x = \(expression)\n")
    let value = try #require(file.moduleScope.symbol(named: "x")?.onlyBinding?.value)
    #expect(file.leadingText(of: value) == beginning)
  }

  @Test func exports() throws {
    #expect(try file("x = 1").exports == .undeclared)
    #expect(try file("__all__ = ['a', \"b\"]").exports == .names(["a", "b"]))
    #expect(try file("__all__ = ('a',)\n__all__ += ['b']").exports == .names(["a", "b"]))
    #expect(
      try file("__all__ = []\n__all__.append('a')\n__all__.extend(['b'])").exports
        == .names(["a", "b"]))
    #expect(try file("__all__: list[str] = ['a']").exports == .names(["a"]))
    #expect(try file("__all__ = [x for x in y]").exports == .unknown)
    #expect(try file("__all__ = a.__all__ + ['b']").exports == .unknown)
    #expect(try file("__all__ = ['a']\n__all__.remove('a')").exports == .unknown)
  }

  @Test func docstrings() throws {
    func docstring(_ text: String) throws -> String? {
      let file = try file(text)
      let node = file.tree.root.firstChild?.firstChild?.parent
      let definition = node.flatMap { FunctionDefinition($0) }?.node ?? file.tree.root
      return file.docstring(of: definition).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(try docstring("'a'\nx") == "'a'")
    #expect(try docstring("def f(): 'a'") == "'a'")
    #expect(try docstring("r'''a''' 'b'; x = 1") == "r'''a''' 'b'")
    #expect(try docstring("('a')") == "('a')")
    #expect(try docstring("b'a'") == nil)
    #expect(try docstring("f'a'") == nil)
    #expect(try docstring("'a' f'b'") == nil)
    #expect(try docstring("x = 'a'") == nil)
    #expect(try docstring("") == nil)
  }

  @Test func imports() throws {
    let file = try file(
      """
      '''doc'''
      from __future__ import annotations, division
      import os, a.b
      if x:
        from ..c import d
      def f():
        from . import e
      """)
    #expect(file.hasFutureAnnotations && file.futureImports.count == 1)
    #expect(file.moduleImports.count == 2 && file.allImports.count == 4)
    let modules = file.allImports.flatMap(file.modules(importedBy:)).map(\.text)
    #expect(modules == ["__future__", "os", "a.b", "..c", "."])
    #expect(file.imports(package: "a") && !file.imports(package: "b"))
  }

  @Test func symbols() throws {
    let file = try file(
      """
      import requests
      def f(a):
        global g
        g = a
        return [a for b in a]
      g += 1
      del requests
      """)
    let module = file.moduleScope
    let requests = try #require(module.symbol(named: "requests"))
    #expect(requests.bindings.map(\.kind) == [.import, .deletion])
    #expect(requests.assignments.count == 1 && requests.onlyBinding == nil)
    let global = try #require(module.symbol(named: "g"))
    #expect(global.bindings.map(\.scope.kind) == [.function, .module])
    let function = try #require(file.allScopes.first { $0.kind == .function })
    let parameter = try #require(function.symbol(named: "a"))
    #expect(parameter.isCaptured && parameter.reads.count == 3)
    #expect(parameter.onlyBinding?.kind == .parameter)
    #expect(function.symbol(named: "b") == nil && function.symbol(named: "requests") == requests)
    #expect(file.mentionsName("requests") && !file.mentionsName("tenacity"))
  }
}
