import PythonSyntax
import Testing

/// The parts of expressions by name.
@Suite struct ExpressionViewTests {
  @Test func calls() throws {
    let call = try #require(first(Call.self, in: "a.get(url, *more, timeout=3, **options)"))
    #expect(call.callee.source == "a.get")
    #expect(call.arguments.source == "(url, *more, timeout=3, **options)")
    #expect(call.arguments.elements.map(\.source) == ["url", "*more", "timeout=3", "**options"])
    #expect(call.arguments["timeout"]?.value.source == "3")
    #expect(call.arguments["time"] == nil)
    #expect(call.arguments[0]?.source == "url")
    #expect(call.arguments.keywords.map { $0.name.source } == ["timeout"])
    #expect(call.arguments.unpacksIterable)
    #expect(call.arguments.unpacksMapping)
  }

  @Test func positionsBehindAStarAreUnknown() throws {
    let arguments = try #require(first(ArgumentList.self, in: "f(a, x=1, *b, c)"))
    #expect(arguments[0]?.source == "a")
    #expect(arguments[1] == nil)
    #expect(arguments[2] == nil)
    #expect(!arguments.unpacksMapping)
  }

  @Test func access() throws {
    let attribute = try #require(first(Attribute.self, in: "a.b.c"))
    #expect(attribute.object.source == "a.b")
    #expect(attribute.name.source == "c")
    let access = try #require(first(Subscript.self, in: "a.b[c, d]"))
    #expect(access.object.source == "a.b")
    #expect(access.index.source == "c, d")
    #expect(try #require(access.index.as(Display.self)).hasBrackets == false)
  }

  @Test(
    arguments: [
      ("a[:]", nil, nil, nil),
      ("a[b:]", "b", nil, nil),
      ("a[:c]", nil, "c", nil),
      ("a[b:c]", "b", "c", nil),
      ("a[::]", nil, nil, nil),
      ("a[::d]", nil, nil, "d"),
      ("a[b::d]", "b", nil, "d"),
      ("a[:c:]", nil, "c", nil),
      ("a[f(b):(c):-d]", "f(b)", "(c)", "-d"),
    ] as [(String, String?, String?, String?)])
  func slices(source: String, lower: String?, upper: String?, step: String?) throws {
    let slice = try #require(first(Slice.self, in: source))
    #expect(slice.lower?.source == lower)
    #expect(slice.upper?.source == upper)
    #expect(slice.step?.source == step)
  }

  @Test func operations() throws {
    let sum = try #require(first(BinaryOperation.self, in: "(a) + (b)"))
    #expect([sum.left.source, sum.operator.source, sum.right.source] == ["(a)", "+", "(b)"])
    let negation = try #require(first(UnaryOperation.self, in: "not a"))
    #expect([negation.operator.source, negation.operand.source] == ["not", "a"])
    let conjunction = try #require(first(BooleanOperation.self, in: "a and b and c"))
    #expect(conjunction.operator.kind == .and)
    #expect(conjunction.operands.map(\.source) == ["a", "b", "c"])
    let comparison = try #require(
      first(Comparison.self, in: "a<b<=c>d>=e==f!=g is h is not i in j not in k"))
    #expect(comparison.operands.map(\.source).joined() == "abcdefghijk")
    #expect(
      comparison.operators == [
        .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual, .identical, .notIdentical,
        .contained, .notContained,
      ])
  }

  @Test func wordsBetweenExpressions() throws {
    let conditional = try #require(first(Conditional.self, in: "a if b else c"))
    #expect(conditional.body.source == "a")
    #expect(conditional.condition.source == "b")
    #expect(conditional.alternative.source == "c")
    let lambda = try #require(first(Lambda.self, in: "lambda a, b=c: d"))
    #expect(lambda.parameters?.source == "a, b=c")
    #expect(lambda.body.source == "d")
    #expect(try #require(first(Lambda.self, in: "lambda: a")).parameters == nil)
    let named = try #require(first(NamedExpression.self, in: "(a := b)"))
    #expect([named.target.token.source, named.value.source] == ["a", "b"])
    #expect(first(AwaitExpression.self, in: "await a")?.expression.source == "a")
    let delegation = try #require(first(YieldExpression.self, in: "x = yield from a"))
    #expect(delegation.delegates)
    #expect(delegation.value?.source == "a")
    #expect(try #require(first(YieldExpression.self, in: "yield")).value == nil)
  }

  @Test func parentheses() throws {
    let group = try #require(first(Parenthesized.self, in: "((a))"))
    #expect(group.expression.source == "(a)")
    #expect(group.node.unparenthesized.source == "a")
  }

  @Test(
    arguments: [
      ("a, b", ["a", "b"], false), ("(a, b)", ["a", "b"], true), ("(a), b", ["(a)", "b"], false),
      ("()", [], true), ("[a, *b]", ["a", "*b"], true), ("{a}", ["a"], true),
    ])
  func displays(source: String, elements: [String], hasBrackets: Bool) throws {
    let display = try #require(first(Display.self, in: source))
    #expect(display.elements.map(\.source) == elements)
    #expect(display.hasBrackets == hasBrackets)
  }

  @Test func dictionaries() throws {
    let dictionary = try #require(first(DictionaryDisplay.self, in: "{a: b, **c}"))
    #expect(dictionary.entries.map(\.source) == ["a: b", "**c"])
    #expect(dictionary.keyValues.map { $0.key.source + $0.value.source } == ["ab"])
    #expect(first(Starred.self, in: "{**c}")?.isDouble == true)
  }

  @Test(
    arguments: [
      "[a for b in c if d if e async for f in g]", "{a for b in c if d if e async for f in g}",
      "(a for b in c if d if e async for f in g)", "h(a for b in c if d if e async for f in g)",
    ])
  func comprehensions(source: String) throws {
    let comprehension = try #require(first(Comprehension.self, in: source))
    #expect(comprehension.element.source == "a")
    let clauses = Array(comprehension.clauses)
    #expect(clauses.map(\.isAsync) == [false, true])
    #expect(clauses.map { $0.target.source } == ["b", "f"])
    #expect(clauses.map { $0.iterable.source } == ["c", "g"])
    #expect(clauses.map { $0.conditions.map(\.source) } == [["d", "e"], []])
  }
}
