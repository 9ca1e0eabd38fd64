import PythonSyntax
import SourceText
import Testing

/// The parts of literals by name.
@Suite struct LiteralViewTests {
  /// Each literal with its contents and whether it is bytes, raw and in three quotes.
  @Test(
    arguments: [
      ("'a'", "a", false, false, false),
      ("''", "", false, false, false),
      ("''''''", "", false, false, true),
      ("\"\"\"a'\"\"\"", "a'", false, false, true),
      ("Rb'a\\''", "a\\'", true, true, false),
      ("u\"''\"", "''", false, false, false),
      ("bR\"\"\"\"\"\"", "", true, true, true),
    ])
  func strings(
    source: String, contents: String, isBytes: Bool, isRaw: Bool, isTripleQuoted: Bool
  ) throws {
    let literal = try #require(first(StringLiteral.self, in: source))
    let bytes = literal.node.tree.text.bytes[literal.contents]
    #expect(String(decoding: bytes, as: UTF8.self) == contents)
    #expect(literal.isBytes == isBytes)
    #expect(literal.isRaw == isRaw)
    #expect(literal.isTripleQuoted == isTripleQuoted)
  }

  @Test func formattedStrings() throws {
    let string = try #require(
      first(FormattedStringLiteral.self, in: #"rf"a{{{b.c = !r:>{d}}e{f}""#))
    #expect(string.isRaw)
    #expect(!string.isTemplate)
    #expect(string.segments.map(\.source) == ["a{{", "{b.c = !r:>{d}}", "e", "{f}"])
    let fields = Array(string.fields)
    #expect(fields.map { $0.expression.source } == ["b.c", "f"])
    #expect(fields.map(\.showsItself) == [true, false])
    #expect(fields.map { $0.conversion?.source } == ["r", nil])
    #expect(fields.map { $0.specification?.source } == [":>{d}", nil])
    #expect(fields[0].specification?.segments.map(\.source) == [">", "{d}"])
    #expect(first(FormattedStringLiteral.self, in: "t''")?.isTemplate == true)
  }

  @Test func concatenation() throws {
    let string = try #require(first(ConcatenatedString.self, in: "'a' f'{b}' u'c'"))
    #expect(string.literals.map(\.source) == ["'a'", "f'{b}'", "u'c'"])
  }

  @Test func others() {
    #expect(first(NumberLiteral.self, in: "1_000j")?.token.kind == .imaginary)
    #expect(first(ConstantLiteral.self, in: "...")?.token.kind == .ellipsis)
    #expect(first(Name.self, in: "match")?.token.source == "match")
  }
}

extension StringSegment {
  /// The segment as it is written.
  fileprivate var source: String {
    switch self {
    case .text(let token): token.source
    case .field(let field): field.source
    }
  }
}
