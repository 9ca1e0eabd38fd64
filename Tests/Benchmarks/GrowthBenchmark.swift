import PythonSyntax
import SourceText

/// How the time to parse grows from 10 KB to 10 MB of one kind of text.
struct GrowthBenchmark {
  private let sizes = [10_000, 100_000, 1_000_000, 10_000_000]

  /// Texts of about so many bytes.
  private let kinds: [(name: String, text: (Int) -> String)] = [
    ("one long line", { "x = 1" + String(repeating: " + a", count: $0 / 4) + "\n" }),
    ("one long list", { "x = [" + String(repeating: "1, ", count: $0 / 3) + "]\n" }),
    ("many lines", { String(repeating: "name = call(argument, 1)\n", count: $0 / 25) }),
    ("deep blocks", { String(repeating: deepBlocks, count: max(1, $0 / deepBlocks.utf8.count)) }),
    ("comments", { String(repeating: "# a comment of some words\n", count: $0 / 26) }),
    ("blank lines", { String(repeating: "\n", count: $0) }),
    (
      "one long string",
      { "x = '''" + String(repeating: "text of a line\n", count: $0 / 15) + "'''\n" }
    ),
    ("adjacent strings", { "x = (" + String(repeating: "'text' ", count: $0 / 7) + ")\n" }),
    ("f-strings", { String(repeating: "x = f'{a!r:>{width}} and {b}'\n", count: $0 / 30) }),
    ("decorators", { String(repeating: "@a\n", count: $0 / 3) + "def f(): pass\n" }),
    ("elif", { "if a: pass\n" + String(repeating: "elif a: pass\n", count: $0 / 13) }),
    ("attribute chain", { "a" + String(repeating: ".b", count: $0 / 2) + "\n" }),
    ("unclosed brackets", { String(repeating: "f(", count: $0 / 2) }),
    ("invalid characters", { String(repeating: "$", count: $0) }),
    ("invalid lines", { String(repeating: "a b c\n", count: $0 / 6) }),
    ("with parentheses", { String(repeating: "with (a, b).c as d: pass\n", count: $0 / 25) }),
    ("match lines", { String(repeating: "match (a), b\n", count: $0 / 13) }),
  ]

  func run() {
    print("nanoseconds per byte, best of 3")
    print(row("", "10 KB", "100 KB", "1 MB", "10 MB"))
    for kind in kinds {
      let cells = sizes.map { size in
        let text = SourceText(Array(kind.text(size).utf8))
        // Small texts are parsed often enough to be measured.
        let repetitions = max(1, 2_000_000 / text.count)
        let times = (0..<3).map { _ in
          let start = processorSeconds()
          for _ in 0..<repetitions { _ = SyntaxTree(parsing: text).steps }
          return (processorSeconds() - start) / Double(repetitions)
        }
        return ((times.min() ?? 0) / Double(text.count) * 1e9).rounded(to: 2)
      }
      print(row(kind.name, cells[0], cells[1], cells[2], cells[3]))
    }
  }
}

/// Ninety-nine blocks in each other.
private let deepBlocks =
  (0..<99).map { String(repeating: " ", count: $0) + "if a:\n" }.joined()
  + String(repeating: " ", count: 99) + "pass\n"
