import Manifests
import TOML
import Testing

/// Where a project lists its dependencies.
@Suite struct DependencyTests {
  @Test(arguments: [
    (
      "[project]\ndependencies = ['requests>=2', \"redis\"]",
      ["run: requests|'requests>=2' redis|\"redis\""]
    ),
    ("[project]\ndependencies = []", ["run:"]),
    ("[project]\ndependencies = [1, 'a', {}]", ["run: a|'a'"]),
    (
      "[project.optional-dependencies]\ntest = ['pytest']\naws = ['boto3']",
      ["extra test: pytest|'pytest'", "extra aws: boto3|'boto3'"]
    ),
    (
      "[dependency-groups]\ndev = ['ruff', {include-group = 'test'}]\ntest = []",
      ["group dev: ruff|'ruff'", "group test:"]
    ),
    (
      "[tool.poetry.dependencies]\npython = '^3.9'\nDjango = '^4'\nredis = {version = '5', "
        + "extras = ['hiredis']}",
      ["run: django|Django = '^4' redis|redis = {version = '5', extras = ['hiredis']}"]
    ),
    (
      "[tool.poetry.dependencies.redis]\nversion = '5'",
      ["run: redis|[tool.poetry.dependencies.redis]\nversion = '5'"]
    ),
    (
      "[tool.poetry.group.dev.dependencies]\nruff = '*'\n[tool.poetry.dev-dependencies]\na = '1'",
      ["group dev: ruff|ruff = '*'", "group dev: a|a = '1'"]
    ),
    ("[tool.uv]\ndev-dependencies = ['ruff']", ["group dev: ruff|'ruff'"]),
    ("[tool.pdm.dev-dependencies]\nlint = ['ruff']", ["group lint: ruff|'ruff'"]),
    ("[build-system]\nrequires = ['setuptools']", []),
    ("[project]\ndependencies = 'requests'", []),
    ("project = []\ntool = 1", []),
    ("[project]\ndependencies = ['a'", []),
  ])
  func lists(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let lists = project(text).dependencyLists.map { list in
      let dependencies = list.dependencies.map {
        " \($0.requirement.name)|\(String(decoding: bytes[$0.range], as: UTF8.self))"
      }
      return "\(list.purpose.text):" + dependencies.joined()
    }
    #expect(lists == expected)
  }

  @Test func form() throws {
    let text =
      "[project]\ndependencies = [\n  'a',\n  'b'\n]\n[tool.poetry.dependencies]\nc = '1'\n"
    let lists = project(text).dependencyLists
    #expect(lists.count == 2)
    let array = try #require(lists.first?.value)
    #expect(array.array?.form == .inline(isMultiline: true, endsWithComma: false))
    #expect(array.range == 25..<41)
    let table = try #require(lists.last?.value)
    #expect(table.table?.form == .header)
    #expect(table.range == 42..<text.utf8.count - 1)
  }

  @Test(arguments: [
    ("1.2.3", true), ("==1.2", true), ("=1.2", true), ("^1.2", false), ("~1.2", false),
    (">=1", false), ("*", false), ("1.*", false), ("", false), (">=1,<2", false),
  ])
  func pinsOfPoetry(version: String, isPinned: Bool) throws {
    let lists = project("[tool.poetry.dependencies]\na = '\(version)'").dependencyLists
    #expect(lists.first?.dependencies.first?.requirement.isPinned == isPinned)
  }

  @Test func extrasOfPoetry() {
    let text =
      "[tool.poetry.dependencies]\na = [{version = '1', extras = ['X_y']}, {version = '2'}]"
    let requirement = project(text).dependencyLists.first?.dependencies.first?.requirement
    #expect(requirement?.extras == ["x-y"])
    #expect(requirement?.specifier == "1")
  }

  @Test func dynamic() {
    #expect(project("[project]\ndynamic = ['version', 'dependencies']").hasDynamicDependencies)
    #expect(!project("[project]\ndynamic = ['version']").hasDynamicDependencies)
    #expect(!project("").hasDynamicDependencies)
  }
}

extension DependencyList.Purpose {
  fileprivate var text: String {
    switch self {
    case .run: "run"
    case .extra(let name): "extra \(name)"
    case .group(let name): "group \(name)"
    }
  }
}
