import Foundation
import Testing

/// `hoist diff` from the outside.
@Suite struct DiffCommandTests {
  static let safe = "import requests\n\nrequests.get(u)\n"
  static let unsafe = "import requests\n\nrequests.get(u, timeout=None)\n"

  @Test func theDiffIsTheResultAndAllElseIsNot() throws {
    let repository = try Repository(["app/a.py": Self.safe, "n.py": "x = 1\n"])
    let command = try repository.run("\"$0\" diff app n.py")
    #expect(
      command.output == """
        # missing-timeout [safe] line 3
        diff --git a/app/a.py b/app/a.py
        --- a/app/a.py
        +++ b/app/a.py
        @@ -1,3 +1,3 @@
         import requests
        \u{20}
        -requests.get(u)
        +requests.get(u, timeout=(3.05, 27))

        """)
    let lines = command.errors.split(separator: "\n")
    #expect(lines[0].wholeMatch(of: /2 Python files seen in \d+\.\d\d s/) != nil)
    #expect(lines[1] == "hazard           shown   not shown  advice")
    #expect(lines[2] == "missing-timeout  1 safe  0          0")
    #expect(lines[3] == "Next: hoist apply app n.py")
    #expect(lines[4].hasPrefix("  or: hoist diff app n.py | git -C /"))
    #expect(lines[4].hasSuffix(" apply") && lines.count == 5)
    #expect(command.code == 0)
  }

  @Test func whatTestsReplaceIsNotTouchedSafely() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/client.py": Self.safe,
      "tests/test_client.py": """
      from unittest.mock import patch

      import app.client


      @patch("app.client.requests.get")
      def test_it(get):
          get.assert_called_once_with(1)

      """,
    ])
    let command = try repository.run("\"$0\" diff app")
    #expect(
      command.output.hasPrefix(
        "# missing-timeout [unsafe] line 3: tests replace what it calls: tests/test_client.py:6,"))
    // Without its project a file is looked at alone.
    let alone = try repository.run("\"$0\" diff --isolated app")
    #expect(alone.output.hasPrefix("# missing-timeout [safe] line 3\n"))
  }

  @Test(arguments: [
    ("clients.py", "get_redis.cache_clear()"),
    ("orders.py", "app.clients.get_redis.cache_clear()"),
  ])
  func whatTestsMustForgetIsTold(file: String, reset: String) throws {
    let service = """
      import redis


      def %():
          return redis.Redis(host="localhost").get("a")

      """
    let repository = try Repository([
      "hoist.toml": "home = \"app/clients.py\"\n", "app/__init__.py": "",
      "app/clients.py": service.replacing("%", with: "clients"),
      "app/orders.py": service.replacing("%", with: "orders"),
      "tests/test_it.py": """
      from unittest.mock import patch

      import app.clients
      import app.orders


      @patch("redis.Redis")
      def test_it(client):
          client.assert_called_once_with(host="localhost")

      """,
    ])
    let diff = try repository.run("\"$0\" diff --select redis-client-per-call app").output
    let head = diff.split(separator: "\n").last { line in
      line.hasPrefix("# ") && diff.contains("\(line)\ndiff --git a/app/\(file)")
    }
    #expect(head?.contains("tests/test_it.py:7") ?? false)
    #expect(head?.hasSuffix("; their fixture must call `\(reset)`") ?? false)
  }

  @Test(arguments: [
    ("diff", safe, 0), ("diff --exit-code", safe, 1), ("diff --exit-code", "x = 1\n", 0),
    ("diff none.py", safe, 2), ("diff --exit-code . none.py", safe, 2),
    ("diff", "import requests\nx = requests.get(\n", 0),
    ("diff --strict", "import requests\nx = requests.get(\n", 2),
  ])
  func exitCodes(arguments: String, text: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", text)
    #expect(try Command(shell: "\"$0\" \(arguments)", in: folder.url).code == code)
  }

  @Test(arguments: [
    ([], 1), (["--no-unsafe-fixes"], 0), (["--unsafe-fixes"], 1),
    (["--select", "missing-timeout", "--no-unsafe-fixes"], 1),
    (["--select=ALL", "--no-unsafe-fixes"], 0),
  ])
  func whichFixesAreMade(options: [String], count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.unsafe)
    let command = try Command(["diff"] + options, in: folder.url)
    #expect(command.output.contains("[unsafe] line 3: ") == (count == 1))
    #expect(command.errors.contains("0      1 unsafe") == (count == 0))
  }

  @Test(arguments: [
    (
      ["--select", "missing-timout"],
      "unknown hazard 'missing-timout'; did you mean 'missing-timeout'?"
    ),
    (
      ["--ignore", "missing-retyr"], "unknown hazard 'missing-retyr'; did you mean 'missing-retry'?"
    ),
    (["--select", "ALl"], "unknown hazard 'ALl'; did you mean 'ALL'?"),
    (
      ["--select=missing-cache"],
      "missing-cache is planned; this version of Hoist does not look for it"
    ),
    (["--select="], "--select needs a hazard; 'hoist list' shows them"),
    (["--select"], "--select needs a value: --select HAZARDS"),
    (["--ignore", "ALL"], "--select and --ignore leave no hazard to look for"),
    (
      ["--unsafe-fixes", "--no-unsafe-fixes"],
      "--unsafe-fixes and --no-unsafe-fixes exclude each other"
    ),
    (["--jobs", "0"], "--jobs needs a number from 1 to 1024, not '0'"),
    (["--jobs=two"], "--jobs needs a number from 1 to 1024, not 'two'"),
    (["--color", "alwyas"], "unknown colour 'alwyas'; did you mean 'always'?"),
    (["--exit-code=1"], "--exit-code takes no value"),
    (["--selct=x"], "unknown option --selct; did you mean --select?"),
    (["--stdin-filename", "a.py"], "--stdin-filename needs - in the place of paths"),
    (["-", "a.py"], "- for standard input stands alone"),
  ])
  func mistakes(arguments: [String], message: String) throws {
    let command = try Command(["diff"] + arguments)
    #expect(command.errors == "hoist: \(message)\nTry 'hoist help diff'.\n")
    #expect(command.output.isEmpty && command.code == 2)
  }

  @Test func standardInput() throws {
    let repository = try Repository(["app/a.py": "x = 1\n"])
    let command = try Command(
      ["diff", "-", "--stdin-filename", "b.py"], in: repository.url.appending(path: "app"),
      input: Self.safe)
    #expect(command.output.contains("\n--- a/app/b.py\n"))
    #expect(command.errors.contains("Next: hoist diff - --stdin-filename b.py < FILE | git -C "))
    let nameless = try Command(["diff", "-"], input: Self.safe)
    #expect(nameless.output.contains("\n--- a/-\n"))
  }

  @Test func pathsAreThoseOfTheRepository() throws {
    let repository = try Repository(["app/a.py": Self.safe])
    let link = "ln -s app/a.py link.py && cd app && "
    for arguments in [".", "a.py", "../link.py", "../app", "./../app/a.py", "\"$PWD\""] {
      let command = try repository.run("rm -f link.py; \(link) \"$0\" diff \(arguments)")
      #expect(command.output.contains("\n--- a/app/a.py\n"), "of \(arguments)")
    }
  }

  @Test func outsideOfGitPathsAreThoseOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.add("x/app/a.py", Self.safe)
    let here = try Command(["diff", "x"], in: folder.url)
    #expect(here.output.contains("\n--- a/x/app/a.py\n"))
    try folder.add("y/b.py", "x = 1\n")
    let elsewhere = try Command(["diff", "../x/app"], in: folder.url.appending(path: "y"))
    #expect(elsewhere.output.contains("\n--- a/a.py\n"))
    #expect(elsewhere.errors.contains("/x/app apply\n"))
  }

  @Test func oneRepositoryAtATime() throws {
    let (one, two) = (try Repository(["a.py": Self.safe]), try Repository(["b.py": Self.safe]))
    let command = try Command(["diff", one.url.path, two.url.path])
    #expect(command.errors.hasPrefix("hoist: one repository at a time: "))
    #expect(command.output.isEmpty && command.code == 2)
    // One that lies in the other is met on the way.
    try one.run("mkdir sub && cd sub && git init -q . && cp ../a.py c.py")
    let nested = try Command(["diff", "."], in: one.url)
    #expect(nested.errors.contains("hoist: sub/c.py: is in another repository or folder\n"))
    #expect(nested.output.contains("--- a/a.py\n") && !nested.output.contains("c.py"))
    #expect(nested.code == 2)
  }

  @Test func theOrderIsThatOfTheFiles() throws {
    let folder = try TemporaryFolder()
    for number in 10..<90 { try folder.add("m\(number).py", Self.safe) }
    let outputs = try ["1", "2", "7"].map {
      try Command(["diff", "--jobs", $0], in: folder.url).output
    }
    #expect(Set(outputs).count == 1)
    let names = outputs[0].split(separator: "\n").filter { $0.hasPrefix("+++ ") }
    #expect(names.count == 80 && names == names.sorted())
  }

  @Test func theFilterChangesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("b.py", "x = 1  # hoist: allow[missing-timeout]\n")
    try folder.add("c.py", "def f(): pass\n")
    let (with, without) = (
      try Command(["diff"], in: folder.url),
      try Command(["diff", "--no-prefilter"], in: folder.url)
    )
    #expect(with.output == without.output)
    #expect(with.errors.contains("b.py:1:8: warning: nothing here is missing-timeout\n"))
    #expect(without.errors.contains("b.py:1:8: warning: nothing here is missing-timeout\n"))
  }

  @Test func colours() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    for (option, isColoured) in [("auto", false), ("never", false), ("always", true)] {
      let command = try Command(["diff", "--color", option], in: folder.url)
      #expect(command.output.contains("\u{1B}[32m+requests") == isColoured)
    }
  }

  @Test func aReaderThatGoesAwayEndsTheRunQuietly() throws {
    let folder = try TemporaryFolder()
    let text = "import requests\n" + String(repeating: "requests.get(u)\n", count: 200)
    for number in 10...40 { try folder.add("m\(number).py", text) }
    let command = try Command(shell: "\"$0\" diff 2> errors | head -n 2", in: folder.url)
    #expect(command.output.hasSuffix("\ndiff --git a/m10.py b/m10.py\n"))
    #expect(command.code == 0)
  }

  @Test func whatGitMakesOfTheDiffIsWhatWasMeant() throws {
    let files = [
      "plain.py": Self.safe,
      "with blank.py": Self.safe,
      "größe.py": Self.safe,
      "crlf.py": Self.safe.replacing("\n", with: "\r\n"),
      "bom.py": "\u{FEFF}" + Self.safe,
      "no end.py": String(Self.safe.dropLast()),
      "both/crlf bom no end.py":
        "\u{FEFF}" + Self.safe.dropLast().replacing("\n", with: "\r\n"),
    ]
    let repository = try Repository(files)
    let script = "\"$0\" diff > p.patch && git apply --check p.patch && git apply p.patch"
    #expect(try repository.run(script).code == 0)
    for (name, contents) in files {
      let wanted = contents.replacing("get(u)", with: "get(u, timeout=(3.05, 27))")
      #expect(try repository.bytes(of: name) == Array(wanted.utf8), "of \(name)")
    }
    #expect(try repository.run("\"$0\" diff").output.isEmpty)
  }
}
