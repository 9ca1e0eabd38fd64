import Foundation
import Manifests
import TestSupport
import Testing

/// What becomes of the files that list packages when new code needs one more.
@Suite struct FolderManifestTests {
  /// A manifest before and after, with `tenacity>=8.2` added.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let before: String
    let after: String

    init(_ description: String, _ file: String, _ before: String, _ after: String) {
      (testDescription, self.file, self.before, self.after) = (description, file, before, after)
    }
  }

  static let project = "[project]\nname = \"x\"\n"

  @Test(arguments: rows) func packagesAreAdded(_ row: Row) throws {
    #expect(try after(row) == row.after)
    // Once is enough, and what is there otherwise stays.
    let again = Row(row.testDescription, row.file, row.after, row.after)
    #expect(try after(again) == row.after)
  }

  @Test func pythonReadsThemWithOneRequirementMore() throws {
    guard let python = CPython.newest(in: 11...15) else { return }
    let files = Self.rows.flatMap { row in [row.before, row.after].map { (row.file, $0) } }
    let samples = files.map { Array("\($0.0)\n\($0.1)".utf8) }
    guard let lines = try python.answers(of: "requirements.py", about: samples) else { return }
    let answers = lines.filter { !$0.isEmpty }
    #expect(answers.count == files.count)
    for (index, row) in Self.rows.enumerated() where answers.count == files.count {
      let before = answers[2 * index].split(separator: "|").map(String.init)
        .filter { $0 != "-" }
      let after = answers[2 * index + 1].split(separator: "|").map(String.init)
      #expect(after == (before + ["tenacity>=8.2"]).sorted(), "\(row)")
    }
  }

  @Test func windowsLinesStay() throws {
    for row in Self.rows where row.before.contains("\n") {
      func crlf(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      }
      let windows = Row(row.testDescription, row.file, crlf(row.before), "")
      #expect(try after(windows) == crlf(row.after), "\(row)")
    }
  }

  static let rows: [Row] = [
    Row(
      "one line", "pyproject.toml", project + "dependencies = [\"redis\"]\n",
      project + "dependencies = [\"redis\", \"tenacity>=8.2\"]\n"),
    Row(
      "one line in order, single quotes, blanks", "pyproject.toml",
      project + "dependencies = ['redis >=4', 'uvicorn']  # run\n",
      project + "dependencies = ['redis >=4', 'tenacity >= 8.2', 'uvicorn']  # run\n"),
    Row(
      "first of one line", "pyproject.toml", project + "dependencies = [\"uvicorn\"]",
      project + "dependencies = [\"tenacity>=8.2\", \"uvicorn\"]"),
    Row(
      "nothing yet", "pyproject.toml", project + "dependencies = []\n",
      project + "dependencies = [\"tenacity>=8.2\"]\n"),
    Row(
      "nothing yet in two lines", "pyproject.toml", project + "dependencies = [\n]\n",
      project + "dependencies = [\n    \"tenacity>=8.2\",\n]\n"),
    Row(
      "lines with a comma at the end", "pyproject.toml",
      project + "dependencies = [\n  \"redis\",\n  \"uvicorn\",\n]\n",
      project + "dependencies = [\n  \"redis\",\n  \"tenacity>=8.2\",\n  \"uvicorn\",\n]\n"),
    Row(
      "lines without a comma at the end", "pyproject.toml",
      project + "dependencies = [\n  \"redis\",\n  \"rq\"\n]\n",
      project + "dependencies = [\n  \"redis\",\n  \"rq\",\n  \"tenacity>=8.2\"\n]\n"),
    Row(
      "comments behind and between", "pyproject.toml",
      project + "dependencies = [\n  # cache\n  \"redis\",  # 4\n  # jobs\n  \"rq\" # 1\n]\n",
      project + "dependencies = [\n  # cache\n  \"redis\",  # 4\n  # jobs\n  \"rq\", # 1\n"
        + "  \"tenacity>=8.2\"\n]\n"),
    Row(
      "no order", "pyproject.toml",
      project + "dependencies = [\n  \"uvicorn\",\n  \"redis\",\n]\n",
      project + "dependencies = [\n  \"uvicorn\",\n  \"redis\",\n  \"tenacity>=8.2\",\n]\n"),
    Row(
      "a bracket that closes behind the last", "pyproject.toml",
      project + "dependencies = [\n  \"redis\",\n  \"rq\"]\n",
      project + "dependencies = [\n  \"redis\",\n  \"rq\", \"tenacity>=8.2\"]\n"),
    Row(
      "several on a line", "pyproject.toml",
      project + "dependencies = [\n  \"a\", \"redis\",\n  \"uvicorn\",\n]\n",
      project + "dependencies = [\n  \"a\", \"redis\", \"tenacity>=8.2\",\n  \"uvicorn\",\n]\n"),
    Row(
      "groups and extras are not meant", "pyproject.toml",
      project + "dependencies = [\"redis\"]\n[dependency-groups]\ndev = [\"tenacity\"]\n",
      project + "dependencies = [\"redis\", \"tenacity>=8.2\"]\n[dependency-groups]\n"
        + "dev = [\"tenacity\"]\n"),
    Row(
      "Poetry", "pyproject.toml",
      "[tool.poetry.dependencies]\npython = \"^3.9\"\nredis = \"^5\"  # cache\nuvicorn = \"*\"\n",
      "[tool.poetry.dependencies]\npython = \"^3.9\"\nredis = \"^5\"  # cache\n"
        + "tenacity = \">=8.2\"\nuvicorn = \"*\"\n"),
    Row(
      "Poetry with nothing but Python", "pyproject.toml",
      "[tool.poetry.dependencies]\npython = '^3.9'\n\n[tool.ruff]\n",
      "[tool.poetry.dependencies]\npython = '^3.9'\ntenacity = '>=8.2'\n\n[tool.ruff]\n"),
    Row(
      "Poetry with tables", "pyproject.toml",
      "[tool.poetry.dependencies]\npython = \"^3.9\"\nredis = {version = \"^5\", extras = [\"x\"]}\n",
      "[tool.poetry.dependencies]\npython = \"^3.9\"\nredis = {version = \"^5\", extras = [\"x\"]}\n"
        + "tenacity = \">=8.2\"\n"),
    Row("requirements", "requirements.txt", "redis\n", "redis\ntenacity>=8.2\n"),
    Row(
      "requirements in order", "requirements.txt", "# all\nFlask>=2\nredis\nuvicorn  # web\n",
      "# all\nFlask>=2\nredis\ntenacity>=8.2\nuvicorn  # web\n"),
    Row(
      "requirements without a last line end", "requirements.txt", "redis", "redis\ntenacity>=8.2"),
    Row(
      "requirements with options and lines that go on", "requirements.txt",
      "--index-url https://a\n-e .\nredis \\\n  --no-binary redis\n-c constraints.txt\n",
      "--index-url https://a\n-e .\nredis \\\n  --no-binary redis\ntenacity>=8.2\n-c constraints.txt\n"
    ),
    Row("what is compiled", "requirements.in", "redis\n", "redis\ntenacity>=8.2\n"),
    Row("requirements in a folder", "requirements/base.txt", "redis\n", "redis\ntenacity>=8.2\n"),
    Row(
      "setup.cfg", "setup.cfg",
      "[options]\npackages = find:\ninstall_requires =\n    redis\n    # web\n    uvicorn\n\n"
        + "[options.extras_require]\ntest =\n    pytest\n",
      "[options]\npackages = find:\ninstall_requires =\n    redis\n    tenacity>=8.2\n"
        + "    # web\n    uvicorn\n\n[options.extras_require]\ntest =\n    pytest\n"),
  ]

  @Test(arguments: [
    ("pyproject.toml", project + "dependencies = [\"Tenacity [x] >= 9\"]\n"),
    ("pyproject.toml", project + "dependencies = [\"TENACITY; python_version > '3.8'\"]\n"),
    ("pyproject.toml", "[tool.poetry.dependencies]\nTenacity = \"^8\"\n"),
    ("requirements.txt", "git+https://example.org/t.git#egg=tenacity\n"),
    ("requirements.txt", "tenacity @ https://example.org/t.zip\n"),
    ("requirements.txt", "tenacity==8.2.3\n"),
    ("requirements.txt", "tenacity<9,>7\nredis==1\n"),
    ("setup.cfg", "[options]\ninstall_requires =\n  tenacity~=8.0\n"),
  ])
  func whatIsListedIsNotListedAgain(file: String, text: String) throws {
    #expect(try addition(file, text) == .present)
  }

  @Test(arguments: [
    ("==8.1", "==8.1"), ("<8", "<8"), ("<8.2", "<8.2"), ("<=8.1.9", "<=8.1.9"),
    ("~=7.1", "~=7.1"), ("==8.1.*", "==8.1.*"), (">=5,<7", ">=5,<7"), ("===6", "===6"),
  ])
  func whatIsTooOldIsTold(specifier: String, told: String) throws {
    #expect(try addition("requirements.txt", "tenacity\(specifier)\n") == .tooOld(told))
  }

  @Test(arguments: [
    ("^7.1", true), ("^8", false), ("~8.1", true), ("~8", false), ("8.1", true), ("*", false),
    ("^7 || ^9", false),
  ])
  func whatIsTooOldForPoetry(version: String, isTooOld: Bool) throws {
    let text = "[tool.poetry.dependencies]\ntenacity = \"\(version)\"\n"
    #expect(try addition("pyproject.toml", text) == (isTooOld ? .tooOld(version) : .present))
  }

  @Test(arguments: [
    ("requirements.txt", "redis==5.0\nrq==1.0\n", "all its versions are pinned"),
    ("pyproject.toml", project + "dependencies = [\"redis==5\"]", "all its versions are pinned"),
    ("requirements.txt", "redis==5 \\\n  --hash=sha256:00\nrq>=1\n", "a program writes it"),
    (
      "requirements.txt",
      "# This file is autogenerated by pip-compile with Python 3.11\nredis>=5\n",
      "a program writes it"
    ),
    (
      "pyproject.toml",
      project + "dependencies = []\noptional-dependencies.net = [\"tenacity\"]\n",
      "it is in the extra net alone"
    ),
    ("setup.py", "setup(install_requires=['redis'])\n", "setup.py is not edited"),
    ("Pipfile", "[packages]\nredis = '*'\n", "Pipfile is not edited"),
  ])
  func whatIsLeftToPeople(file: String, text: String, reason: String) throws {
    #expect(try addition(file, text) == .declined(reason))
  }

  @Test(arguments: [
    ["requirements-dev.txt", "requirements_test.txt", "constraints.txt", "requirements/dev.txt"],
    ["pyproject.toml"], [],
  ])
  func whatListsNothingToRunIsNoManifest(files: [String]) {
    #expect(FolderManifest { files.contains($0) ? Array("[tool.ruff]\n".utf8) : nil } == nil)
  }

  @Test func aModuleOfAPackageIsNoManifest() {
    #expect(FolderManifest { ["setup.py", "__init__.py"].contains($0) ? [] : nil } == nil)
  }

  @Test func whatPeopleWriteIsAddedTo() throws {
    let compiled = "# This file was autogenerated by uv via the following command:\nredis==5\n"
    let written = try #require(
      manifest(["requirements.txt": compiled, "requirements.in": "redis\n"]))
    #expect(written.file == "requirements.in" && written.packages == ["redis"])
    let commands = written.followUps { $0 == "requirements.txt" ? Array(compiled.utf8) : nil }
    #expect(
      commands.map(\.command) == ["uv pip compile requirements.in -o requirements.txt"])
    let poetry = try #require(
      manifest([
        "pyproject.toml": "[tool.poetry.dependencies]\nredis = '5'\n",
        "requirements.txt": "redis\nrq\n",
      ]))
    #expect(poetry.file == "pyproject.toml" && poetry.packages == ["redis", "rq"])
    let followUps = poetry.followUps { $0 == "poetry.lock" ? [] : nil }
    #expect(followUps.map(\.command) == ["poetry lock"])
  }

  @Test func theStrongerBoundHolds() {
    let bounds = [("8.2", "8.10"), ("9", "8.10"), ("", "8.10")].map { first, second in
      LowerBound("Tenacity", minimum: first).joined(with: LowerBound("tenacity", minimum: second))
        .minimum
    }
    #expect(bounds == ["8.10", "9", "8.10"])
  }

  @Test(arguments: [
    ("fastapi==0.110.0", true), ("FastAPI[all]<0.112", true), ("fastapi~=0.111.0", true),
    ("fastapi>=0.90", false), ("fastapi", false), ("fastapi==0.112.2", false), ("flask<1", false),
  ])
  func whatIsTooOldIsRuledOut(_ requirement: String, _ isRuledOut: Bool) throws {
    let bound = LowerBound("fastapi", minimum: "0.112.2")
    let files = ["requirements.txt": requirement + "\n"]
    #expect(try #require(manifest(files)).rulesOut(bound) == isRuledOut)
  }

  private func manifest(_ files: [String: String]) -> FolderManifest? {
    FolderManifest { name in files[name].map { Array($0.utf8) } }
  }

  private func addition(_ file: String, _ text: String) throws -> ManifestAddition {
    let manifest = try #require(self.manifest([file: text]))
    return manifest.adding(LowerBound("tenacity", minimum: "8.2"), to: Array(text.utf8))
  }

  private func after(_ row: Row) throws -> String {
    guard case .insertions(let insertions) = try addition(row.file, row.before) else {
      return row.before
    }
    var bytes = Array(row.before.utf8)
    for insertion in insertions.reversed() {
      bytes.insert(contentsOf: Array(insertion.text.utf8), at: insertion.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
