import PythonSyntax
import SourceText
import Testing

/// The parser's steps grow as the file does, whatever the file is; how long they take is
/// `benchmarks grow`.
@Suite struct GrowthTests {
  /// A text of about so many bytes.
  static let kinds: [String: @Sendable (Int) -> String] = [
    "one long line": { "x = 1" + String(repeating: " + a", count: $0 / 4) },
    "one long list": { "x = [" + String(repeating: "1, ", count: $0 / 3) + "]" },
    "lines": { String(repeating: "name = call(argument, key=1)\n", count: $0 / 29) },
    "deep blocks": { String(repeating: deepBlocks, count: max(1, $0 / deepBlocks.utf8.count)) },
    "comments": { String(repeating: "# a comment\n", count: $0 / 12) },
    "blank lines": { String(repeating: "\n", count: $0) },
    "one long string": { "'''" + String(repeating: "text\n", count: $0 / 5) + "'''" },
    "one unclosed string": { "'''" + String(repeating: "text\n", count: $0 / 5) },
    "strings": { String(repeating: "'text' ", count: $0 / 7) },
    "f-strings": { String(repeating: "f'{a!r:>{width}} {b}'\n", count: $0 / 22) },
    "unclosed brackets": { String(repeating: "f(\n", count: $0 / 3) },
    "closing brackets": { String(repeating: ")", count: $0) },
    "invalid characters": { String(repeating: "$", count: $0) },
    "invalid lines": { String(repeating: "a b c\n", count: $0 / 6) },
    "invalid headers": { String(repeating: "if a b:\n  c\nelse:\n  d\n", count: $0 / 22) },
    "unexpected indents": { String(repeating: "a\n  b\n", count: $0 / 6) },
    "with and parentheses": { String(repeating: "with (a, b).c as d: e\n", count: $0 / 22) },
    "with that is not closed": { String(repeating: "with (a as b, c: d\n", count: $0 / 19) },
    "match as a name": { String(repeating: "match (a), b\n", count: $0 / 13) },
    "continuations": { "a = 1" + String(repeating: " + \\\n1", count: $0 / 6) },
    "damaged bytes": { "x = '" + String(repeating: "\u{FFFD}", count: $0 / 3) + "'" },
  ]

  @Test(arguments: kinds.keys.sorted())
  func stepsAreLinear(_ name: String) throws {
    let text = try #require(Self.kinds[name])
    #if DEBUG
      let sizes = [10_000, 100_000]
    #else
      let sizes = [10_000, 100_000, 1_000_000, 10_000_000]
    #endif
    let densities = sizes.map { size in
      let text = SourceText(Array(text(size).utf8))
      let tree = SyntaxTree(parsing: text)
      if size <= 100_000 { #expect(tree.inconsistencies().isEmpty) }
      return Double(tree.steps) / Double(text.count)
    }
    #expect(densities.allSatisfy { $0 < 3 })
    for (smaller, larger) in zip(densities, densities.dropFirst()) {
      #expect(larger < smaller * 1.1 + 0.01)
    }
  }

  /// Ninety-nine blocks in each other.
  private static let deepBlocks =
    (0..<99).map { String(repeating: " ", count: $0) + "if a:\n" }.joined()
    + String(repeating: " ", count: 99) + "pass\n"
}
