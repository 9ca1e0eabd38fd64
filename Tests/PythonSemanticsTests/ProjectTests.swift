import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// What the files of a project say together.
@Suite struct ProjectTests {
  /// A project of files, each after a line `# file: path`.
  private func project(_ text: String) throws -> Project {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# file: ") {
        files.append((String(line.dropFirst(8)), ""))
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
    return Project(try files.map { FileSummary(path: $0.path, try file($0.text)) })
  }

  @Test(arguments: [
    ("app/db.py", "app.db"), ("app/__init__.py", "app"), ("app/inner/a.py", "app.inner.a"),
    ("src/lib/b.py", "lib.b"), ("services/api/core/c.py", "core.c"),
    ("services/api/core/__init__.py", "core"), ("script.py", "script"),
    ("tools/plain.py", "tools.plain"), ("src/module.py", "module"),
  ])
  func modulesAreNamed(path: String, name: String) {
    let paths = [
      "app/__init__.py", "app/db.py", "app/inner/__init__.py", "app/inner/a.py",
      "src/lib/__init__.py", "src/lib/b.py", "services/api/core/__init__.py",
      "services/api/core/c.py", "script.py", "tools/plain.py", "src/module.py",
    ]
    let project = Project(paths.map { FileSummary(path: $0, imports: []) })
    #expect(project.moduleName(of: path) == name)
    #expect(project.summary(ofModule: name, importedBy: "x.py")?.path == path)
  }

  @Test func namesThatNoImportCanName() {
    let project = Project(
      ["my-script.py", "2023/a.py"].map { FileSummary(path: $0, imports: []) })
    #expect(project.moduleName(of: "my-script.py") == nil)
    #expect(project.moduleName(of: "2023/a.py") == nil)
    #expect(project.moduleName(of: "missing.py") == nil)
  }

  @Test func foldersThatPackagesAreImportedThrough() throws {
    let project = try project(
      """
      # file: shop/orders/__init__.py
      # file: shop/orders/api.py
      from shop.orders import models
      # file: shop/orders/models.py
      # file: backend/app/__init__.py
      # file: backend/app/views.py
      from app import models
      # file: backend/main.py
      import backend
      # file: lake/__init__.py
      # file: lake/readers/file/__init__.py
      # file: lake/readers/file/github.py
      """)
    // `orders` or `shop.orders`: that depends on how the program is started.
    #expect(project.certainModuleName(of: "shop/orders/clients.py") == nil)
    #expect(project.certainModuleName(of: "backend/app/clients.py") == "app.clients")
    // `readers` may be a package without `__init__.py`, or on Python's path.
    #expect(project.certainModuleName(of: "lake/readers/file/clients.py") == nil)
    #expect(
      project.moduleName(of: "lake/readers/file/github.py") == "lake.readers.file.github")
  }

  @Test func plainFoldersOfAPackageHaveItsRoot() throws {
    let project = try project(
      """
      # file: backend/pkg/__init__.py
      # file: backend/pkg/retries.py
      # file: backend/pkg/sub/x.py
      from ..retries import often
      # file: backend/plain/y.py
      import pkg.sub.x
      """)
    #expect(project.importRoot(of: "backend/pkg/sub/x.py") == "backend")
    #expect(project.importRoot(of: "backend/pkg/sub/deeper/new.py") == "backend")
    #expect(project.importRoot(of: "backend/plain/y.py") == "")
    #expect(project.moduleName(of: "backend/pkg/sub/x.py") == "pkg.sub.x")
    #expect(project.certainModuleName(of: "backend/pkg/sub/x.py") == nil)
    // What imports nothing of the package may be a script.
    let script = ImportedPackages()
    #expect(project.importRoot(of: "backend/pkg/sub/x.py", importing: script) == "")
    #expect(project.importRoot(of: "backend/pkg/retries.py", importing: script) == "backend")
    for (path, imported) in [("pkg/sub/x.py", "pkg/retries.py"), ("plain/y.py", "pkg/sub/x.py")] {
      #expect(project.imports(of: "backend/\(path)").map(\.path).last == "backend/\(imported)")
    }
  }

  @Test func foldersCountWhereSomebodyDoubts() throws {
    let summaries = try project(
      """
      # file: shop/orders/__init__.py
      # file: shop/orders/api.py
      # file: tests/test_api.py
      from shop.orders import api
      """
    ).summaries
    let named = Project(ofFilesAt: summaries.map(\.path))
    let home = "shop/orders/clients.py"
    #expect(named.knowing(summaries).certainModuleName(of: home) == "orders.clients")
    let doubting = named.knowing(
      summaries, doubting: [Namespace(folder: "shop", package: "orders")])
    #expect(doubting.certainModuleName(of: home) == nil)
  }

  @Test func modulesAreFilesAndFolders() {
    let project = Project(ofFilesAt: ["app/db/models/user.py", "app/main.py"])
    for path in ["app.py", "app/db.py", "app/db/models.py", "app/main.py", "app/db/__init__.py"] {
      #expect(project.hasModule(at: path))
    }
    for path in ["db.py", "app/models.py", "app/mai.py", "main.py", "app/db/user.py"] {
      #expect(!project.hasModule(at: path))
    }
  }

  @Test func importsAreFollowed() throws {
    let project = try project(
      """
      # file: app/__init__.py
      # file: app/db.py
      engine = 1
      # file: app/views.py
      from .db import engine
      from . import tasks
      # file: app/tasks.py
      def f():
        import app.views
      # file: main.py
      import os
      from app import views
      # file: tools/run.py
      import helper
      # file: tools/helper.py
      # file: other/helper.py
      """)
    #expect(project.imports(of: "main.py").map(\.path) == ["app/__init__.py", "app/views.py"])
    #expect(
      project.imports(of: "app/views.py").map(\.path)
        == ["app/__init__.py", "app/db.py", "app/tasks.py"])
    #expect(project.imports(of: "tools/run.py").map(\.path) == ["tools/helper.py"])
    #expect(project.importers(of: "app/db.py")?.map(\.path) == ["app/views.py"])
    #expect(project.importing("main.py", imports: "app/db.py"))
    #expect(!project.importing("app/db.py", imports: "main.py"))
    // The import in the function is done later and closes no cycle.
    #expect(!project.importing("app/tasks.py", imports: "app/views.py"))
  }

  @Test func relativeNamesBecomeAbsolute() throws {
    let project = try project(
      """
      # file: app/__init__.py
      # file: app/inner/__init__.py
      # file: app/inner/a.py
      # file: script.py
      """)
    #expect(project.absolute("..db.engine", in: "app/inner/a.py") == "app.db.engine")
    #expect(project.absolute(".b", in: "app/inner/a.py") == "app.inner.b")
    #expect(project.absolute(".b", in: "app/inner/__init__.py") == "app.inner.b")
    #expect(project.absolute("....b", in: "app/inner/a.py") == nil)
    #expect(project.absolute("requests.get", in: "script.py") == "requests.get")
  }

  @Test func librariesAreShadowed() throws {
    let project = try project(
      """
      # file: app/redis.py
      # file: app/main.py
      # file: package/__init__.py
      # file: package/queue.py
      # file: package/main.py
      # file: celery.py
      # file: src/tenacity.py
      # file: tenacity.py
      """)
    #expect(project.shadows(library: "tenacity", in: "package/main.py"))
    #expect(project.shadows(library: "redis", in: "app/main.py"))
    #expect(!project.shadows(library: "redis", in: "package/main.py"))
    #expect(!project.shadows(library: "queue", in: "package/main.py"))
    #expect(project.shadows(library: "celery", in: "package/main.py"))
  }

  @Test func callsOfWhatHidesALibraryAreNotItsCalls() throws {
    let tree = SyntaxTree(
      parsing: SourceText(
        Array("import queue\nimport redis\nredis.Redis()\nqueue.Queue()\n".utf8)))
    var context = FileContext()
    context.path = "app/main.py"
    context.project = Project([], otherPaths: ["app/main.py", "app/redis/__init__.py"])
    let file = try #require(PythonFile(tree, in: context))
    let found = file.calls(to: ["redis.Redis", "queue.Queue"]).map(\.callee.name)
    #expect(found == ["queue.Queue"])
  }

  @Test(arguments: patched) func patchesAreFound(_ row: Row) throws {
    let summary = FileSummary(path: "tests/test_x.py", try file(row.text))
    let found = summary.patches.filter { patch in
      ["requests.get", "app.client.fetch"].contains { patch.concerns($0) }
    }
    let lines = found.map { "\(summary.path):\($0.line) \($0.kind)" }
    #expect(lines.joined(separator: "; ") == row.answer)
  }

  static let patched = rows(
    """
    ## nothing -> \("")
    import requests
    requests.get(u)
    ## patch by path -> tests/test_x.py:2 replaced
    from unittest.mock import patch
    with patch("requests.get"): pass
    ## patch where it is imported -> tests/test_x.py:2 replaced
    from unittest import mock
    with mock.patch("app.client.requests.get"): pass
    ## patch of another -> \("")
    from unittest.mock import patch
    with patch("other.get"): pass
    ## decorator, and what it is called with -> tests/test_x.py:2 replaced; tests/test_x.py:5 asserted
    from unittest.mock import patch
    @patch("requests.get")
    @patch("other.x")
    def test_a(x, get):
      get.assert_called_once_with("http://a")
      x.assert_called_once_with(1)
    ## decorator of a method -> tests/test_x.py:3 replaced; tests/test_x.py:5 asserted
    from unittest.mock import patch
    class T:
      @patch("app.client.fetch")
      def test_a(self, fetch):
        fetch.assert_called_with(1)
    ## decorator that brings a fake -> tests/test_x.py:2 replaced
    from unittest.mock import patch
    @patch("requests.get", fake)
    def test_a(get): get.assert_called_with(1)
    ## as a context -> tests/test_x.py:2 replaced; tests/test_x.py:3 asserted
    from unittest.mock import patch
    with patch("requests.get") as get:
      get.assert_called_with(1)
    ## patch.object -> tests/test_x.py:3 replaced
    from unittest.mock import patch
    import requests
    patch.object(requests, "get")
    ## module of the project -> tests/test_x.py:3 replaced; tests/test_x.py:4 asserted
    from unittest import mock
    from app import client
    with mock.patch.object(client, "fetch"):
      client.fetch.assert_called_with(1)
    ## mocker -> tests/test_x.py:2 replaced; tests/test_x.py:3 asserted
    def test_a(mocker):
      get = mocker.patch("requests.get")
      get.assert_called_once_with(1)
    ## monkeypatch -> tests/test_x.py:3 replaced
    import requests
    def test_a(monkeypatch):
      monkeypatch.setattr(requests, "get", lambda url: 1)
    ## assignments -> tests/test_x.py:3 replaced; tests/test_x.py:3 replaced; tests/test_x.py:4 replaced
    import requests
    from app import client
    requests.get = client.fetch = fake
    client.fetch, x = fake, 1
    requests.Session().get = fake
    requests.get: int
    ## monkeypatch by path -> tests/test_x.py:2 replaced
    def test_a(monkeypatch):
      monkeypatch.setattr("app.client.requests.get", fake)
    """)

  @Test func onlyTestsHavePatches() throws {
    let text = "from unittest.mock import patch\npatch('requests.get')"
    for (path, count) in [
      ("tests/a.py", 1), ("a/test/b.py", 1), ("test_a.py", 1), ("a_test.py", 1),
      ("x/conftest.py", 1), ("app/a.py", 0), ("latest/a.py", 0),
    ] {
      #expect(FileSummary(path: path, try file(text)).patches.count == count, "\(path)")
    }
  }
}
