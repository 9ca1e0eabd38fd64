import Foundation
import Testing

/// What configurations and the options about files do to a run, from the outside.
@Suite struct ConfigurationCommandTests {
  static let safe = "import requests\n\nrequests.get(u)\n"
  static let unsafe = "import requests\n\nrequests.get(u, timeout=None)\n"

  /// A configuration, options, and what the summary shows of one safe and one unsafe fix.
  static let cases: [(configuration: String, options: String, shown: String?)] = [
    ("", "", "1 safe, 1 unsafe"),
    ("select = ['missing-cache']", "", nil),
    ("select = ['missing-cache', 'missing-timeout']", "", "1 safe, 1 unsafe"),
    ("select = ['missing-timeout']", "--no-unsafe-fixes", "1 safe"),
    ("select = ['missing-cache']", "--select missing-timeout", "1 safe, 1 unsafe"),
    ("ignore = ['missing-timeout']", "", nil),
    ("ignore = ['ALL']", "", nil),
    ("ignore = ['missing-timeout']", "--select missing-timeout", "1 safe, 1 unsafe"),
    ("ignore = ['missing-timeout']", "--select ALL", nil),
    ("ignore = ['missing-timeout']", "--isolated", "1 safe, 1 unsafe"),
    ("per-file-ignores = {'b.py' = ['missing-timeout']}", "", "1 safe"),
    ("extend-safe-fixes = ['missing-timeout']", "--no-unsafe-fixes", "2 safe"),
    ("extend-unsafe-fixes = ['ALL']", "", "2 unsafe"),
    (
      "extend-safe-fixes = ['ALL']\nextend-unsafe-fixes = ['missing-timeout']", "", "2 unsafe"
    ),
    ("extend-exclude = ['b.py']", "", "1 safe"),
    ("", "--extend-exclude x,a.py", "1 unsafe"),
    ("extend-exclude = ['a.py']", "--exclude b.py", nil),
    ("exclude = ['a.py']", "--exclude=b.py", "1 safe"),
  ]

  @Test(arguments: cases)
  func whatIsShown(configuration: String, options: String, shown: String?) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("b.py", Self.unsafe)
    try folder.add("hoist.toml", configuration)
    let command = try Command(shell: "\"$0\" diff \(options)", in: folder.url)
    #expect(command.code == 0)
    let row = command.errors.split(separator: "\n").first { $0.hasPrefix("missing-timeout ") }
    #expect(row?.split(separator: "  ").dropFirst().first.map(String.init) == shown)
    #expect(command.output.isEmpty == (shown == nil))
  }

  /// `apply` asks for consent to unsafe fixes; a configuration can give it, and the command line can
  /// take it back.
  @Test func namingInAConfigurationIsConsent() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.unsafe)
    #expect(try Command(["apply"], in: folder.url).code == 2)
    try folder.add("hoist.toml", "select = ['missing-timeout']")
    #expect(try Command(["apply", "--no-unsafe-fixes"], in: folder.url).output.isEmpty)
    #expect(try Command(["apply"], in: folder.url).code == 0)
  }

  @Test func settingsReachTransforms() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("sub/a.py", Self.safe)
    try folder.add(
      "pyproject.toml",
      "[tool.ruff]\nline-length = 20\n[tool.hoist.missing-timeout]\nconnect = 7\nread = 1.5\n")
    try folder.add("sub/hoist.toml", "")
    let command = try Command(["diff"], in: folder.url)
    #expect(command.output.contains("+requests.get(\n+    u,\n+    timeout=(7, 1.5),\n+)\n"))
    #expect(command.output.contains("+requests.get(\n+    u,\n+    timeout=(3.05, 27),\n+)\n"))
  }

  @Test(arguments: [
    ("selct = []", "hoist.toml:1:1: unknown key `selct`; did you mean `select`?"),
    (
      "select = ['missing-timout']",
      "hoist.toml:1:11: unknown hazard `missing-timout`; did you mean `missing-timeout`?"
    ),
    (
      "[missing-timeout]\nconect = 1",
      "hoist.toml:2:1: `missing-timeout` has no setting `conect`; did you mean `connect`?"
    ),
    (
      "missing-timeout.read = 0",
      "hoist.toml:1:24: `read` must be above 0"
    ),
    ("services = ['reddis']", "hoist.toml:1:13: unknown service `reddis`; did you mean `redis`?"),
  ])
  func mistakes(configuration: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("hoist.toml", configuration)
    for words in [["diff"], ["check"], ["apply"], ["diff", "a.py"], ["diff", "-"]] {
      let command = try Command(words, in: folder.url, input: Self.safe)
      #expect(command.errors == message + "\n" && command.output.isEmpty && command.code == 2)
    }
    #expect(try Command(["diff", "--isolated"], in: folder.url).code == 0)
    #expect(try folder.contents("a.py") == Self.safe)
  }

  @Test(arguments: [
    (["--exclude", "../x"], "--exclude: a pattern begins in the current folder"),
    (["--extend-exclude", "a["], "--extend-exclude: nothing can fit the pattern 'a['"),
    (["--config", "x", "--isolated"], "--config and --isolated exclude each other"),
    (["--isolatd"], "unknown option --isolatd; did you mean --isolated?"),
  ])
  func mistakesOnTheCommandLine(arguments: [String], message: String) throws {
    let command = try Command(["diff"] + arguments)
    #expect(command.errors.hasPrefix("hoist: " + message) && command.code == 2)
    #expect(command.errors.hasSuffix("\nTry 'hoist help diff'.\n"))
  }

  @Test func oneConfigurationForAll() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("hoist.toml", "wrong")
    try folder.add("x/shared.toml", "[missing-timeout]\nconnect = 1\n")
    let command = try Command(["diff", "--config", "x/shared.toml"], in: folder.url)
    #expect(command.output.contains("timeout=(1, 27)") && command.code == 0)
    let missing = try Command(["diff", "--config=none.toml"], in: folder.url)
    #expect(missing.errors == "none.toml: no such file or folder\n" && missing.code == 2)
  }

  /// An empty diff tells why it is empty.
  @Test func whatIsLeftAloneIsTold() throws {
    let repository = try Repository([
      "tests/a.py": Self.safe, "build/a.py": Self.safe, "x/test_a.py": Self.safe,
      "conftest.py": Self.safe, "generated.py": "# @generated\n" + Self.safe,
      "ignored.py": Self.safe, ".gitignore": "ignored.py\n", "asked.py": Self.safe,
      "unselected.py": Self.safe,
      "hoist.toml": "per-file-ignores = {'unselected.py' = ['ALL']}",
    ])
    let command = try repository.run("\"$0\" diff --extend-exclude asked.py")
    let lines = command.errors.split(separator: "\n")
    #expect(lines[0].hasPrefix("0 Python files seen in "))
    #expect(lines[0].hasSuffix("; no hazard found"))
    #expect(
      lines[1] == "Left alone: excluded (1 file), ignored by git (1 file), builds (1 folder), "
        + "tests (2 files, 1 folder), without a selected hazard (1 file), generated code (1 file)")
    #expect(command.output.isEmpty && command.code == 0)
    let named = try repository.run(
      "\"$0\" diff --exit-code tests build ignored.py generated.py x/test_a.py")
    #expect(named.output.split(separator: "\n").filter { $0.hasPrefix("+++ ") }.count == 5)
    #expect(try repository.run("\"$0\" diff --no-respect-gitignore").output.contains("ignored.py"))
  }

  @Test func namesThatLookLikeOptions() throws {
    let folder = try TemporaryFolder()
    try folder.add("--select", Self.safe)
    try folder.add("-d/-a.py", Self.safe)
    let command = try Command(["diff", "--", "--select", "-d"], in: folder.url)
    #expect(command.output.split(separator: "\n").filter { $0.hasPrefix("+++ ") }.count == 2)
    #expect(command.code == 0)
  }

  @Test func standardInputBelongsSomewhere() throws {
    let folder = try TemporaryFolder()
    try folder.add("sub/hoist.toml", "missing-timeout.connect = 1")
    let command = try Command(
      ["diff", "-", "--stdin-filename", "sub/tests/none.py"], in: folder.url, input: Self.safe)
    #expect(command.output.contains("timeout=(1, 27)"))
  }

  /// The tree is that of every file, whatever a configuration says.
  @Test func treeIsForEveryFile() throws {
    let repository = try Repository([
      "tests/a.pyi": "x = 1\n", "build/b.py": "x = 1\n", ".gitignore": "*\n", "hoist.toml": "wrong",
    ])
    let command = try repository.run("\"$0\" tree --check .")
    #expect(command.output.hasPrefix("files: 2\n") && command.code == 0)
  }
}

extension TemporaryFolder {
  /// What is in a file.
  fileprivate func contents(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
