import Foundation
import TestSupport
import Testing

/// `hoist list` and `hoist explain` from the outside.
@Suite struct HazardCommandTests {
  @Test func listHasAllHazardsOfTheGuideline() throws {
    let command = try Command(["list"])
    let rows = command.output.split(separator: "\n").dropFirst().map { row in
      row.split(separator: " ", maxSplits: 3).map(String.init)
    }
    #expect(rows.count == 21 && command.errors.isEmpty && command.code == 0)
    #expect(rows.first?.first == "connection-per-call" && rows.last?.first == "missing-query-limit")
    #expect(rows.allSatisfy { ["fixes", "advises", "planned"].contains($0[1]) })
    let timeout = try #require(rows.first { $0[0] == "missing-timeout" })
    #expect(timeout[1] == "fixes" && timeout[2] == "high")
    #expect(command.output.contains("  safe, unsafe  External services\n"))
  }

  @Test func everythingThatIsListedIsExplained() throws {
    for row in try Command(["list"]).output.split(separator: "\n").dropFirst() {
      let words = row.split(separator: " ")
      let command = try Command(["explain", String(words[0])])
      #expect(command.output.hasPrefix("\(words[0]): "))
      #expect(command.output.contains("Planned: ") == (words[1] == "planned"))
      #expect(command.errors.isEmpty && command.code == 0)
    }
  }

  @Test func anExplanationHasEveryPart() throws {
    let text = try Command(["explain", "missing-timeout"]).output
    var rest = text[...]
    for part in [
      "missing-timeout: An outbound call", "External services, high\n", "\nWhat goes wrong\n",
      "\nWhat Hoist writes\n", "\n-    response = requests.get(", "\n+        f\"https",
      "\nWhen a fix may be unsafe\n", "\nWhat is left alone\n",
      "\nSettings, in the table [tool.hoist.missing-timeout] of pyproject.toml\n",
      "\nconnect  ", "\nRoll-out\n",
    ] {
      let place = try #require(rest.firstRange(of: part), "\(part) in its place")
      rest = rest[place.lowerBound...]
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func theDiffOfAnExplanationIsThatOfTheCommand() throws {
    let folder = try TemporaryFolder()
    let text = try Command(["explain", "missing-timeout"]).output
    let golden = TestSupport.Repository.root.appending(path: "Golden/missing-timeout/example.py")
    try folder.add("example.py", String(contentsOf: golden, encoding: .utf8))
    let diff = try Command(["diff", "--select", "missing-timeout"], in: folder.url)
    #expect(text.contains(diff.output))
  }

  @Test(arguments: [
    (["list", "x"], "list takes no argument; 'hoist explain HAZARD' tells of one"),
    (["explain"], "explain needs a hazard; 'hoist list' shows them"),
    (
      ["explain", "missing-timout"],
      "unknown hazard 'missing-timout'; did you mean 'missing-timeout'?"
    ),
    (["explain", "missing-retry", "missing-timeout"], "explain tells of one hazard at a time"),
    (["explain", "--colour", "x"], "unknown option --colour; did you mean --color?"),
  ])
  func mistakes(arguments: [String], message: String) throws {
    let command = try Command(arguments)
    #expect(command.errors == "hoist: \(message)\nTry 'hoist help \(arguments[0])'.\n")
    #expect(command.output.isEmpty && command.code == 2)
  }
}
