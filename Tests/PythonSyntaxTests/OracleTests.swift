import Foundation
import PythonSyntax
import SourceText
import Testing

/// CPython's own parser is the proof of ours: the trees of both are the same, node by node.
///
/// Compares the standard library of a CPython 3.13 or newer that is found, a sample of it by
/// default, all of it with `HOIST_FULL`, and what `HOIST_CORPUS` (folders, with colons between
/// them) names beside it.
@Suite(.enabled(if: CPython.found != nil, "no CPython 3.13 was found"))
struct OracleTests {
  @Test func agreesWithCPython() throws {
    let python = try #require(CPython.found)
    let files = try sample(of: python.standardLibrary()) + CPython.corpus
    try #require(files.count > 100)
    var compared = 0
    for start in stride(from: 0, to: files.count, by: 200) {
      let batch = Array(files[start..<min(start + 200, files.count)])
      let blocks = try python.blocks(of: batch)
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

  private func sample(of files: [String]) -> [String] {
    guard ProcessInfo.processInfo.environment["HOIST_FULL"] == nil else { return files }
    return files.enumerated().filter { $0.offset % 12 == 0 }.map(\.element)
  }
}

/// An interpreter that the oracle runs in.
private struct CPython {
  let path: String

  /// The first of the usual places that has a CPython 3.13 or newer.
  static let found: CPython? = candidates.lazy.map(CPython.init).first { $0.isNewEnough }

  private static var candidates: [String] {
    let environment = ProcessInfo.processInfo.environment
    let names = ["python3.15", "python3.14", "python3.13", "python3"]
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let root = environment["PYENV_ROOT"] ?? NSHomeDirectory() + "/.pyenv"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root + "/versions")) ?? []
    let found =
      [environment["HOIST_PYTHON"]].compactMap { $0 }
      + versions.sorted(by: >).map { "\(root)/versions/\($0)/bin/python3" }
      + names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return found.filter(FileManager.default.isExecutableFile)
  }

  private var isNewEnough: Bool {
    (try? run(["-c", "import sys; print(sys.version_info >= (3, 13))"], input: "")) == "True\n"
  }

  /// The files of its standard library, without what was installed beside it.
  func standardLibrary() throws -> [String] {
    let folder = try run(
      ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'), end='')"], input: "")
    return Self.pythonFiles(in: folder).filter { !$0.contains("/site-packages/") }
  }

  /// The files of the folders that `HOIST_CORPUS` names.
  static var corpus: [String] {
    (ProcessInfo.processInfo.environment["HOIST_CORPUS"] ?? "").split(separator: ":").flatMap {
      pythonFiles(in: String($0))
    }
  }

  private static func pythonFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The oracle's lines for each file.
  func blocks(of files: [String]) throws -> [Substring] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracle/ast_lines.py").path
    let output = try run([script, "-"], input: files.joined(separator: "\n"))
    var starts = output.utf8.indices.filter { index in
      output.utf8[index] == UInt8(ascii: "#")
        && (index == output.startIndex
          || output.utf8[output.utf8.index(before: index)] == UInt8(ascii: "\n"))
    }
    starts.append(output.endIndex)
    return zip(starts, starts.dropFirst()).map { output[$0..<$1] }
  }

  private func run(_ arguments: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
