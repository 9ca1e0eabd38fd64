import Foundation
import Testing

/// What the rest of a project says about its files, from the outside.
@Suite struct ProjectCommandTests {
  private static let client = """
    import redis
    import requests


    def fetch(key):
        cache = redis.Redis(host="cache", socket_timeout=5, socket_connect_timeout=5)
        return cache.get(key) or requests.get("https://example.org").text

    """

  @Test(arguments: [
    (["requests.py", "app.py"], ["redis-client-per-call"]),
    (["redis.py", "app.py"], ["missing-timeout"]),
    (["app/redis/__init__.py", "app/main.py"], ["missing-timeout"]),
    (["app/__init__.py", "app/requests.py", "app/redis.py", "app/main.py"], nil),
    (["src/requests.py", "requests.py", "app.py"], ["redis-client-per-call"]),
  ])
  func ownModulesAreNotTheLibrariesOfTheirName(paths: [String], hazards: [String]?) throws {
    let main = paths[paths.count - 1]
    let repository = try Repository(
      Dictionary(uniqueKeysWithValues: paths.map { ($0, $0 == main ? Self.client : "") }))
    for names in [".", main] {
      let diff = try repository.run("\"$0\" diff \(names)").output
      for hazard in ["missing-timeout", "redis-client-per-call"] {
        let isFound = diff.contains("# \(hazard) [")
        #expect(isFound == (hazards?.contains(hazard) ?? true), "\(hazard) in \(names)")
      }
    }
  }

  private static let query = """
    import os

    import psycopg2

    URL = os.environ["DATABASE_URL"]


    def name(key):
        conn = psycopg2.connect(URL)
        try:
            return conn.cursor().execute("SELECT 1").fetchone()
        finally:
            conn.close()

    """

  /// A process needs no second pool for one database.
  @Test(arguments: [
    (
      "from psycopg2.pool import ThreadedConnectionPool as P; import os",
      "P(1, 9, os.environ[\"DATABASE_URL\"])", true
    ),
    (
      "from psycopg2.pool import ThreadedConnectionPool as P; import os",
      "P(1, 9, os.environ[\"REPORTS_URL\"])", false
    ),
    (
      "from psycopg2.pool import ThreadedConnectionPool as P", "P(1, 9, host=\"a\", dbname=\"b\")",
      true
    ),
    ("from psycopg_pool import ConnectionPool as P", "P(\"dbname=a\")", false),
    ("from sqlalchemy import create_engine as P; import settings", "P(settings.URL)", true),
    ("from sqlalchemy import create_engine as P", "P(\"mysql+pymysql://a/b\")", false),
    ("from sqlalchemy import create_engine as P", "P(f\"postgresql://{__name__}/b\")", true),
    ("from sqlalchemy.pool import QueuePool as P", "P(connect)", true),
    (
      "from dbutils.pooled_db import PooledDB as P; import pymysql", "P(pymysql, 5, host=\"a\")",
      false
    ),
  ])
  func poolsThatAreMadeByHandAreTold(imports: String, pool: String, isTold: Bool) throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/db.py": "\(imports)\n\npool = \(pool)\n",
      "app/names.py": Self.query,
    ])
    for names in [".", "app/names.py"] {
      let report = try repository.run(
        "\"$0\" check --select connection-per-call,missing-timeout \(names)"
      ).output
      #expect(report.contains("`app/db.py:3` makes a pool already") == isTold, "\(names)")
    }
  }

  /// Scripts in other folders run in processes of their own, unless somebody imports them.
  @Test(arguments: [("", false), ("from lib import db\n", true), ("import lib.db\n", true)])
  func poolsOfFilesThatAreImportedAreTold(statement: String, isTold: Bool) throws {
    let pool = "from psycopg2.pool import SimpleConnectionPool as P\n\npool = P(1, 9)\n"
    let repository = try Repository([
      "lib/db.py": pool,
      "jobs/names.py": statement + Self.query,
    ])
    let report = try repository.run("\"$0\" check --select connection-per-call").output
    #expect(report.contains("`lib/db.py:3` makes a pool already") == isTold)
  }

  /// A file that is in no repository and no project may lie in somebody's home.
  @Test func aFileOnItsOwnKnowsItsNeighboursAndTheirTests() throws {
    let folder = try TemporaryFolder()
    try folder.add("fetch.py", "import requests\n\n\ndef fetch(u):\n    return requests.get(u)\n")
    let test = "def test(mocker):\n    mocker.patch(\"fetch.requests.get\")\n"
    try folder.add("photos/tests/test_photos.py", test)
    #expect(try diff(of: "fetch.py", in: folder).contains("[safe]"))
    try folder.add("tests/test_fetch.py", test)
    let told = try diff(of: "fetch.py", in: folder)
    #expect(told.contains("tests/test_fetch.py:2") && !told.contains("photos"))
    #expect(try diff(of: ".", in: folder).contains("photos/tests/test_photos.py:2"))
  }

  private func diff(of name: String, in folder: TemporaryFolder) throws -> String {
    try Command(["diff", "--unsafe-fixes", "--select", "missing-timeout", name], in: folder.url)
      .output
  }

  @Test func reboundNamesAreNotTheLibrary() throws {
    let repository = try Repository([
      "app.py": """
      import requests

      requests = FakeRequests()


      def fetch(url):
          return requests.get(url)

      """,
      "given.py": "def fetch(requests, url):\n    return requests.get(url)\n",
    ])
    #expect(try repository.run("\"$0\" diff --select missing-timeout").output.isEmpty)
  }

  private static let cache = """
    import redis


    def read(key):
        return redis.Redis(host="cache").get(key)

    """

  @Test func newFilesAreWrittenAsTheyAreShown() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/a.py": Self.cache, "app/b.py": Self.cache,
    ])
    let select = "--select redis-client-per-call"
    let diff = try repository.run("\"$0\" diff \(select) | tee .git/patch")
    #expect(diff.output.contains("new file mode 100644\n--- /dev/null\n+++ b/app/clients.py\n"))
    #expect(diff.errors.hasPrefix("3 Python files seen"))
    let command = try repository.run("\"$0\" apply \(select)")
    #expect(command.output == "app/clients.py\napp/a.py\napp/b.py\n" && command.code == 0)
    #expect(try repository.run("git apply -R --check .git/patch").code == 0)
    #expect(try repository.run("\"$0\" diff \(select)").output.isEmpty)
  }

  @Test func whatNeedsANewFileIsNotWrittenWithoutIt() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/a.py": Self.cache, "app/b.py": Self.cache,
    ])
    try repository.run("mkdir app/.clients.py.hoist-unfinished")
    let command = try repository.run(
      "\"$0\" apply --select redis-client-per-call app/a.py app/b.py")
    #expect(command.output.isEmpty && command.code == 2)
    let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(
      told == [
        "hoist: app/clients.py: not written: something is in the way of its temporary file",
        "hoist: app/a.py: not written: it needs app/clients.py, which was not written",
        "hoist: app/b.py: not written: it needs app/clients.py, which was not written",
      ])
    #expect(try repository.bytes(of: "app/a.py") == Array(Self.cache.utf8))
  }

  private static let select = "--select redis-client-per-call"

  /// The names of the files that a diff changes.
  private func changed(in repository: Repository, _ words: String = "") throws -> [String] {
    let diff = try repository.run("\"$0\" diff \(Self.select) \(words)").output
    return diff.split(separator: "\n").filter { $0.hasPrefix("+++ b/") }.map {
      String($0.dropFirst(6))
    }
  }

  @Test func whatTheProjectHasIsUsedBeforeAnythingIsMade() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/a.py": Self.cache, "app/b.py": Self.cache,
    ])
    try repository.run("\"$0\" apply \(Self.select); git add -A; git commit -q -m pool")
    try repository.folder.add("app/c.py", Self.cache)
    try repository.folder.add("lib/__init__.py", "")
    try repository.folder.add("lib/d.py", Self.cache)
    #expect(try changed(in: repository) == ["app/c.py", "lib/d.py"])
    #expect(try changed(in: repository, "lib") == ["lib/d.py"])
    let diff = try repository.run("\"$0\" diff \(Self.select) lib/d.py").output
    #expect(diff.contains("+from app.clients import get_redis\n"))
  }

  @Test func aModuleOfTheNameGetsWhatIsNew() throws {
    let other = "import redis\n\n\ndef get_redis():\n    return 1\n"
    let repository = try Repository([
      "app/__init__.py": "", "app/clients.py": other, "app/a.py": Self.cache,
      "app/b.py": Self.cache,
    ])
    let diff = try repository.run("\"$0\" diff \(Self.select)").output
    #expect(diff.contains("+++ b/app/clients.py") && diff.contains("+def get_cache_redis():\n"))
    #expect(diff.contains("+from app.clients import get_cache_redis\n"))
    // What nobody named is not changed.
    #expect(try changed(in: repository, "app/a.py app/b.py").isEmpty)
  }

  @Test(arguments: [
    (["app/clients/__init__.py"], ["app/shared_clients.py", "app/a.py", "app/b.py"]),
    (["app/clients/x.py"], ["app/shared_clients.py", "app/a.py", "app/b.py"]),
    ([".gitignore", "app/clients.py"], ["app/shared_clients.py", "app/a.py", "app/b.py"]),
  ])
  func nothingTakesTheNameOfSomethingElse(others: [String], files: [String]) throws {
    let texts = others.map { ($0, $0 == ".gitignore" ? "clients.py\n" : "x = 1\n") }
    let repository = try Repository(
      Dictionary(
        uniqueKeysWithValues: texts + [
          ("app/__init__.py", ""), ("app/a.py", Self.cache), ("app/b.py", Self.cache),
        ]))
    #expect(try changed(in: repository) == files)
  }

  @Test func settingsThatNeedTheClientThemselvesCloseNoCircle() throws {
    let head = "from app.settings import HOST\n"
    let repository = try Repository([
      "app/__init__.py": "import app.a\n",
      "app/settings.py": "def load():\n    return \"cache\"\n\n\nHOST = load()\n"
        + Self.cache.replacing("\"cache\"", with: "HOST"),
      "app/a.py": head + Self.cache.replacing("\"cache\"", with: "HOST"),
      "app/b.py": head + Self.cache.replacing("\"cache\"", with: "HOST"),
    ])
    try repository.run("\"$0\" apply --allow-dirty \(Self.select)")
    let python =
      "python3 -c 'import sys, types; m = types.ModuleType(\"redis\"); m.Redis = dict;"
      + " sys.modules[\"redis\"] = m; import"
    for module in ["app.settings", "app.a", "app.b", "app.clients"] {
      let command = try repository.run(
        "test -e $(echo \(module) | tr . /).py || exit 0; \(python) \(module)'")
      #expect(command.code == 0, "\(module): \(command.errors)")
    }
  }

  @Test func foldersWithoutACertainNameDoNotShare() throws {
    let repository = try Repository(["tools/a.py": Self.cache, "tools/b.py": Self.cache])
    #expect(try changed(in: repository) == ["tools/a.py"])
  }

  @Test func distributionsDoNotImportEachOther() throws {
    var files: [String: String] = [:]
    for name in ["one", "two"] {
      files["packages/\(name)/pyproject.toml"] = "[project]\ndependencies = [\"redis\"]\n"
      files["packages/\(name)/src/\(name)/__init__.py"] = ""
      files["packages/\(name)/src/\(name)/a.py"] = Self.cache
    }
    files["packages/two/src/two/b.py"] = Self.cache
    let repository = try Repository(files)
    #expect(
      try changed(in: repository) == [
        "packages/two/src/two/clients.py", "packages/one/src/one/a.py",
        "packages/two/src/two/a.py", "packages/two/src/two/b.py",
      ])
    let diff = try repository.run("\"$0\" diff \(Self.select)").output
    #expect(diff.contains("+from two.clients import get_redis\n"))
  }

  @Test func theHomeIsWhereTheConfigurationSays() throws {
    let repository = try Repository([
      "pyproject.toml": "[tool.hoist]\nhome = \"app/shared.py\"\n", "app/__init__.py": "",
      "app/a.py": Self.cache,
    ])
    #expect(try changed(in: repository) == ["app/shared.py", "app/a.py"])
    #expect(try changed(in: repository, "--isolated") == ["app/a.py"])
    let input = try repository.run(
      "\"$0\" diff \(Self.select) --stdin-filename app/a.py - < app/a.py")
    #expect(input.output.contains("+def get_redis():\n"))
  }
}
