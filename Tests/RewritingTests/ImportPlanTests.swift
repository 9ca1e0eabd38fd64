import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Adding imports where they belong, and nowhere else.
@Suite struct ImportPlanTests {
  static let plain = ImportRequest(module: "tenacity")
  static let member = ImportRequest(from: "aiohttp", name: "ClientTimeout")

  static let files: [(before: String, request: ImportRequest, after: String?)] = [
    ("x = 1\n", plain, "import tenacity\n\nx = 1\n"),
    ("\"\"\"Doc.\"\"\"\nx = 1\n", plain, "\"\"\"Doc.\"\"\"\n\nimport tenacity\n\nx = 1\n"),
    (
      "#!/usr/bin/env python3\n# coding: utf-8\n\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\n\nimport os\n",
      plain,
      "#!/usr/bin/env python3\n# coding: utf-8\n\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\n\nimport os\n\nimport tenacity\n"
    ),
    ("# Licence\n\nx = 1\n", plain, "# Licence\n\nimport tenacity\n\nx = 1\n"),
    (
      "import os\nimport sys\n\nimport requests\n\nx = 1\n", plain,
      "import os\nimport sys\n\nimport requests\nimport tenacity\n\nx = 1\n"
    ),
    ("import requests\nimport zope\n", plain, "import requests\nimport tenacity\nimport zope\n"),
    ("from .a import b\n", plain, "import tenacity\n\nfrom .a import b\n"),
    (
      "try:\n    import ujson as json\nexcept ImportError:\n    import json\nimport os\n", plain,
      "try:\n    import ujson as json\nexcept ImportError:\n    import json\nimport os\n\nimport tenacity\n"
    ),
    (
      "import sys\nsys.path.insert(0, 'lib')\nimport requests\n", plain,
      "import sys\nsys.path.insert(0, 'lib')\nimport requests\nimport tenacity\n"
    ),
    (
      "from gevent import monkey\nmonkey.patch_all()\nimport requests\n", plain,
      "from gevent import monkey\nmonkey.patch_all()\nimport requests\nimport tenacity\n"
    ),
    (
      "import os\nos.environ['A'] = '1'\nimport requests\n", plain,
      "import os\nos.environ['A'] = '1'\nimport requests\nimport tenacity\n"
    ),
    // What a module says of itself is a part of its head.
    (
      "\"\"\"Doc.\"\"\"\n\n__version__ = '1'\n\nimport requests\n\nx = 1\n", plain,
      "\"\"\"Doc.\"\"\"\n\n__version__ = '1'\n\nimport requests\nimport tenacity\n\nx = 1\n"
    ),
    ("__all__ = ['x']\nx = 1\n", plain, "__all__ = ['x']\n\nimport tenacity\n\nx = 1\n"),
    ("DEBUG = 1\nimport requests\n", plain, "DEBUG = 1\nimport requests\nimport tenacity\n"),
    (
      "import requests\nDEBUG = 1\nimport zope\n", plain,
      "import requests\nimport tenacity\nDEBUG = 1\nimport zope\n"
    ),
    ("# isort: off\nimport z\nimport a\n# isort: on\n", plain, nil),
    ("import os; import sys\nx = 1\n", plain, "import os; import sys\n\nimport tenacity\nx = 1\n"),
    ("import c, \\\n    d\nx = 1\n", plain, "import c, \\\n    d\nimport tenacity\nx = 1\n"),
    ("import os\r\nx = 1", plain, "import os\r\n\r\nimport tenacity\r\nx = 1"),
    (
      "from aiohttp import ClientSession\n", member,
      "from aiohttp import ClientSession, ClientTimeout\n"
    ),
    (
      "from aiohttp import (\n    ClientSession,\n    web,\n)\n", member,
      "from aiohttp import (\n    ClientSession,\n    ClientTimeout,\n    web,\n)\n"
    ),
    (
      "from aiohttp import (\n    ClientSession,\n)\n", member,
      "from aiohttp import (\n    ClientSession,\n    ClientTimeout,\n)\n"
    ),
    (
      "from aiohttp import (  # keep\n    ClientSession, web)\n", member,
      "from aiohttp import (  # keep\n    ClientSession, web)\nfrom aiohttp import ClientTimeout\n"
    ),
    ("import aiohttp\n", member, "import aiohttp\nfrom aiohttp import ClientTimeout\n"),
    (
      "if TYPE_CHECKING:\n    import tenacity\n\nx = 1\n", plain,
      "import tenacity\n\nif TYPE_CHECKING:\n    import tenacity\n\nx = 1\n"
    ),
  ]

  @Test(arguments: files.indices)
  func placesAnImport(_ index: Int) throws {
    let (before, request, after) = Self.files[index]
    #expect(try adding([request], to: before) == after)
  }

  @Test func keepsToASectionThatOthersSortedAnew() throws {
    let before =
      "import jwt\nfrom zope import x\n\nfrom airflow.models import a\n"
      + "from airflow.www import b\n"
    #expect(
      try adding([ImportRequest(module: "circuit")], to: before)
        == "import circuit\n" + before)
    #expect(
      try adding([ImportRequest(from: "tenacity", name: "retry")], to: before)
        == "import jwt\nfrom tenacity import retry\n" + before.dropFirst("import jwt\n".count))
    #expect(
      try adding([ImportRequest(from: "airflow.net", name: "c")], to: before)
        == before.replacing("airflow.www", with: "airflow.net import c\nfrom airflow.www"))
  }

  @Test func placesSeveralImportsAtOnePlace() throws {
    let requests = [
      ImportRequest(module: "redis"), ImportRequest(from: "functools", name: "cache"),
      ImportRequest(module: "celery"),
    ]
    #expect(
      try adding(requests, to: "import requests\n")
        == "from functools import cache\n\nimport celery\nimport redis\nimport requests\n")
    #expect(
      try adding(requests, to: "from . import settings\n")
        == "from functools import cache\n\nimport celery\nimport redis\n\nfrom . import settings\n")
  }

  @Test func sortsRelativeImportsByHowFarTheyGoUp() throws {
    let before = "from .. import a\nfrom ..c import d\nfrom . import e\nfrom .f import g\n"
    for (module, after) in [
      ("..b", before.replacing("from ..c", with: "from ..b import x\nfrom ..c")),
      ("..d", before.replacing("from . ", with: "from ..d import x\nfrom . ")),
      ("...a", "from ...a import x\n" + before),
      (".a", before.replacing("from .f", with: "from .a import x\nfrom .f")),
      ("..c", before.replacing("d\n", with: "d, x\n")),
      (".", before.replacing("e\n", with: "e, x\n")),
    ] {
      #expect(try adding([ImportRequest(from: module, name: "x")], to: before) == after)
    }
  }

  /// The text with imports; nil where they have no place.
  private func adding(_ requests: [ImportRequest], to before: String) throws -> String? {
    let tree = SyntaxTree(parsing: SourceText(Array(before.utf8)))
    let file = try #require(PythonFile(tree))
    let plan = ImportPlan(tree, style: FileStyle(of: file))
    guard let planned = plan.edits(for: requests) else { return nil }
    var edits = EditSet(of: tree.text)
    #expect(edits.insert(planned) == nil)
    return String(decoding: edits.applied().bytes, as: UTF8.self)
  }
}
