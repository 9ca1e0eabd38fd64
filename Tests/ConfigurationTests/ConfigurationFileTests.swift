import Configuration
import PathPatterns
import PythonSyntax
import Testing

/// Where a configuration stands, and what it says.
@Suite struct ConfigurationFileTests {
  @Test func everything() throws {
    let settings = try #require(
      accepted(
        """
        select = ["missing-timeout", "unbounded-query"]
        ignore = ["connection-per-call"]
        exclude = ["migrations/", "*_pb2.py"]
        extend-exclude = ["/vendor"]
        include = ["tests/load"]
        extend-safe-fixes = ["ALL"]
        extend-unsafe-fixes = ["missing-timeout"]
        services = ["redis"]
        style = "guideline"
        home = "app/clients.py"
        target-version = "3.9"
        respect-gitignore = false

        [per-file-ignores]
        "scripts/*" = ["ALL"]

        [missing-timeout]
        connect = 3.05
        read = 27
        constant = "HTTP_TIMEOUT"

        [unbounded-query]
        limit = 100
        order = true
        names = ["a", "b"]
        """))
    #expect(settings.select?.names == ["missing-timeout", "unbounded-query"])
    #expect(settings.select?.includesAll == false)
    #expect(settings.ignore.contains("connection-per-call"))
    #expect(settings.exclude?.covers(ArraySlice("a/b_pb2.py".utf8), isFolder: false) == true)
    #expect(settings.extendExclude.covers(ArraySlice("vendor/a.py".utf8), isFolder: false))
    #expect(settings.include?.covers(ArraySlice("tests/load/a.py".utf8), isFolder: false) == true)
    #expect(settings.extendSafeFixes.includesAll)
    #expect(settings.extendUnsafeFixes.names == ["missing-timeout"])
    #expect(settings.services == ["redis"])
    #expect(settings.style == .guideline)
    #expect(settings.home == "app/clients.py")
    #expect(settings.targetVersion?.description == "3.9")
    #expect(!settings.respectsGitignore)
    #expect(
      settings.hazardSettings.map { "\($0.hazard).\($0.name) = \($0.value)" } == [
        "missing-timeout.connect = number(3.05)", "missing-timeout.read = number(27.0)",
        "missing-timeout.constant = text(\"HTTP_TIMEOUT\")", "unbounded-query.limit = integer(100)",
        "unbounded-query.order = flag(true)", "unbounded-query.names = texts([\"a\", \"b\"])",
      ])
  }

  @Test func nothing() {
    #expect(accepted("") == Settings())
    #expect(accepted("# select = []\n") == Settings())
    #expect(accepted("select = []")?.select == HazardSelection())
  }

  @Test(arguments: [
    ("[tool.hoist]\nstyle = 'guideline'", true), ("tool.hoist.style = 'guideline'", true),
    ("tool = {hoist = {style = 'guideline'}}", true),
    ("\u{FEFF}[tool.hoist]\r\nstyle = 'guideline'\r\n", true),
    ("[tool]\nhoist.style = 'guideline'", true),
    ("[tool.ruff]\nselect = ['E']", false), ("", false), ("style = 'guideline'", false),
    ("tool = 1", false), ("[project]\nname = 'hoist'", false),
  ])
  func pyproject(text: String, isConfigured: Bool) {
    let file = read(text, .pyproject)
    #expect(file.problems.isEmpty)
    #expect(file.settings?.style == (isConfigured ? .guideline : nil))
  }

  @Test func emptyTableOfPyproject() {
    #expect(read("[tool.hoist]", .pyproject).settings == Settings())
  }

  @Test(arguments: [
    ("a.py", "missing-timeout", true), ("a.py", "unbounded-query", false),
    ("tests/a.py", "unbounded-query", true), ("x/tests/a.py", "unbounded-query", true),
    ("scripts/a.py", "connection-per-call", true), ("scripts/b/a.py", "connection-per-call", true),
    ("x/scripts/a.py", "connection-per-call", false),
    ("src/a.py", "n-plus-one", false), ("lib/a.py", "n-plus-one", true),
  ])
  func ignores(path: String, hazard: String, isIgnored: Bool) throws {
    let settings = try #require(
      accepted(
        """
        ignore = ["missing-timeout"]
        per-file-ignores = {tests = ["ALL"], "/scripts/*" = ["connection-per-call"], \
        "!src" = ["n-plus-one"]}
        """))
    #expect(settings.ignores(hazard, in: ArraySlice(path.utf8)) == isIgnored)
  }

  /// The settings of a `hoist.toml`, if nothing is wrong with it.
  private func accepted(_ text: String) -> Settings? {
    let file = read(text)
    #expect(file.problems == [])
    return file.settings
  }
}

/// Reads a file that may name a few hazards.
func read(_ text: String, _ form: ConfigurationFile.Form = .hoist) -> ConfigurationFile {
  let hazards: [Vocabulary.Hazard] = [
    .init("connection-per-call", settings: [.init("form", .choice(["pool", "engine"]))]),
    .init(
      "missing-timeout",
      settings: [
        .init("connect", .positiveNumber), .init("read", .number(0.1...300)),
        .init("constant", .text), .init("total", .number(1 ... .greatestFiniteMagnitude)),
      ]),
    .init(
      "unbounded-query",
      settings: [
        .init("limit", .integer(1...10_000)), .init("order", .flag), .init("names", .texts),
      ]),
    .init("n-plus-one"),
  ]
  let vocabulary = Vocabulary(hazards: hazards, services: ["redis", "s3"])
  return ConfigurationFile(
    Array(text.utf8), path: form.rawValue, form: form, vocabulary: vocabulary)
}
