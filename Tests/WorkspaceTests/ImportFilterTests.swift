import PythonSemantics
import Rewriting
import SourceText
import Testing

@testable import Workspace

/// Which files may import some others.
@Suite struct ImportFilterTests {
  @Test(arguments: [
    "from app.inner.db import pool", "from app.inner import db", "import app.inner.db",
    "import os, app.inner.db as d", "from app.inner import (\n  a,  # why (not)\n  db,\n)",
    "from \\\n app.inner \\\n import db", "def f():\n  from app.inner import a as b, db as c",
    "from .db import pool", "from . import db", "from .. inner import db", "from ..inner import db",
    "if x:from .db import*", "x = 1;from . import db", "import db", "from inner.db import x",
    "# from .db import pool",
  ])
  func passes(_ text: String) throws {
    let filter = try #require(ImportFilter(importing: ["app/inner/db.py"]))
    #expect(passes(filter, "app/inner/views.py", text))
  }

  @Test(arguments: [
    "", "import", "from", "db = 1", "import os", "from app.other import db",
    "from other.db import a",
    "from ..db import pool", "from .. import db", "from .inner.db import a", "import app.inner.db2",
    "from app.inner.a import b\ndb = 1", "import app.inner", "from app.inner import dbs",
    "from app.inner import a as db",
  ])
  func doesNotPass(_ text: String) throws {
    let filter = try #require(ImportFilter(importing: ["app/inner/db.py"]))
    #expect(!passes(filter, "app/inner/views.py", text))
  }

  @Test func packagesAreImportedOnTheWay() throws {
    let filter = try #require(ImportFilter(importing: ["app/inner/__init__.py"]))
    #expect(passes(filter, "main.py", "import app.inner.db"))
    #expect(passes(filter, "main.py", "from app.inner.db import a"))
    #expect(passes(filter, "main.py", "from app import inner"))
    #expect(!passes(filter, "main.py", "from app import other"))
    #expect(passes(filter, "app/inner/db.py", "from . import a"))
    #expect(passes(filter, "app/views.py", "from .inner.db import a"))
  }

  @Test func modulesMayBeCalledByOneLetter() throws {
    let filter = try #require(ImportFilter(importing: ["app/k.py"]))
    #expect(passes(filter, "app/views.py", "from . import k"))
    #expect(passes(filter, "main.py", "from app.k import a"))
    #expect(!passes(filter, "main.py", "from app.j import k"))
  }

  @Test func packagesAreImportedThroughFolders() throws {
    let namespace = Namespace(folder: "shop", package: "orders")
    let filter = try #require(ImportFilter(importing: [], through: [namespace]))
    #expect(passes(filter, "main.py", "from shop.orders import models"))
    #expect(passes(filter, "main.py", "from shop import orders"))
    #expect(passes(filter, "main.py", "import shop.orders.models"))
    #expect(passes(filter, "main.py", "from  shop.orders  import models"))
    #expect(!passes(filter, "main.py", "from orders import models"))
    #expect(!passes(filter, "main.py", "from shop import stock, clients"))
    #expect(!passes(filter, "main.py", "import shop.ordersystem"))
    #expect(ImportFilter(importing: []) == nil)
  }

  @Test func namesTellOfMostFiles() throws {
    let filter = try #require(ImportFilter(importing: ["app/inner/db.py"]))
    for text in ["import os, app.other", "from app import (inner, dbs)  # db", "db = 1", ""] {
      #expect(!filter.mayPass("main.py", names(in: text)))
    }
    // What else they say is for the bytes to tell.
    for text in [
      "from other.db import a", "from x import (y,\n  db)", "import a; from . import db",
    ] {
      #expect(filter.mayPass("main.py", names(in: text)))
    }
  }

  /// Words of all lengths round the eight bytes that are compared at once.
  @Test(arguments: ["d", "database", "databases", "settings_of_orders"])
  func namesAreTheSameInImportsAndPaths(module: String) throws {
    let filter = try #require(ImportFilter(importing: ["app/\(module).py"]))
    #expect(passes(filter, "main.py", "from app import \(module)"))
    #expect(passes(filter, "main.py", "import app.\(module)"))
    #expect(!filter.mayPass("main.py", names(in: "from app import \(module)z, x\(module)")))
  }

  /// Whether a file passes, which its names must allow.
  private func passes(_ filter: ImportFilter, _ path: String, _ text: String) -> Bool {
    let source = SourceText(Array(text.utf8))
    let passes = source.padded.withUnsafeBytes { filter.passes(path, $0, count: source.count) }
    #expect(!passes || filter.mayPass(path, names(in: text)))
    return passes
  }

  /// The names that the first look at a file notes.
  private func names(in text: String) -> ImportWords {
    var names: ImportWords? = ImportWords()
    let text = SourceText(Array(text.utf8))
    let mentions = MentionFilter(["nothing_of_these"])
    _ = text.padded.withUnsafeBytes { mentions.answer(of: $0, count: text.count, noting: &names) }
    return names ?? ImportWords()
  }
}
