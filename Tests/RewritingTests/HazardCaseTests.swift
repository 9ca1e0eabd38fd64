import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// The cases that every rewrite must stand, by their numbers: imports (IMP) and edits (EDIT).
///
/// What else the tables say is tested where it is decided: IMP-05 to IMP-11 in `SpellingTests`,
/// IMP-12 and IMP-15 to IMP-18 in `ImportPlanTests`, most of EDIT in `ArgumentEditingTests`,
/// `StatementTests` and `DecoratingTests`, EDIT-16 with the engine, and IMP-19 where files are found.
@Suite struct HazardCaseTests {
  /// `import tenacity` is asked for.
  static let imports: [(number: String, before: String, after: String?)] = [
    (
      "IMP-01",
      "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\n\nimport requests\n",
      "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\n\nimport requests\nimport tenacity\n"
    ),
    (
      "IMP-02", "r\"\"\"Doc with \\d.\"\"\"\nimport requests\n",
      "r\"\"\"Doc with \\d.\"\"\"\nimport requests\nimport tenacity\n"
    ),
    (
      "IMP-02", "(\"Doc\" \"string\")\nx = 1\n",
      "(\"Doc\" \"string\")\n\nimport tenacity\n\nx = 1\n"
    ),
    ("IMP-02", "f\"Doc\"\nx = 1\n", "import tenacity\n\nf\"Doc\"\nx = 1\n"),
    ("IMP-02", "b\"Doc\"\nx = 1\n", "import tenacity\n\nb\"Doc\"\nx = 1\n"),
    (
      "IMP-03", "\"\"\"doc\"\"\"; import os; x = 1\n",
      "\"\"\"doc\"\"\"; import os; x = 1\n\nimport tenacity\n"
    ),
    ("IMP-04", "# Licence\n\n\nx = 1\n", "# Licence\n\n\nimport tenacity\n\nx = 1\n"),
    (
      "IMP-07", "def f():\n    import requests\n    return requests.get(\"http://a\")\n",
      "import tenacity\n\n\ndef f():\n    import requests\n    return requests.get(\"http://a\")\n"
    ),
    (
      "IMP-12", "from a import (  # keep\n    b,\n)\nimport c, \\\n    d\n",
      "from a import (  # keep\n    b,\n)\nimport c, \\\n    d\nimport tenacity\n"
    ),
    ("IMP-13", "# isort: off\nimport z\nimport a\n# isort: on\n# fmt: off\nX=1\n# fmt: on\n", nil),
    (
      "IMP-14", "lazy import requests\nlazy from sqlalchemy import text\n",
      "lazy import requests\nimport tenacity\nlazy from sqlalchemy import text\n"
    ),
    (
      "IMP-16", "from gevent import monkey; monkey.patch_all()\nimport requests\n",
      "from gevent import monkey; monkey.patch_all()\nimport requests\nimport tenacity\n"
    ),
    ("IMP-18", "import os\r\nx = 1", "import os\r\n\r\nimport tenacity\r\nx = 1"),
  ]

  @Test(arguments: imports.indices)
  func placesAnImport(_ index: Int) throws {
    let (number, before, after) = Self.imports[index]
    let rewritten = try Rewritten(before)
    let edits = ImportPlan(rewritten.tree, style: rewritten.style).edits(
      for: [ImportRequest(module: "tenacity")])
    #expect(try edits.map { try rewritten.applying($0) } == after, "\(number)")
  }

  @Test func importsNothingThatTheProjectShadows() throws {
    // IMP-10: `app/redis.py` stands beside the file.
    let tree = SyntaxTree(parsing: SourceText(Array("f()\n".utf8)))
    var context = FileContext()
    context.path = "app/main.py"
    context.project = Project([], otherPaths: ["app/main.py", "app/redis.py"])
    let file = try #require(PythonFile(tree, in: context))
    #expect(file.spelling(of: "redis.Redis", at: tree.root) == nil)
    #expect(file.spelling(of: "redis.get_redis", at: tree.root, ofProject: true) != nil)
    #expect(file.spelling(of: "tenacity.retry", at: tree.root)?.text == "tenacity.retry")
  }

  @Test func leavesListsOfExportsAlone() throws {
    // IMP-11: nothing joins `__all__`, and a listed name is not taken.
    let rewritten = try Rewritten(
      "__all__ = [\"get\", \"retry\"]\nfrom .core import get, retry\nUSE\n")
    let use = try rewritten.node("USE")
    #expect(
      rewritten.file.freeName(["retry", "retry_connection"], at: [use]) == "retry_connection")
  }

  /// `timeout=1` is added to every call of `get`, in one pass.
  static let calls: [(number: String, before: String, after: String)] = [
    (
      "EDIT-01", "get(\n    url,  # the url\n    params=p,  # noqa: S113\n    # last word\n)\n",
      "get(\n    url,  # the url\n    params=p,  # noqa: S113\n    timeout=1,\n    # last word\n)\n"
    ),
    (
      "EDIT-02", "get(\n    url  # the url\n)\n",
      "get(\n    url,  # the url\n    timeout=1\n)\n"
    ),
    ("EDIT-03", "get(\n    # defaults\n)\n", "get(\n    # defaults\n    timeout=1,\n)\n"),
    ("EDIT-04", "get(x for x in y)\n", "get((x for x in y), timeout=1)\n"),
    ("EDIT-05", "f\"{get(u, params={'a': 1})}\"\n", "f\"{get(u, params={'a': 1}, timeout=1)}\"\n"),
    (
      "EDIT-06", "get(get(u).json()[\"next\"])\n",
      "get(get(u, timeout=1).json()[\"next\"], timeout=1)\n"
    ),
    (
      "EDIT-08",
      "fetch = lambda u: get(u)\ndef f(r=get(U)): ...\n@deco(get(U))\ndef g(): ...\nxs = [get(u) for u in us]\n",
      "fetch = lambda u: get(u, timeout=1)\ndef f(r=get(U, timeout=1)): ...\n@deco(get(U, timeout=1))\ndef g(): ...\nxs = [get(u, timeout=1) for u in us]\n"
    ),
    (
      "EDIT-10", "get(url, \\\n    verify=False)\n",
      "get(url, \\\n    verify=False,\n    timeout=1)\n"
    ),
    (
      "EDIT-11", "def f():\r\n\treturn get(\r\n\t\tu,\r\n\t)\r\n",
      "def f():\r\n\treturn get(\r\n\t\tu,\r\n\t\ttimeout=1,\r\n\t)\r\n"
    ),
    (
      "EDIT-12", "\"\"\"\n>>> get(url)\n\"\"\"\ns = \"get(url)\"\n# get(url)\n",
      "\"\"\"\n>>> get(url)\n\"\"\"\ns = \"get(url)\"\n# get(url)\n"
    ),
    ("EDIT-13", "def f(x: \"get()\") -> \"S\": ...\n", "def f(x: \"get()\") -> \"S\": ...\n"),
    (
      "EDIT-14", "if x: get(u); y = 1\nfor u in us: get(u)\n",
      "if x: get(u, timeout=1); y = 1\nfor u in us: get(u, timeout=1)\n"
    ),
  ]

  @Test(arguments: calls.indices)
  func addsAnArgument(_ index: Int) throws {
    let (number, before, after) = Self.calls[index]
    let rewritten = try Rewritten(before)
    let edits = rewritten.file.calls(named: "get").flatMap {
      $0.arguments.appending("timeout=1", style: rewritten.style)
    }
    #expect(try rewritten.applying(edits) == after, "\(number)")
  }

  @Test func tellsWhereNobodyCanCount() throws {
    // EDIT-09: behind `*rest` a positional argument may be what is looked for.
    let call = try Rewritten("get(url, *rest)\n").first(Call.self)
    #expect(call.arguments.unpacksIterable)
  }
}
