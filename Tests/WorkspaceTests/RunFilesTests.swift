import Configuration
import Foundation
import PathPatterns
import SourceText
import Testing
import Workspace

/// Which files a run looks at, and which it leaves alone.
@Suite struct RunFilesTests {
  @Test func whatIsLeftAloneByDefault() throws {
    let folder = try TemporaryFolder()
    let wanted = [
      "app/a.py", "app/script.pyw", "app/testing.py", "app/tests_of_x.py", "app/versions/v.py",
      "setup.py",
    ]
    let others = [
      "app/tests/a.py", "test/a.py", "app/test_a.py", "app/a_test.py", "app/tests.py",
      "conftest.py", "app/migrations/0001.py", "alembic/versions/v.py", ".venv/a.py",
      "named/pyvenv.cfg", "named/lib/a.py", "lib/site-packages/x/a.py", "node_modules/x/a.py",
      "build/a.py", "dist/a.py", "app/vendor/a.py", "app/_vendor/a.py", "third_party/a.py",
      "app/a_pb2.py", "app/a.pyi", ".tox/a.py", "app/__pycache__/a.py", ".git/a.py", "app/a.txt",
    ]
    for name in wanted + others { try folder.add(name) }
    let files = RunFiles(in: [folder.path], by: FileRules(Self.vocabulary))
    #expect(folder.names(files) == wanted)
    #expect(
      files.exclusions.files == [.tests: 4, .generated: 1, .stubs: 1])
    #expect(
      files.exclusions.folders == [
        .tests: 2, .migrations: 2, .installed: 5, .built: 2, .vendored: 3,
      ])
    #expect(files.problems.isEmpty && files.complaints.isEmpty)
  }

  @Test(arguments: [
    ("tests", ["tests/test_a.py", "tests/unit/test_b.py"]),
    ("tests/unit", ["tests/unit/test_b.py"]),
    ("tests/migrations", ["tests/migrations/m.py"]),
    ("build", ["build/lib/a.py"]),
    ("env", ["env/lib/site-packages/x/a.py"]),
    ("env/lib", ["env/lib/site-packages/x/a.py"]),
    ("tests/test_a.py", ["tests/test_a.py"]),
    ("ignored", ["ignored/a.py"]),
    ("app/a.pyi", ["app/a.pyi"]),
    ("app", []),
  ])
  func whatIsNamedIsLookedAt(name: String, found: [String]) throws {
    let folder = try TemporaryFolder()
    for name in [
      ".git/HEAD", "tests/test_a.py", "tests/unit/test_b.py", "tests/migrations/m.py",
      "tests/vendor/v.py", "build/lib/a.py", "env/pyvenv.cfg", "env/lib/site-packages/x/a.py",
      "ignored/a.py", "app/a.pyi",
    ] { try folder.add(name) }
    try folder.add(".gitignore", "/ignored/\n")
    let files = RunFiles(in: [folder.path(name)], by: FileRules(Self.vocabulary))
    #expect(folder.names(files) == found)
  }

  /// What the folders above a project are called says nothing about the project.
  @Test func foldersAboveDoNotCount() throws {
    let folder = try TemporaryFolder()
    for name in ["build/p/.git/HEAD", "build/p/a.py", "build/p/build/b.py"] { try folder.add(name) }
    let files = RunFiles(in: [folder.path("build/p")], by: FileRules(Self.vocabulary))
    #expect(folder.names(files) == ["build/p/a.py"])
  }

  @Test(arguments: [
    (#"exclude = ["a.py"]"#, ["b.py", "sub/b.py", "tests/load/l.py", "tests/t.py"]),
    (#"exclude = []"#, ["a.py", "b.py", "sub/a.py", "sub/b.py", "tests/load/l.py", "tests/t.py"]),
    (#"extend-exclude = ["/a.py"]"#, ["b.py", "sub/a.py", "sub/b.py"]),
    (#"extend-exclude = ["sub/", "!sub/"]"#, ["a.py", "b.py", "sub/a.py", "sub/b.py"]),
    (
      #"include = ["tests"]"#,
      ["a.py", "b.py", "sub/a.py", "sub/b.py", "tests/load/l.py", "tests/t.py"]
    ),
    (#"include = ["tests/load"]"#, ["a.py", "b.py", "sub/a.py", "sub/b.py", "tests/load/l.py"]),
    (#"include = ["load"]"#, ["a.py", "b.py", "sub/a.py", "sub/b.py"]),
    ("[missing-timeout]", ["a.py", "b.py", "sub/a.py", "sub/b.py"]),
  ])
  func whatAConfigurationSays(text: String, found: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["a.py", "b.py", "sub/a.py", "sub/b.py", "tests/t.py", "tests/load/l.py"] {
      try folder.add(name)
    }
    try folder.add("hoist.toml", text)
    let files = RunFiles(in: [folder.path], by: FileRules(Self.vocabulary))
    #expect(files.complaints.isEmpty)
    #expect(folder.names(files) == found)
  }

  @Test func theCommandLineWins() throws {
    let folder = try TemporaryFolder()
    for name in ["a.py", "b.py", "tests/t.py"] { try folder.add(name) }
    try folder.add("hoist.toml", #"exclude = ["a.py"]"#)
    var rules = FileRules(Self.vocabulary)
    rules.exclude = PathPatternList([PathPattern("b.py".utf8)])
    #expect(folder.names(RunFiles(in: [folder.path], by: rules)) == ["a.py", "tests/t.py"])
    rules.extendExclude = PathPatternList([PathPattern("tests".utf8)])
    #expect(folder.names(RunFiles(in: [folder.path], by: rules)) == ["a.py"])
    rules = FileRules(Self.vocabulary)
    rules.source = .nowhere
    #expect(folder.names(RunFiles(in: [folder.path], by: rules)) == ["a.py", "b.py"])
  }

  @Test func noFileIsFoundTwice() throws {
    let folder = try TemporaryFolder()
    for name in ["p/a.py", "p/q/b.py"] { try folder.add(name) }
    try folder.link("link.py", to: "p/a.py")
    try folder.link("p/q/up", to: "..")
    try folder.link("alias", to: "p")
    let names = ["link.py", "p/q", "p/../p", "alias", "p/a.py", "."].map(folder.path(_:))
    #expect(
      folder.names(RunFiles(in: names, by: FileRules(Self.vocabulary))) == ["link.py", "p/q/b.py"])
  }

  /// Names that are no text, look like options or hold line ends; folders as deep as they may be.
  @Test func hostileNames() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "d/", count: 1_500) + "m.py"
    for name in ["-rf.py", "a\nb.py", "*.py", "#.py", "!.py", " .py", deep] { try folder.add(name) }
    let bytes = folder.path.bytes + Array("/".utf8) + [0x61, 0xFF] + Array(".py".utf8)
    try makeFile(bytes)
    try folder.add(".git/HEAD")
    try folder.add(".gitignore", "\\#.py\n\\!.py\n")
    let files = RunFiles(in: [folder.path], by: FileRules(Self.vocabulary))
    #expect(
      folder.names(files) == [" .py", "*.py", "-rf.py", "a\\nb.py", "a\\xff.py", deep])
    #expect(files.exclusions.files == [.git: 2])
    #expect(files.problems.isEmpty)
  }

  /// Nothing is closed to root, so this is done as somebody else.
  @Test func whatCannotBeReadIsReportedAndTheRunGoesOn() async {
    await #expect(processExitsWith: .success) {
      guard let folder = try TemporaryFolder.ofSomebody() else { return }
      try folder.add("closed/m.py")
      try folder.add("open/m.py")
      let closed = folder.url.appending(path: "closed").path
      chmod(closed, 0)
      defer { chmod(closed, 0o700) }
      let files = RunFiles(
        in: [folder.path("none"), folder.path], by: FileRules(RunFilesTests.vocabulary))
      #expect(folder.names(files) == ["open/m.py"])
      #expect(
        files.problems.map(\.message) == ["no such file or folder", "permission denied"])
    }
  }

  private func makeFile(_ name: [UInt8]) throws {
    let descriptor = open(name.map(CChar.init(bitPattern:)) + [0], O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
  }

  static let vocabulary = Vocabulary(
    hazards: [.init("missing-timeout", settings: [.init("read", .positiveNumber)])])
}

extension TemporaryFolder {
  /// The names of what a run looks at, from the folder on.
  func names(_ files: RunFiles) -> [String] {
    files.files.map { String(printable: $0.path.bytes.dropFirst(path.bytes.count + 1)) }
  }
}
