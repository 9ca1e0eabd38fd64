import Foundation
import TestSupport
import Testing

/// `--output-format json`, as Python's `json` reads it and as `docs/json.md` describes it.
@Suite(.enabled(if: CPython.newest(in: 9...15) != nil, "no CPython was found"))
struct JSONTests {
  private static let text = """
    import requests
    requests.get(u)
    requests.get("ü\u{202E}\u{1F600}", stream=True)
    requests.get(u, **options)
    requests.get(u)  # hoist: allow[missing-timeout]
    x = 1  # hoist: allow[missing-timeout]

    """

  @Test func everythingThatThereIsToTell() throws {
    let folder = try TemporaryFolder()
    try folder.add("a \"b\".py", Self.text)
    try folder.add("broken.py", "import requests\nx = requests.get(\n")
    try folder.add("nothing.py", "x = 1\n")
    let command = try Command(["check", "--output-format", "json"], in: folder.url)
    #expect(command.code == 1)
    let files = try files(of: command.output)
    #expect(files.map(\.path) == ["a \"b\".py", "broken.py"].map { Array($0.utf8) })
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    let file = try #require((document["files"] as? [[String: Any]])?.first)
    let findings = try #require(file["findings"] as? [[String: Any]])
    #expect(findings.map { $0["fate"] as? String } == ["fixed", "fixed", "advised", "suppressed"])
    #expect(findings.map { $0["level"] as? String } == ["safe", "unsafe", "advice", "safe"])
    let start = try #require(findings[1]["start"] as? [String: Int])
    #expect(start == ["line": 3, "column": 1, "offset": 32])
    #expect((findings[1]["reason"] as? String)?.contains("streamed") == true)
  }

  @Test func pathsAndDiffsAreExactToTheByte() throws {
    let folder = try TemporaryFolder()
    let script = """
      name=$(printf 'a\\377\\n.py')
      printf '# coding: latin-1\\r\\nimport requests\\r\\nrequests.get(u)  # \\351' > "$name" || exit 9
      "$0" diff > raw 2> /dev/null
      "$0" diff --output-format json
      """
    let command = try Command(shell: script, in: folder.url)
    // Some file systems take only names that are UTF-8.
    if command.code == 9 { return }
    #expect(command.code == 0)
    let files = try files(of: command.output)
    #expect(files.map(\.path) == [[0x61, 0xFF, 0x0A] + Array(".py".utf8)])
    #expect(try files.first?.diff == folder.bytes(of: "raw"))
  }

  @Test(arguments: [["check"], ["diff"], ["check", "none"]])
  func nothingIsADocumentToo(arguments: [String]) throws {
    let command = try Command(arguments + ["--output-format=json"])
    #expect(try files(of: command.output).isEmpty)
    #expect(command.code == (arguments.count == 2 ? 2 : 0))
  }

  /// The files of a document that Python and the schema find nothing wrong with.
  private func files(of document: String) throws -> [(path: [UInt8], diff: [UInt8])] {
    let python = try #require(CPython.newest(in: 9...15))
    let docs = TestSupport.Repository.root.appending(path: "docs/json.md").path
    let answer = try python.answer(of: "json_report.py", [docs], input: Data(document.utf8))
    return try #require(answer).split(separator: "\n").map { line in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      try #require(parts.count == 2 && !line.hasPrefix("$") && !line.hasPrefix("docs"), "\(line)")
      return (bytes(parts[0]), bytes(parts[1]))
    }
  }

  private func bytes(_ digits: Substring) -> [UInt8] {
    stride(from: 0, to: digits.utf8.count, by: 2).compactMap { place in
      UInt8(digits.dropFirst(place).prefix(2), radix: 16)
    }
  }
}
