import Configuration
import Foundation
import Reporting
import Rewriting
import TestSupport
import Testing
import Transforms

/// Everything that the README shows is what happens.
@Suite struct ReadmeTests {
  @Test(.enabled(if: Program.named("git") != nil, "no git was found"))
  func sessionsAndTablesAreFresh() throws {
    let readme = Document("README.md")
    var text = try #require(readme.text)
    text = try Transcript(in: "Golden/projects/shop/before").regenerated(text)
    try text.replaceBlock("hazards", with: Self.hazards)
    try text.replaceBlock("keys", with: Self.keys)
    try readme.expect(text)
  }

  @Test func configurationIsUnderstood() throws {
    let text = try #require(Document("README.md").text)
    let examples = text.matches(of: #/```toml\n((?s).*?)```/#)
    #expect(!examples.isEmpty)
    for example in examples {
      let folder = try TemporaryFolder()
      try folder.write(Array(example.1.utf8), to: "pyproject.toml")
      let answer = try Program.hoist.run(["check"], in: folder.url)
      #expect(answer.status == 0, "\(String(decoding: answer.errors, as: UTF8.self))")
    }
  }

  @Test func commandsAreThoseOfTheHelp() throws {
    let text = try #require(Document("README.md").text)
    let help = try Program.hoist.run(["help"]).text
    for match in help.matches(of: #/\n  ([a-z]+)  +[A-Z]/#) where match.1 != "help" {
      #expect(text.contains("`hoist \(match.1)"), "\(match.1)")
    }
  }

  private static var hazards: String {
    Markdown.table(
      ["hazard", "what is wrong", "severity", "Hoist"],
      Guideline.hazards.map { hazard in
        [
          hazard.link(from: "docs/hazards/"), hazard.summary, hazard.severity.rawValue,
          hazard.state,
        ]
      })
  }

  private static var keys: String {
    Markdown.table(
      ["key", "meaning"], SettingKey.allCases.map { ["`\($0.rawValue)`", $0.summary] })
  }
}

extension String {
  /// Replaces what stands between the two comments that mark a generated block.
  fileprivate mutating func replaceBlock(_ name: String, with text: String) throws {
    let start = try #require(range(of: "<!-- \(name): generated -->\n"), "\(name) begins")
    let end = try #require(range(of: "<!-- end of \(name) -->\n"), "\(name) ends")
    replaceSubrange(start.upperBound..<end.lowerBound, with: text)
  }
}
