import Engine
import Foundation
import PythonSyntax
import Rewriting
import SourceText
import TestSupport
import Testing
import Transforms
import Workspace

/// Every case goes through every property that holds for all rewrites.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func isRewrittenAsExpected(_ golden: GoldenCase) throws {
    let result = rewrite(golden.before, golden.hazard)
    if Repository.isBlessed {
      try bless(golden, result)
    } else {
      #expect(result.text == golden.after.text)
    }
  }

  @Test(arguments: GoldenCase.all)
  func settles(_ golden: GoldenCase) {
    let once = rewrite(golden.before, golden.hazard)
    #expect(rewrite(once, golden.hazard).text == once.text)
  }

  @Test(arguments: GoldenCase.all)
  func makesNoMistake(_ golden: GoldenCase) {
    let outcome = engine(golden.hazard).outcome(of: SourceText(golden.before))
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.mistakes.isEmpty)
    #expect(SyntaxTree(parsing: SourceText(golden.before)).inconsistencies().isEmpty)
  }

  @Test(arguments: GoldenCase.all)
  func isTheSameWithWindowsLineEnds(_ golden: GoldenCase) {
    func windows(_ bytes: [UInt8]) -> [UInt8] {
      Array(
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: [
          0x0D, 0x0A,
        ]))
    }
    #expect(rewrite(windows(golden.before), golden.hazard).text == windows(golden.after).text)
  }

  @Test(arguments: GoldenCase.all)
  func isTheSameBehindAByteOrderMark(_ golden: GoldenCase) {
    let head = Array("\u{FEFF}# Größe 😀\n".utf8)
    #expect(rewrite(head + golden.before, golden.hazard).text == (head + golden.after).text)
  }

  @Test(arguments: GoldenCase.all)
  func isRewrittenInsideOtherBlocks(_ golden: GoldenCase) {
    // Strings over several lines would change with their indentation.
    guard !golden.before.text.contains("\"\"\""), !golden.before.text.contains("'''"),
      !golden.before.text.contains("__future__"), !golden.before.text.contains("import *")
    else { return }
    for head in ["if True:\n", "def outer():\n", "class Outer:\n    def method(self):\n"] {
      let depth = head.hasPrefix("class") ? 8 : 4
      let indentation = [UInt8](repeating: UInt8(ascii: " "), count: depth)
      let nested =
        Array(head.utf8) + golden.before.mappingLines { $0.isEmpty ? $0 : indentation + $0 }
      let once = rewrite(nested, golden.hazard)
      #expect(SyntaxTree(parsing: SourceText(once)).diagnostics.isEmpty)
      #expect(rewrite(once, golden.hazard).text == once.text)
    }
  }

  @Test(arguments: GoldenCase.all)
  func isRewrittenWithTabs(_ golden: GoldenCase) {
    let tabs = golden.before.mappingLines { line in
      let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
      return [UInt8](repeating: UInt8(ascii: "\t"), count: blanks / 4)
        + line.dropFirst(blanks / 4 * 4)
    }
    guard SyntaxTree(parsing: SourceText(tabs)).diagnostics.isEmpty else { return }
    let once = rewrite(tabs, golden.hazard)
    #expect(SyntaxTree(parsing: SourceText(once)).diagnostics.isEmpty)
    #expect(rewrite(once, golden.hazard).text == once.text)
  }

  @Test(arguments: GoldenCase.all)
  func isNotLeftOutForItsWords(_ golden: GoldenCase) {
    let text = SourceText(golden.before)
    let mentions = Catalog.all.filter { $0.hazard == golden.hazard }.flatMap(\.about.mentions)
    #expect(
      engine(golden.hazard).outcome(of: text).findings.isEmpty
        || MentionFilter(mentions).passes(text))
  }

  @Test(arguments: GoldenCase.all)
  func isLeftAloneInAString(_ golden: GoldenCase) {
    guard !golden.before.text.contains("'''"), !golden.before.contains(UInt8(ascii: "\\")) else {
      return
    }
    let quoted = Array("'''\n".utf8) + golden.before + Array("'''\n".utf8)
    #expect(rewrite(quoted, golden.hazard) == quoted)
  }

  @Test(arguments: GoldenCase.all)
  func isLeftAloneInComments(_ golden: GoldenCase) {
    let commented = golden.before.mappingLines { Array("# ".utf8) + $0 }
    #expect(engine(golden.hazard).outcome(of: SourceText(commented)).findings.isEmpty)
  }

  @Test(arguments: GoldenCase.all)
  func isLeftAloneWhereItIsAllowed(_ golden: GoldenCase) {
    let allowed = Array("# hoist: allow-file[\(golden.hazard)] not here\n".utf8) + golden.before
    #expect(rewrite(allowed, golden.hazard) == allowed)
  }

  @Test(arguments: GoldenCase.all)
  func isLeftAloneWhereItsLineIsAllowed(_ golden: GoldenCase) {
    let text = SourceText(golden.before)
    let findings = engine(golden.hazard).outcome(of: text).findings
    let lines = LineTable(text)
    var allowed = golden.before.text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    for line in Set(findings.map { lines.line(at: $0.finding.range.lowerBound) }) {
      // A comment would continue a line, or be part of a string.
      if allowed[line - 1].hasSuffix("\\") { return }
      allowed[line - 1] += "  # hoist: allow[\(golden.hazard)] here"
    }
    let bytes = Array(allowed.joined(separator: "\n").utf8)
    let tree = SyntaxTree(parsing: SourceText(bytes))
    let comments = tree.comments(in: 0..<bytes.count).map { bytes[$0].text }
    let count = bytes.text.ranges(of: "# hoist: allow[").count
    guard comments.joined().ranges(of: "# hoist: allow[").count == count else { return }
    let outcome = engine(golden.hazard).outcome(of: SourceText(bytes))
    #expect(outcome.findings.allSatisfy { $0.fate == .suppressed })
    #expect(outcome.edits.changesNothing)
  }

  @Test(arguments: Catalog.all.map(\.hazard))
  func casesAreManyAndOfBothKinds(_ hazard: String) {
    let cases = GoldenCase.all.filter { $0.hazard == hazard }
    #expect(cases.count >= 12)
    #expect(cases.contains(where: \.changes) && cases.contains { !$0.changes })
    #expect(Set(cases.map(\.name)).isSuperset(of: ["example", "guideline"]))
  }

  // MARK: -

  private func bless(_ golden: GoldenCase, _ result: [UInt8]) throws {
    if result == golden.before {
      try? FileManager.default.removeItem(at: golden.afterFile)
    } else if result != golden.after {
      try Data(result).write(to: golden.afterFile)
    }
  }
}

/// The engine for one hazard, which is named and so fixed at every level.
func engine(_ hazard: String) -> Engine {
  let helpers = Catalog.all.filter { $0.addsDeadlines && $0.hazard != hazard }
  var policy = Policy()
  policy.named = Set([hazard] + helpers.map(\.hazard))
  return Engine(
    Catalog.all.filter { $0.hazard == hazard }, helpedBy: helpers, policy: policy)
}

/// The file as Hoist leaves it.
func rewrite(_ bytes: [UInt8], _ hazard: String) -> [UInt8] {
  Array(engine(hazard).outcome(of: SourceText(bytes)).after().bytes)
}
