import Foundation
import TestSupport
import Testing

/// What is found does not depend on which files are left out because of their words.
@Suite struct PrefilterTests {
  @Test(
    .enabled(if: CPython.newest(in: 8...15) != nil), arguments: ["check", "diff"])
  func findsTheSame(_ command: String) throws {
    let python = try #require(CPython.newest(in: 8...15))
    let files = try CPython.sample(of: python.standardLibrary(), every: 12) + CPython.corpus
    try #require(files.count > 50)
    for start in stride(from: 0, to: files.count, by: 500) {
      let names = Array(files[start..<min(start + 500, files.count)])
      let filtered = try Command([command] + names)
      let all = try Command([command, "--no-prefilter"] + names)
      #expect(filtered.output == all.output)
    }
  }
}
