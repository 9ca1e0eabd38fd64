import Foundation
import Testing

/// `hoist check` from the outside.
@Suite struct CheckCommandTests {
  private static let text = """
    import requests

    requests.get(u)
    requests.get(u, stream=True)
    requests.get(u, **options)
    requests.get(u)  # hoist: allow[missing-timeout]

    """

  @Test func findingsStandWithTheirSource() throws {
    let folder = try TemporaryFolder()
    try folder.add("app/a.py", Self.text)
    try folder.add("n.py", "x = 1\n")
    let command = try Command(["check"], in: folder.url)
    let lines = command.output.split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "app/a.py:3:1: missing-timeout [safe] `requests.get` waits for ever when its peer stalls",
        "    requests.get(u)", "    ^^^^^^^^^^^^^^^",
      ])
    #expect(lines.filter { $0.hasPrefix("app/a.py:") }.count == 3)
    #expect(lines.contains { $0.hasPrefix("    why not safe: the response is streamed") })
    #expect(lines.contains { $0.hasPrefix("    advice: ") })
    #expect(command.errors.contains("missing-timeout  1 safe, 1 unsafe  1 suppressed  1\n"))
    #expect(command.errors.hasSuffix("\nNext: hoist diff\n"))
    #expect(command.code == 1)
  }

  @Test(arguments: [
    ("check", text, 1), ("check", "x = 1\n", 0), ("check none.py", "x = 1\n", 2),
    ("check . none.py", text, 2), ("check", "import requests\nx = requests.get(\n", 0),
    ("check --strict", "import requests\nx = requests.get(\n", 2),
    ("check", "import requests\nrequests.get(u)  # noqa: S113\n", 0),
    ("check --statistics", text, 1), ("check --output-format json", text, 1),
    ("check - < a.py", text, 1), ("check --no-unsafe-fixes", DiffCommandTests.unsafe, 1),
  ])
  func exitCodes(arguments: String, text: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", text)
    #expect(try Command(shell: "\"$0\" \(arguments)", in: folder.url).code == code)
  }

  @Test func statistics() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.text)
    let command = try Command(["check", "--statistics"], in: folder.url)
    #expect(
      command.output == """
        findings  hazard           safe  unsafe  needs-service  advice  what it is
        3         missing-timeout  1     1       0              1       An outbound call without a \
        timeout can wait for ever

        """)
    #expect(command.errors.split(separator: "\n").count == 2)
    let nothing = try Command(["check", "--statistics"])
    #expect(nothing.output.isEmpty && nothing.code == 0)
  }

  @Test(arguments: [
    (
      ["--statistics", "--output-format", "json"], "--statistics is text; JSON has them at its end"
    ),
    (["--output-format", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
    (["--exit-code"], "unknown option --exit-code"),
  ])
  func mistakes(arguments: [String], message: String) throws {
    let command = try Command(["check"] + arguments)
    #expect(command.errors == "hoist: \(message)\nTry 'hoist help check'.\n")
    #expect(command.output.isEmpty && command.code == 2)
  }

  @Test func aTerminalObeysNothing() throws {
    let folder = try TemporaryFolder()
    let script = """
      printf 'import requests\\nrequests.get("\\033[2J")\\n' > "$(printf 'a\\033[2J\\n.py')"
      printf 'x = (\\n\\033[2J hoist: allow\\n' > "$(printf 'b\\302\\233.py')"
      "$0" check; "$0" apply > names; "$0" check "$(printf 'c\\033.py')"; "$0" check "$(printf -- '--\\033')"
      """
    let command = try Command(shell: script, in: folder.url)
    #expect(command.output.hasPrefix("a\\x1b[2J\\n.py:2:1: missing-timeout"))
    #expect(command.output.contains("    requests.get(\"\\x1b[2J\")\n"))
    #expect(command.errors.contains("hoist: c\\x1b.py: no such file"))
    let scalars = command.errors.unicodeScalars + command.output.unicodeScalars
    #expect(!scalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    // What another program reads keeps the bytes of a name.
    #expect(try folder.bytes(of: "names") == Array("a\u{1B}[2J\n.py\n".utf8))
  }

  /// Words of one command are not handed to another that does not know them.
  @Test func theNextCommandIsOneThatWorks() throws {
    let folder = try TemporaryFolder()
    try folder.add("a b.py", DiffCommandTests.safe)
    let check = try Command(
      ["check", "--statistics", "--select=missing-timeout", "--jobs", "1", "a b.py"],
      in: folder.url)
    let next = "hoist diff --select=missing-timeout --jobs 1 'a b.py'"
    #expect(check.errors.hasSuffix("Next: \(next)\n"))
    let diff = try Command(
      ["diff", "--exit-code", "--output-format", "json", "--", "a b.py"], in: folder.url)
    #expect(diff.errors.contains("Next: hoist apply -- 'a b.py'\n"))
  }
}
