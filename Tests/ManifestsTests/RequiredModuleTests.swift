import Manifests
import Testing

/// What is certain to be there where a project runs, and what is not.
@Suite struct RequiredModuleTests {
  static let project = "[project]\nname = \"x\"\n"

  @Test func extrasAreForThoseWhoAskForThem() {
    let manifest = manifest([
      "pyproject.toml": Self.project + """
        dependencies = ["requests>=2", "all-of-it"]
        [project.optional-dependencies]
        live = ["aiohttp", "requests[socks]"]
        [dependency-groups]
        dev = ["pytest"]
        """
    ])
    #expect(manifest?.requiredModules == ["requests", "all_of_it"])
    #expect(manifest?.optionalModules == ["aiohttp", "requests_socks", "socks"])
  }

  @Test func whatHoldsUnderAConditionIsNotCertain() {
    let manifest = manifest([
      "requirements.txt": """
      requests
      httpx ; python_version < "3.12"
      redis;sys_platform == "linux"
      lib @ https://example.com/a;b.zip
      other @ https://example.com/a.zip ; os_name == "nt"
      """
    ])
    #expect(manifest?.requiredModules == ["requests", "lib"])
    #expect(manifest?.optionalModules == ["httpx", "redis", "other"])
  }

  @Test func poetryHasItsOwnWords() {
    let manifest = manifest([
      "pyproject.toml": """
      [tool.poetry.dependencies]
      python = "^3.9"
      requests = "^2.31"
      aiohttp = {version = "^3.9", optional = true}
      httpx = {version = "*", markers = "sys_platform == 'linux'"}
      redis = [{version = "4", python = "<3.10"}, {version = "5", python = ">=3.10"}]
      """
    ])
    #expect(manifest?.requiredModules == ["requests"])
    #expect(manifest?.optionalModules == ["aiohttp", "httpx", "redis"])
  }

  @Test func poetryMayTellMoreOfExtras() {
    let manifest = manifest([
      "pyproject.toml": Self.project + """
        dependencies = ["requests"]
        [project.optional-dependencies]
        live = ["aiohttp"]
        [tool.poetry.dependencies]
        aiohttp = {source = "internal"}
        redis = {source = "internal"}
        """
    ])
    #expect(manifest?.requiredModules == ["requests", "redis"])
  }

  @Test func namesOfPackagesAreNotThoseOfModules() {
    let manifest = manifest([
      "requirements.txt": "psycopg2-binary\nmysqlclient\nPyMySQL\nSQLAlchemy\npsycopg[pool]\n"
    ])
    #expect(
      manifest?.requiredModules == [
        "psycopg2", "MySQLdb", "pymysql", "sqlalchemy", "psycopg", "psycopg_pool",
        "pool",
      ])
  }

  @Test func aListForDevelopersSaysNothingOfExtras() {
    let all = "requests\naiohttp\n"
    let setup = "setup(install_requires=['requests'], extras_require={'live': ['aiohttp']})\n"
    let script = manifest(["requirements.txt": all, "setup.py": setup])
    #expect(script?.requiredModules == [])
    let package = manifest(["requirements.txt": all, "setup.py": setup, "__init__.py": ""])
    #expect(package?.requiredModules == ["requests", "aiohttp"])
    #expect(manifest(["setup.py": setup])?.optionalModules == nil)
    let dynamic = manifest([
      "requirements.txt": all,
      "pyproject.toml": Self.project + """
        dynamic = ["dependencies"]
        [project.optional-dependencies]
        live = ["aiohttp"]
        """,
    ])
    #expect(dynamic?.requiredModules == ["requests"])
    #expect(dynamic?.optionalModules == ["aiohttp"])
  }

  @Test func onlyTheListThatIsKeptIsCertain() {
    let manifest = manifest([
      "pyproject.toml": Self.project + "dependencies = [\"requests\"]\n",
      "requirements.txt": "requests\naiohttp\n",
    ])
    #expect(manifest?.requiredModules == ["requests"])
    #expect(manifest?.packages == ["requests", "aiohttp"])
  }

  private func manifest(_ files: [String: String]) -> FolderManifest? {
    FolderManifest { files[$0].map { Array($0.utf8) } }
  }
}
