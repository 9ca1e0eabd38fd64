import Foundation
import PythonSyntax
import SourceText
import TestSupport
import Testing

/// Damaged files: whatever is done to a file, its tree gives back its bytes.
///
/// The damage is seeded, so that a failure can be met again. `HOIST_MUTATIONS` asks for another
/// number.
@Suite struct MutationTests {
  @Test func everyDamagedFileIsGivenBack() throws {
    let originals = Adversarial.all.map(\.bytes).filter { $0.count < 2_000 }
    try #require(originals.count > 200)
    var random = SeededGenerator(state: 20_261_123)
    var kinds = Set<Bool>()
    for number in 0..<Self.count {
      var bytes = originals[Int.random(in: 0..<originals.count, using: &random)]
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        Mutation.allCases.randomElement(using: &random)?.apply(to: &bytes, &random)
      }
      let tree = SyntaxTree(parsing: SourceText(bytes))
      kinds.insert(tree.diagnostics.isEmpty)
      let problems = tree.inconsistencies()
      #expect(problems.isEmpty, "mutation \(number): \(String(decoding: bytes, as: UTF8.self))")
      if !problems.isEmpty { break }
    }
    // Damage must neither spare every file nor ruin every one, or it would show nothing.
    #expect(kinds == [true, false])
  }

  private static let count: Int = {
    if let asked = ProcessInfo.processInfo.environment["HOIST_MUTATIONS"].flatMap({ Int($0) }) {
      return asked
    }
    #if DEBUG
      return 1_000
    #else
      return 100_000
    #endif
  }()
}

/// One way to damage a file.
private enum Mutation: CaseIterable {
  case delete
  case duplicate
  case swap
  case insert
  case truncate

  /// What is inserted: the characters that change how everything behind them is read.
  private static let fragments: [[UInt8]] =
    [
      "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "\"\"\"", "f'", "rf\"", "t'''", "\\", "\n",
      "\r", "\r\n", "\t", "\u{c}", "#", ":", "::", ":=", "=", "!", "!r", "{{", "}}", ";", ",", "*",
      "**", "@", "->", "...", " ", "        ", "if ", "else:", "def f(", "class ", "match ",
      "case ",
      "lambda ", "async ", "await ", "with (", "for x in ", "yield ", "not ", "import ",
      "type X = ",
      "lazy ", "except* ", "0x", "1_", "1e", "é", "\u{301}", "\u{200B}", "\u{FEFF}", "😀",
      "# coding: latin-1\n",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  func apply(to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
    switch self {
    case .delete:
      bytes.removeSubrange(start..<end)
    case .duplicate:
      bytes.insert(contentsOf: bytes[start..<end], at: start)
    case .swap:
      guard end - start > 1 else { return }
      bytes.swapAt(start, end - 1)
    case .insert:
      bytes.insert(contentsOf: Self.fragments.randomElement(using: &random) ?? [], at: start)
    case .truncate:
      bytes.removeSubrange(start...)
    }
  }
}
