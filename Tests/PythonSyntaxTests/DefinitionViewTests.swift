import PythonSyntax
import Testing

/// The parts of definitions and patterns by name.
@Suite struct DefinitionViewTests {
  @Test func functions() throws {
    let source = "@a\n@b.c()\nasync def d[T](e: f = g) -> h:\n  i\n"
    let function = try #require(first(FunctionDefinition.self, in: source))
    #expect(function.decorators.map { $0.expression.source } == ["a", "b.c()"])
    #expect(function.isAsync)
    #expect(function.keyword.kind == .async)
    #expect(function.name.source == "d")
    #expect(function.typeParameters?.source == "[T]")
    #expect(function.parameters.source == "(e: f = g)")
    #expect(function.returns?.source == "h")
    #expect(function.body.statements.map(\.source) == ["i"])
    let parameter = try #require(function.parameters["e"])
    #expect(parameter.annotation?.source == "f")
    #expect(parameter.default?.source == "g")

    let plain = try #require(first(FunctionDefinition.self, in: "def f(): g"))
    #expect(!plain.isAsync)
    #expect(plain.keyword.kind == .def)
    #expect(plain.returns == nil)
    #expect(Array(plain.parameters.elements).isEmpty)
  }

  @Test func classes() throws {
    let definition = try #require(
      first(ClassDefinition.self, in: "@a\nclass B[T](C, metaclass=D): pass"))
    #expect(definition.decorators.map { $0.expression.source } == ["a"])
    #expect(definition.keyword.kind == .class)
    #expect(definition.name.source == "B")
    #expect(definition.typeParameters?.elements.map(\.source) == ["T"])
    #expect(definition.arguments?.elements.map(\.source) == ["C", "metaclass=D"])
    #expect(definition.body.statements.map(\.source) == ["pass"])
    #expect(try #require(first(ClassDefinition.self, in: "class A: b")).arguments == nil)
  }

  @Test(
    arguments: [
      ("a, b=c", [.positionOrKeyword, .positionOrKeyword]),
      ("a, /, b", [.position, .positionOrKeyword]),
      ("a, *, b, c=d", [.positionOrKeyword, .keyword, .keyword]),
      (
        "a, /, b, *c, d, **e",
        [.position, .positionOrKeyword, .remainingPositions, .keyword, .remainingKeywords]
      ),
    ] as [(String, [Passing])])
  func passing(parameters: String, expected: [Passing]) throws {
    for source in ["def f(\(parameters)): pass", "lambda \(parameters): 0"] {
      #expect(first(Parameters.self, in: source)?.passing.map(\.passing) == expected)
    }
  }

  @Test func starredParameters() throws {
    let parameters = try #require(first(Parameters.self, in: "def f(*a: *b, **c: d): pass"))
    let elements = Array(parameters.elements)
    #expect(elements.map { $0.name.source } == ["a", "c"])
    #expect(elements.map { $0.annotation?.source } == ["*b", "d"])
    #expect(elements.map(\.isStarred) == [true, false])
    #expect(elements.map(\.isDoubleStarred) == [false, true])
    #expect(parameters.star == nil)
    #expect(parameters.slash == nil)
  }

  @Test func typeParameters() throws {
    let parameters = try #require(
      first(TypeParameters.self, in: "class A[T: a = b, *Ts = *c, **P]: pass"))
    let elements = Array(parameters.elements)
    #expect(elements.map { $0.name.source } == ["T", "Ts", "P"])
    #expect(elements.map { $0.bound?.source } == ["a", nil, nil])
    #expect(elements.map { $0.default?.source } == ["b", "*c", nil])
    #expect(elements.map(\.isStarred) == [false, true, false])
    #expect(elements.map(\.isDoubleStarred) == [false, false, true])
  }

  @Test func cases() throws {
    let source = "match a, b:\n  case c if d: e\n  case _: f\n"
    let statement = try #require(first(MatchStatement.self, in: source))
    #expect(statement.subject.source == "a, b")
    let clauses = Array(statement.cases)
    #expect(clauses.map { $0.pattern.source } == ["c", "_"])
    #expect(clauses.map { $0.guard?.source } == ["d", nil])
    #expect(clauses.map { $0.body.source } == ["e", "f"])
  }

  @Test func patterns() throws {
    let mapping = try #require(pattern(MappingPattern.self, "{'a': b, **c}"))
    #expect(mapping.items.map { $0.key.source + $0.pattern.source } == ["'a'b"])
    #expect(mapping.rest?.name?.source == "c")
    let matched = try #require(pattern(ClassPattern.self, "a.B(c, d=e)"))
    #expect(matched.class.source == "a.B")
    #expect(matched.patterns.map(\.source) == ["c"])
    #expect(matched.keywords.map { $0.name.source + $0.pattern.source } == ["de"])
    let sequence = try #require(pattern(SequencePattern.self, "a, *_"))
    #expect(sequence.patterns.map(\.source) == ["a", "*_"])
    #expect(try #require(pattern(StarPattern.self, "a, *_")).name == nil)
    #expect(pattern(StarPattern.self, "a, *b")?.name?.source == "b")
    #expect(pattern(OrPattern.self, "1 | a.b")?.alternatives.map(\.source) == ["1", "a.b"])
    #expect(pattern(ValuePattern.self, "1 | a.b")?.attribute.source == "a.b")
    #expect(pattern(LiteralPattern.self, "-1")?.expression.source == "-1")
    let binding = try #require(pattern(AsPattern.self, "(a) as b"))
    #expect(binding.pattern.as(GroupPattern.self)?.pattern.source == "a")
    #expect(binding.name.source == "b")
    #expect(pattern(CapturePattern.self, "a")?.name.source == "a")
  }

  private func pattern<View: SyntaxView>(_ type: View.Type, _ pattern: String) -> View? {
    first(type, in: "match x:\n  case \(pattern): pass")
  }
}
