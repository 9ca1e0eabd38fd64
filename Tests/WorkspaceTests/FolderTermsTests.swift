import Configuration
import Foundation
import PythonSemantics
import PythonSyntax
import Testing
import Workspace

/// What configurations, manifests and the settings of formatters say about a file.
@Suite struct FolderTermsTests {
  @Test(arguments: [
    // The closest configuration holds, and nothing is merged.
    (["hoist.toml": "style = 'guideline'"], "a/b.py", true),
    (["hoist.toml": "style = 'guideline'", "a/hoist.toml": ""], "a/b.py", false),
    (["a/hoist.toml": "style = 'guideline'"], "b.py", false),
    (["pyproject.toml": "[tool.hoist]\nstyle = 'guideline'"], "a/b.py", true),
    (
      ["pyproject.toml": "[tool.hoist]\nstyle = 'guideline'", "a/pyproject.toml": "[tool.ruff]"],
      "a/b.py", true
    ),
    (
      ["hoist.toml": "", "pyproject.toml": "[tool.hoist]\nstyle = 'guideline'"], "a/b.py", false
    ),
    (["a/hoist.toml": "style = 'guideline'"], "a/b/c.py", true),
    // Nothing above the top of a repository counts.
    (["hoist.toml": "style = 'guideline'", "a/.git/HEAD": ""], "a/b/c.py", false),
    (["hoist.toml": "style = 'guideline'", "a/.git": "gitdir: x"], "a/b/c.py", false),
  ])
  func theClosestConfigurationHolds(
    contents: [String: String], file: String, isGuideline: Bool
  ) throws {
    let folder = try TemporaryFolder()
    for (name, text) in contents { try folder.add(name, text) }
    try folder.add(file)
    for name in ["", file] {
      let named = name.isEmpty ? folder.path : folder.path(name)
      let files = RunFiles(in: [named], by: FileRules(RunFilesTests.vocabulary))
      #expect(files.complaints.isEmpty)
      let found = try #require(files.files.first)
      #expect((found.context.style == .guideline) == isGuideline, "through '\(name)'")
    }
  }

  @Test(arguments: [
    (["pyproject.toml": "[tool.ruff]\nline-length = 100"], 100, "3.9"),
    (["pyproject.toml": "[tool.black]\nline-length = 79"], 79, "3.9"),
    (
      ["ruff.toml": "line-length = 120", "pyproject.toml": "[tool.black]\nline-length = 79"], 120,
      "3.9"
    ),
    (["ruff.toml": "line-length = 120", ".ruff.toml": "line-length = 110"], 110, "3.9"),
    (
      [
        "pyproject.toml": "[project]\nrequires-python = '>=3.11'\n[tool.ruff]\nline-length = 100",
        "a/pyproject.toml": "[project]\nrequires-python = '>=3.8'",
      ], 100, "3.8"
    ),
    (
      [
        "pyproject.toml": "[project]\nrequires-python = '>=3.8'",
        "hoist.toml": "target-version = '3.12'",
      ],
      88, "3.12"
    ),
    ([:], 88, "3.9"),
  ])
  func whatNewCodeMustKeepTo(contents: [String: String], length: Int, version: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in contents { try folder.add(name, text) }
    try folder.add("a/b.py")
    let files = RunFiles(in: [folder.path], by: FileRules(RunFilesTests.vocabulary))
    let context = try #require(files.files.first).context
    #expect(context.lineLength == length)
    #expect((context.minimumPython?.description ?? "3.9") == version)
    var rules = FileRules(RunFilesTests.vocabulary)
    rules.source = .nowhere
    let alone = try #require(RunFiles(in: [folder.path], by: rules).files.first).context
    #expect(alone.lineLength == 88 && alone.minimumPython == nil)
  }

  @Test(arguments: [
    (".git/HEAD", "hoist.toml", "clients.py"), (".git/HEAD", "a/hoist.toml", "a/clients.py"),
    ("none", "a/hoist.toml", "clients.py"),
  ])
  func home(top: String, configuration: String, home: String) throws {
    let folder = try TemporaryFolder()
    try folder.add(top)
    try folder.add(configuration, "home = 'clients.py'")
    try folder.add("a/b.py")
    let files = RunFiles(in: [folder.path("a/b.py")], by: FileRules(RunFilesTests.vocabulary))
    #expect(files.files.first?.context.home == home)
  }

  /// Of a folder with much in it the names are tried, of others they are read.
  @Test(arguments: [0, 1500])
  func foldersAboveSayTheSameWhateverElseIsInThem(count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.add("a/pyproject.toml", "[tool.ruff]\nline-length = 100")
    try folder.add("a/requirements/base.txt", "redis\n")
    for number in 0..<count { try folder.add("a/something-else-\(number).txt") }
    try folder.add("a/b/c.py")
    let files = RunFiles(in: [folder.path("a/b/c.py")], by: FileRules(RunFilesTests.vocabulary))
    let context = try #require(files.files.first).context
    #expect(context.lineLength == 100 && context.packages == ["redis"])
  }

  @Test func oneConfigurationForAll() throws {
    let folder = try TemporaryFolder()
    try folder.add("shared.toml", "style = 'guideline'")
    try folder.add("a/pyproject.toml", "[tool.ruff]\nline-length = 100")
    try folder.add("a/hoist.toml", "wrong = 1")
    try folder.add("a/b.py")
    var rules = FileRules(RunFilesTests.vocabulary)
    rules.source = .file(folder.path("shared.toml"))
    let files = RunFiles(in: [folder.path], by: rules)
    #expect(files.complaints.isEmpty && files.configurations.count == 1)
    #expect(files.files.first?.context.style == .guideline)
    #expect(files.files.first?.context.lineLength == 100)
    for (name, message) in [
      ("none.toml", "no such file or folder"), ("a", "is a folder"),
      ("a/pyproject.toml", "has no table [tool.hoist]"),
      ("a/hoist.toml", "1:1: unknown key `wrong`"),
    ] {
      rules.source = .file(folder.path(name))
      let complaints = RunFiles(in: [folder.path], by: rules).complaints
      #expect(complaints.count == 1 && complaints[0].hasSuffix(message), "\(complaints)")
    }
  }

  @Test func mistakesAreToldOnceWhateverIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.add("a/hoist.toml", "select = 1\nwrong = 2")
    try folder.add("a/b.py")
    try folder.add("a/c/d.py")
    let names = ["a/b.py", "a", "a/c/d.py", "."].map(folder.path(_:))
    let files = RunFiles(in: names, by: FileRules(RunFilesTests.vocabulary))
    #expect(files.complaints.count == 2)
    #expect(
      files.complaints.first?.hasSuffix(
        "/a/hoist.toml:1:10: `select` must be an array of strings, not an integer") == true)
  }

  @Test func linksLeadNowhereOutOfTheProject() throws {
    let folder = try TemporaryFolder()
    try folder.add("outside.toml", "style = 'guideline'")
    for name in ["p/.git/HEAD", "p/a/b.py", "p/shared.toml"] { try folder.add(name, "") }
    try folder.link("p/a/hoist.toml", to: "../shared.toml")
    #expect(
      RunFiles(in: [folder.path("p")], by: FileRules(RunFilesTests.vocabulary)).complaints.isEmpty)
    try folder.link("p/hoist.toml", to: "../outside.toml")
    let files = RunFiles(in: [folder.path("p")], by: FileRules(RunFilesTests.vocabulary))
    #expect(
      files.complaints.map {
        $0.hasSuffix("/p/hoist.toml: is a link that leads out of its project")
      } == [true])
  }

  @Test func hazardsThatAreIgnoredInAFile() throws {
    let folder = try TemporaryFolder()
    try folder.add("p/hoist.toml", "per-file-ignores = {'/scripts' = ['missing-timeout']}")
    try folder.add("p/a.py")
    try folder.add("p/scripts/b.py")
    for name in ["p", "p/scripts"] {
      let files = RunFiles(in: [folder.path(name)], by: FileRules(RunFilesTests.vocabulary))
      for file in files.files {
        let isScript = file.path.lastComponent.elementsEqual("b.py".utf8)
        #expect(file.ignores("missing-timeout") == isScript)
      }
    }
  }

  @Test func standardInputIsSubjectToTheFileItStandsFor() throws {
    let folder = try TemporaryFolder()
    try folder.add("a/hoist.toml", "style = 'guideline'")
    let rules = FileRules(RunFilesTests.vocabulary)
    for (name, isGuideline) in [("a/none.py", true), ("a/tests/none.py", true), ("b.py", false)] {
      let files = RunFiles(standardInputAs: folder.path(name), by: rules)
      #expect((files.files.first?.context.style == .guideline) == isGuideline)
    }
  }
}
