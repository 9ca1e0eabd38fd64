import Foundation
import PythonSyntax
import SourceText
import TestSupport
import Testing

/// CPython's own parser is the proof of ours: the trees of both are the same, node by node.
///
/// Compares the standard library of a CPython 3.13 that is found, a sample of it by
/// default, all of it with `HOIST_FULL`, and what `HOIST_CORPUS` (folders, with colons between
/// them) names beside it.
@Suite(.enabled(if: CPython.newest(in: 13...13) != nil, "no CPython 3.13 was found"))
struct OracleTests {
  @Test func agreesWithCPython() throws {
    let python = try #require(CPython.newest(in: 13...13))
    let files = try CPython.sample(of: python.standardLibrary(), every: 12) + CPython.corpus
    try #require(files.count > 100)
    var compared = 0
    for start in stride(from: 0, to: files.count, by: 200) {
      let batch = Array(files[start..<min(start + 200, files.count)])
      let blocks = try blocks(of: batch, by: python)
      try #require(blocks.count == batch.count)
      for (file, expected) in zip(batch, blocks) {
        let text = SourceText([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        compared += compare(text, file, expected) ? 1 : 0
      }
    }
    // Some files are refused by both; most must have been compared line by line.
    #expect(compared * 10 > files.count * 9)
  }

  /// Compares the lines of one file; returns whether both have read it.
  private func compare(_ text: SourceText, _ file: String, _ expected: Substring) -> Bool {
    let tree = SyntaxTree(parsing: text)
    #expect(tree.inconsistencies().isEmpty, "\(file)")
    let isRefused = expected.contains("\n! ")
    #expect(isRefused != tree.diagnostics.isEmpty, "\(file): \(tree.diagnostics.map(\.message))")
    // Columns are those of UTF-8, so of other encodings only the verdict is compared.
    guard !isRefused, tree.diagnostics.isEmpty, text.encoding == .utf8 else { return false }
    var output: [UInt8] = []
    tree.appendAbstractSyntax(of: Array(file.utf8), to: &output)
    if !output.elementsEqual(expected.utf8) {
      Issue.record("\(file): \(firstDifference(String(decoding: output, as: UTF8.self), expected))")
    }
    return true
  }

  private func firstDifference(_ ours: String, _ theirs: Substring) -> String {
    let pairs = zip(ours.split(separator: "\n"), theirs.split(separator: "\n"))
    let difference = pairs.first { $0 != $1 }
    return difference.map { "`\($0)`, CPython `\($1)`" } ?? "one of the two is longer"
  }

  /// The oracle's lines for each file.
  private func blocks(of files: [String], by python: CPython) throws -> [Substring] {
    let input = Data(files.joined(separator: "\n").utf8)
    let output = try python.answer(of: "ast_lines.py", ["-"], input: input) ?? ""
    // A block begins with a line that names its file; nothing else in it begins with `#`.
    var starts = output.utf8.indices.filter { index in
      output.utf8[index] == UInt8(ascii: "#")
        && (index == output.startIndex
          || output.utf8[output.utf8.index(before: index)] == UInt8(ascii: "\n"))
    }
    starts.append(output.endIndex)
    return zip(starts, starts.dropFirst()).map { output[$0..<$1] }
  }
}
