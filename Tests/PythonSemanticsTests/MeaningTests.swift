import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What calls stand for: each row is a module whose last call is asked about.
@Suite struct MeaningTests {
  @Test(
    arguments: imports + aliases + shadows + instances + attributes + annotations + chains)
  func resolves(_ row: Row) throws {
    let file = try file(row.text)
    // Of calls that end together, such as `f(g())`, the one that begins first.
    let last = file.allCalls.max {
      ($0.range.upperBound, -$0.range.lowerBound) < ($1.range.upperBound, -$1.range.lowerBound)
    }
    let call = try #require(last)
    #expect(file.qualifiedName(of: call.callee)?.text ?? "unknown" == row.answer)
  }
}

/// A module and what is asked about it.
struct Row: CustomTestStringConvertible, Sendable {
  var name: String
  var answer: String
  var text: String

  var testDescription: String { name }
}

/// The rows of a table: each begins with a line `## name -> answer`, and the module follows.
func rows(_ table: String) -> [Row] {
  var rows: [Row] = []
  for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("## "), let arrow = line.firstRange(of: " -> ") {
      let name = String(line[..<arrow.lowerBound].dropFirst(3))
      rows.append(Row(name: name, answer: String(line[arrow.upperBound...]), text: ""))
    } else {
      rows[rows.count - 1].text += line + "\n"
    }
  }
  return rows
}

/// Reads a module; the test fails where it is not Python.
func file(_ text: String) throws -> PythonFile {
  let tree = SyntaxTree(parsing: SourceText(Array(text.utf8)))
  return try #require(PythonFile(tree), "not Python: \(text)")
}
