import TOML
import TestSupport
import Testing

/// Thousands of documents that nobody would write are read as `tomllib` reads them.
@Suite struct MutationTests {
  /// Documents of the tables in this target, broken and mended at random.
  @Test func mutations() throws {
    var generator = SeededGenerator(state: 1_000)
    let seeds = Documents.valid.map(\.text)
    let documents = (0..<8_000).map { _ in mutation(of: seeds, using: &generator) }
    try compareWithTomllib(documents)
  }

  /// Statements that define the same few names again and again: the rules about redefinition.
  @Test func redefinitions() throws {
    var generator = SeededGenerator(state: 10)
    let documents = (0..<8_000).map { _ in
      let count = Int.random(in: 2...6, using: &generator)
      let lines = (0..<count).map { _ in statement(using: &generator) }
      return Array(lines.joined(separator: "\n").utf8)
    }
    try compareWithTomllib(documents)
  }

  private func compareWithTomllib(_ documents: [[UInt8]]) throws {
    guard let answers = try Tomllib.answers(about: documents) else { return }
    try #require(answers.count == documents.count)
    var valid = 0
    for (document, answer) in zip(documents, answers) where answer != "open" {
      let read = TOMLDocument(document)
      valid += read.problem == nil ? 1 : 0
      let own = read.problem == nil ? rendering(read.root) : "error"
      // Expecting is slow, and nearly all is as it should be.
      if own == answer, read.misplaced == nil, read.hasFitProblem { continue }
      Issue.record("\(String(decoding: document, as: UTF8.self).debugDescription): \(answer)")
    }
    // Mutations that only ever break documents would prove little.
    #expect(valid > documents.count / 10)
  }
}

extension TOMLDocument {
  /// Whether the problem, if there is one, lies in the file and can be shown.
  fileprivate var hasFitProblem: Bool {
    guard let problem else { return true }
    return problem.range.upperBound <= bytes.count && !problem.message.isEmpty
      && problem.message.utf8.allSatisfy { $0 >= 0x20 }
  }
}

/// A document with one or two random changes.
private func mutation(of seeds: [[UInt8]], using generator: inout SeededGenerator) -> [UInt8] {
  var bytes = seeds.randomElement(using: &generator) ?? []
  for _ in 0..<Int.random(in: 1...2, using: &generator) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...4, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes.insert(contentsOf: piece(using: &generator), at: start)
    case 3: bytes.replaceSubrange(start..<end, with: piece(using: &generator))
    case 4: bytes += [0x0A] + (seeds.randomElement(using: &generator) ?? [])
    default:
      let other = seeds.randomElement(using: &generator) ?? []
      let cut = Int.random(in: 0...other.count, using: &generator)
      bytes.replaceSubrange(start..., with: other[cut...])
    }
  }
  return bytes
}

private func piece(using generator: inout SeededGenerator) -> [UInt8] {
  let pieces = [
    "\n", "\r\n", "\r", " ", "\t", "\0", "\u{7F}", "#", "=", ".", ",", "[", "]", "[[", "]]", "{",
    "}", "\"", "'", "\"\"\"", "'''", "\\", "\\\n", "\\u00e9", "\\U0001F40D", "\\ud800", "a", "b",
    "a.b", "\"a\"", "= 1", "b = 2\n", "[a]\n", "[[a]]\n", "0", "1", "_", "-", "+", "e", "0x", "0b",
    "inf", "nan", "true", "1979-05-27", "07:32:00", "T", "Z", ".5", "é", "\u{2028}", "[1, 2]",
    "{b = 1}",
  ]
  // Now and then a byte that no text has.
  guard Int.random(in: 0..<12, using: &generator) > 0 else {
    return [UInt8.random(in: 0x80...0xFF, using: &generator)]
  }
  return Array((pieces.randomElement(using: &generator) ?? "").utf8)
}

/// A header or a pair over the names `a`, `b` and `c`.
private func statement(using generator: inout SeededGenerator) -> String {
  switch Int.random(in: 0..<5, using: &generator) {
  case 0, 1: "[\(path(using: &generator))]"
  case 2: "[[\(path(using: &generator))]]"
  default: "\(path(using: &generator)) = \(value(using: &generator, depth: 0))"
  }
}

private func path(using generator: inout SeededGenerator) -> String {
  let names = ["a", "a", "a", "b", "b", "c", "'a'"]
  return (0..<Int.random(in: 1...3, using: &generator))
    .map { _ in names.randomElement(using: &generator) ?? "a" }.joined(separator: ".")
}

private func value(using generator: inout SeededGenerator, depth: Int) -> String {
  switch Int.random(in: 0..<(depth > 2 ? 3 : 6), using: &generator) {
  case 0...2: return "1"
  case 3: return "[\(value(using: &generator, depth: depth + 1))]"
  default:
    let pairs = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      "\(path(using: &generator)) = \(value(using: &generator, depth: depth + 1))"
    }
    return "{\(pairs.joined(separator: ", "))}"
  }
}
