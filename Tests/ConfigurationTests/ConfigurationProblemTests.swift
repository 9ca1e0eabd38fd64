import Configuration
import Testing

/// What is wrong with a configuration, and where.
@Suite struct ConfigurationProblemTests {
  @Test(arguments: [
    // Names that nobody knows.
    ("selct = ['ALL']", "1:1: unknown key `selct`; did you mean `select`?"),
    ("\n  exlude = []", "2:3: unknown key `exlude`; did you mean `exclude`?"),
    ("extend_exclude = []", "1:1: unknown key `extend_exclude`; did you mean `extend-exclude`?"),
    ("Style = 'default'", "1:1: unknown key `Style`; did you mean `style`?"),
    ("[timeout]", "1:2: unknown key `timeout`; did you mean `missing-timeout`?"),
    ("[per-file]", "1:2: unknown key `per-file`; did you mean `per-file-ignores`?"),
    ("whatever = 1", "1:1: unknown key `whatever`"),
    ("'\\u001b[31m' = 1", "1:1: unknown key `\\u001b[31m`"),
    ("\"\\u001b[31m\" = 1", "1:1: unknown key `\\x1b[31m`"),
    ("'' = 1", "1:1: unknown key ``"),
    (
      "select = ['mising-timeout']",
      "1:11: unknown hazard `mising-timeout`; did you mean `missing-timeout`?"
    ),
    ("select = ['all']", "1:11: unknown hazard `all`; did you mean `ALL`?"),
    ("ignore = ['S113']", "1:11: unknown hazard `S113`"),
    ("services = ['reddis']", "1:13: unknown service `reddis`; did you mean `redis`?"),
    (
      "missing-timeout.conect = 1",
      "1:17: `missing-timeout` has no setting `conect`; did you mean `connect`?"
    ),
    ("n-plus-one.limit = 1", "1:12: `n-plus-one` has no setting `limit`"),
    ("[per-file-ignores]\n'a' = ['x']", "2:8: unknown hazard `x`"),
    // Values of another type.
    ("select = 'ALL'", "1:10: `select` must be an array of strings, not a string"),
    ("select = ['ALL', 1]", "1:18: `select` may hold strings only, not an integer"),
    ("select = [[]]", "1:11: `select` may hold strings only, not an array"),
    ("exclude = true", "1:11: `exclude` must be an array of strings, not a boolean"),
    ("per-file-ignores = []", "1:20: `per-file-ignores` must be a table, not an array"),
    ("per-file-ignores.a = 'ALL'", "1:22: `a` must be an array of strings, not a string"),
    ("respect-gitignore = 'yes'", "1:21: `respect-gitignore` must be true or false, not a string"),
    ("style = 'pretty'", "1:9: `style` must be \"default\" or \"guideline\""),
    ("style = 1", "1:9: `style` must be a string, not an integer"),
    ("missing-timeout = 3", "1:19: `missing-timeout` must be a table, not an integer"),
    ("missing-timeout.connect = '3'", "1:27: `connect` must be a number, not a string"),
    ("missing-timeout.constant = 3", "1:28: `constant` must be a string, not an integer"),
    ("unbounded-query.limit = 1.5", "1:25: `limit` must be a whole number, not a float"),
    ("unbounded-query.order = 1", "1:25: `order` must be true or false, not an integer"),
    ("unbounded-query.names = 'a'", "1:25: `names` must be an array of strings, not a string"),
    ("unbounded-query.names = [1]", "1:26: `names` may hold strings only, not an integer"),
    ("connection-per-call.form = 'x'", "1:28: `form` must be \"pool\" or \"engine\""),
    (
      "target-version = 3.9",
      #"1:18: `target-version` must be a version of Python 3 as a string, such as "3.9""#
    ),
    (
      "target-version = 'py39'",
      #"1:18: `target-version` must be a version of Python 3 as a string, such as "3.9""#
    ),
    (
      "target-version = '2.7'",
      #"1:18: `target-version` must be a version of Python 3 as a string, such as "3.9""#
    ),
    // Values beyond their bounds.
    ("missing-timeout.connect = 0", "1:27: `connect` must be above 0"),
    ("missing-timeout.connect = inf", "1:27: `connect` must be above 0"),
    ("missing-timeout.connect = nan", "1:27: `connect` must be above 0"),
    ("missing-timeout.read = 300.5", "1:24: `read` must be between 0.1 and 300"),
    ("missing-timeout.read = -1", "1:24: `read` must be between 0.1 and 300"),
    ("missing-timeout.total = 0", "1:25: `total` must be at least 1"),
    ("unbounded-query.limit = 0", "1:25: `limit` must be between 1 and 10000"),
    ("unbounded-query.limit = 9223372036854775807", "1:25: `limit` must be between 1 and 10000"),
    // Patterns.
    ("exclude = ['a', '[b']", "1:17: nothing can fit the pattern `[b`"),
    ("exclude = ['']", "1:12: nothing can fit the pattern ``"),
    (
      "include = ['../a']",
      "1:12: a pattern begins in the folder of this file, and has no `.` or `..`"
    ),
    (
      "extend-exclude = ['./a']",
      "1:19: a pattern begins in the folder of this file, and has no `.` or `..`"
    ),
    ("[per-file-ignores]\n'a[' = []", "2:1: nothing can fit the pattern `a[`"),
    // The columns count characters, and the first problem of TOML is all that there is.
    ("exclude = ['é', 1]", "1:17: `exclude` may hold strings only, not an integer"),
    ("a = 1\nb", "2:2: expected `=` after the key"),
    ("select = ['a'\nstyle = 1", "2:1: expected `,` or `]` in the array"),
    ("style = 'a\u{7}'", "1:11: a control character"),
  ])
  func problem(text: String, expected: String) {
    #expect(read(text).problems.map(\.description) == ["hoist.toml:" + expected])
  }

  /// The repository may be hostile: no path leads out of it.
  @Test(arguments: [
    "/etc/app.py", "../app.py", "app/../../x.py", "./app.py", "app//x.py", "app/", "app", "", ".py",
    "app/.py", "app\\\\x.py", "app/x.pyc", "~", "/", "a\\nb.py",
  ])
  func home(path: String) {
    let file = read("home = \"\(path)\"")
    #expect(file.settings?.home == nil)
    let expected =
      "hoist.toml:1:8: `home` must be a path below the folder of this file, "
      + "such as \"app/clients.py\""
    #expect(file.problems.map(\.description) == [expected])
  }

  @Test func allOfThem() {
    let file = read(
      """
      [tool.hoist]
      style = "x"
      select = ["y", "missing-timeout"]
      [tool.hoist.missing-timeout]
      read = "z"
      connect = 2
      """, .pyproject)
    #expect(
      file.problems.map(\.description) == [
        "pyproject.toml:2:9: `style` must be \"default\" or \"guideline\"",
        "pyproject.toml:3:11: unknown hazard `y`",
        "pyproject.toml:5:8: `read` must be a number, not a string",
      ])
    #expect(file.settings?.select?.names == ["missing-timeout"])
    #expect(file.settings?.hazardSettings.map(\.name) == ["connect"])
  }

  @Test func notATable() {
    let file = read("[tool]\nhoist = 1", .pyproject)
    #expect(
      file.problems.map(\.description) == [
        "pyproject.toml:2:9: `hoist` must be a table, not an integer"
      ])
  }

  @Test func notTOML() {
    let file = read("[tool.hoist]\nselect = [", .pyproject)
    #expect(file.settings == nil)
    #expect(file.problems.map(\.description) == ["pyproject.toml:2:10: `[` is never closed"])
  }

  /// Whatever is in the file, it is read to its end, and every problem has a place in it.
  @Test func mutations() {
    var state: UInt64 = 15
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "select", "exclude", "home", "missing-timeout", "per-file-ignores", "connect", "read",
      "limit",
      "target-version", "style", "x", "=", ".", "[", "]", "'ALL'", "'a/**/b'", "'3.9'", "'..'",
      "1", "-1.5", "true", "[]", "['a', 1]", "{a = ['ALL']}", "\n", "\n[", "é",
    ]
    for _ in 0..<5_000 {
      let text = (0...random(below: 20)).map { _ in pieces[random(below: pieces.count)] }
        .joined(separator: " ")
      let file = read(text, random(below: 8) == 0 ? .pyproject : .hoist)
      let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(file.problems.allSatisfy { (1...lineCount).contains($0.line) && $0.column > 0 })
    }
  }

  @Test func longNamesAreCut() throws {
    let file = read(String(repeating: "x", count: 100_000) + " = 1")
    let problem = try #require(file.problems.first)
    #expect(problem.message.utf8.count < 100)
  }
}
