import PythonSyntax
import Testing

/// The parts of statements by name.
@Suite struct StatementViewTests {
  @Test func assignments() throws {
    let chain = try #require(first(Assignment.self, in: "a = b, c = d"))
    #expect(chain.targets.map(\.source) == ["a", "b, c"])
    #expect(chain.target == nil)
    #expect(chain.value.source == "d")
    #expect(first(Assignment.self, in: "a.b = c")?.target?.source == "a.b")
    let augmented = try #require(first(AugmentedAssignment.self, in: "a[0] //= b"))
    #expect(augmented.target.source == "a[0]")
    #expect(augmented.operator.kind == .doubleSlashEqual)
    #expect(augmented.value.source == "b")
    let annotated = try #require(first(AnnotatedAssignment.self, in: "a: b = c"))
    #expect(annotated.target.source == "a")
    #expect(annotated.annotation.source == "b")
    #expect(annotated.value?.source == "c")
    #expect(try #require(first(AnnotatedAssignment.self, in: "a: b")).value == nil)
  }

  @Test func simpleStatements() throws {
    #expect(first(ExpressionStatement.self, in: "a; b")?.expression.source == "a")
    #expect(first(ReturnStatement.self, in: "return a, b")?.value?.source == "a, b")
    let raise = try #require(first(RaiseStatement.self, in: "raise a from b"))
    #expect([raise.exception?.source, raise.cause?.source] == ["a", "b"])
    #expect(try #require(first(RaiseStatement.self, in: "raise")).exception == nil)
    let scope = try #require(first(ScopeStatement.self, in: "nonlocal a, match"))
    #expect(scope.names.map(\.source) == ["a", "match"])
    #expect(!scope.isGlobal)
    #expect(first(DeleteStatement.self, in: "del a, (b)")?.targets.map(\.source) == ["a", "(b)"])
    let assertion = try #require(first(AssertStatement.self, in: "assert a, b"))
    #expect([assertion.test.source, assertion.message?.source] == ["a", "b"])
    let alias = try #require(first(TypeAlias.self, in: "type A[T] = list[T]"))
    #expect(alias.name.source == "A")
    #expect(alias.typeParameters?.source == "[T]")
    #expect(alias.value.source == "list[T]")
  }

  @Test func imports() throws {
    let names = try #require(first(ImportStatement.self, in: "import a.b as c, d . e"))
    let aliases = Array(names.aliases)
    #expect(aliases.map { $0.name.words.map(\.source) } == [["a", "b"], ["d", "e"]])
    #expect(aliases.map { $0.alias?.source } == ["c", nil])
    #expect(aliases.map { $0.boundName.source } == ["c", "d"])
    #expect(aliases[0].name.range == 7..<10)
    #expect(first(ImportStatement.self, in: "lazy import a")?.isLazy == true)
  }

  /// Each statement with its level, its module and what it binds.
  @Test(
    arguments: [
      ("from a.b import c as d, e", 0, "a.b", ["d", "e"]),
      ("from .... import (a, b,)", 4, nil, ["a", "b"]),
      ("from ..a import b", 2, "a", ["b"]),
      ("from a import *", 0, "a", ["*"]),
    ] as [(String, Int, String?, [String])])
  func importsFrom(source: String, level: Int, module: String?, bound: [String]) throws {
    let statement = try #require(first(ImportFromStatement.self, in: source))
    #expect(statement.level == level)
    #expect(statement.module?.words.map(\.source).joined(separator: ".") == module)
    #expect(statement.aliases.map { $0.boundName.source } == bound)
    #expect(statement.importsAll == (bound == ["*"]))
    #expect(!statement.isLazy)
  }

  @Test func conditions() throws {
    let source = "if a:\n  b\nelif c: d\nelif e: f\nelse:\n  g; h\n"
    let statement = try #require(first(IfStatement.self, in: source))
    #expect(statement.condition.source == "a")
    #expect(statement.body.isIndented)
    #expect(statement.elifClauses.map { $0.condition.source } == ["c", "e"])
    #expect(statement.elifClauses.map { $0.body.statements.map(\.source) } == [["d"], ["f"]])
    #expect(statement.elifClauses.map(\.body.isIndented) == [false, false])
    #expect(statement.elseClause?.body.statements.map(\.source) == ["g", "h"])
  }

  @Test func loops() throws {
    let loop = try #require(
      first(ForStatement.self, in: "async for a, b in c, d: e\nelse: f"))
    #expect(loop.isAsync)
    #expect([loop.target.source, loop.iterable.source] == ["a, b", "c, d"])
    #expect(loop.body.statements.map(\.source) == ["e"])
    #expect(loop.elseClause?.body.statements.map(\.source) == ["f"])
    let repetition = try #require(first(WhileStatement.self, in: "while a: b"))
    #expect(repetition.condition.source == "a")
    #expect(repetition.body.statements.map(\.source) == ["b"])
    #expect(repetition.elseClause == nil)
  }

  @Test(arguments: ["with a as b, c: d", "with (a as b, c): d", "with (a as b, c,): d"])
  func contexts(source: String) throws {
    let statement = try #require(first(WithStatement.self, in: source))
    #expect(!statement.isAsync)
    #expect(statement.items.map { $0.context.source } == ["a", "c"])
    #expect(statement.items.map { $0.target?.source } == ["b", nil])
    #expect(statement.body.statements.map(\.source) == ["d"])
  }

  @Test func exceptions() throws {
    let source = "try: a\nexcept b as c: d\nexcept e: f\nexcept: g\nelse: h\nfinally: i\n"
    let statement = try #require(first(TryStatement.self, in: source))
    #expect(statement.body.source == "a")
    let clauses = Array(statement.exceptClauses)
    #expect(clauses.map { $0.type?.source } == ["b", "e", nil])
    #expect(clauses.map { $0.name?.source } == ["c", nil, nil])
    #expect(clauses.map { $0.body.source } == ["d", "f", "g"])
    #expect(clauses.map(\.isStarred) == [false, false, false])
    #expect(statement.elseClause?.body.source == "h")
    #expect(statement.finallyClause?.body.source == "i")
    #expect(first(ExceptClause.self, in: "try: a\nexcept* (*b,): c")?.isStarred == true)
  }

  @Test func modules() {
    #expect(first(Module.self, in: "a\n\nb; c\n")?.statements.map(\.source) == ["a", "b", "c"])
  }
}
