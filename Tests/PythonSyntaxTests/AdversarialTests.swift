import Foundation
import PythonSyntax
import SourceText
import Testing

/// Small inputs that broke other parsers, each with the verdict of CPython.
@Suite struct AdversarialTests {
  @Test(arguments: Adversarial.all)
  func givesBackItsBytes(_ input: Adversarial) {
    #expect(SyntaxTree(parsing: SourceText(input.bytes)).inconsistencies().isEmpty)
  }

  @Test(arguments: Adversarial.all.filter { ["ok", "syntax", "compile-error"].contains($0.kind) })
  func isReadAsByCPython(_ input: Adversarial) {
    let diagnostics = tree(input.bytes).diagnostics
    let agrees = diagnostics.isEmpty == input.isValid
    if let reason = Self.deliberateDifferences[input.name] {
      #expect(!agrees, "no longer a difference: \(reason)")
    } else {
      #expect(agrees, "\(input.why): \(diagnostics.map(\.message))")
    }
  }

  @Test func theListIsWhole() {
    #expect(Adversarial.all.count > 400)
    #expect(Self.deliberateDifferences.count <= 7)
    #expect(Set(Self.deliberateDifferences.keys).isSubset(of: Adversarial.all.map(\.name)))
  }

  /// Where Hoist and the table disagree on purpose.
  static let deliberateDifferences = [
    "enc_big5_backslash.py":
      "in Big5 the second byte of a character may be a backslash or a quote: the file is left alone",
    "enc_gbk.py": "in GBK the second byte of a character may be a bracket: the file is left alone",
    "enc_iso2022jp.py": "escape sequences hide what is text: the file is left alone",
    "enc_cookie_utf7.py": "code can hide in UTF-7: the file is left alone",
    "fstr_multiline_single_spec.py": "3.12 and 3.13 accept it, only 3.14 refuses it",
    "stmt_import_future_unknown.py":
      "which features `__future__` has is a rule of the compiler, not of the grammar",
    "str_bad_N.py": "whether a name is one of Unicode's characters is left to CPython",
  ]
}

/// One input of the table.
struct Adversarial: Sendable, CustomTestStringConvertible {
  let name: String
  let isValid: Bool
  let why: String
  let kind: String
  let bytes: [UInt8]

  var testDescription: String { name }

  static let all: [Adversarial] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Adversarial")
    let index =
      (try? String(contentsOf: folder.appendingPathComponent("index.tsv"), encoding: .utf8)) ?? ""
    return index.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 3,
        let data = try? Data(contentsOf: folder.appendingPathComponent(cells[0]))
      else { return nil }
      return Adversarial(
        name: cells[0], isValid: cells[1] == "valid", why: cells[2], kind: cells[3],
        bytes: [UInt8](data))
    }
  }()
}
