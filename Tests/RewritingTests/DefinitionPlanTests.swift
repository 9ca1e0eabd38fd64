import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Writing definitions at module level: where, with what blank lines, and under what name.
@Suite struct DefinitionPlanTests {
  static let pool: Code = """
    @cache
    def pool():
        return connect(DSN)
    """
  static let limit: Code = "limit = 5"

  /// Every file uses the definition where `USE` stands.
  static let places: [(before: String, code: Code, after: String?)] = [
    // Behind the imports and constants, two blank lines round a function.
    (
      "import os\n\nDSN = 1\n\n\ndef f():\n    USE\n", pool,
      "import os\n\nDSN = 1\n\n\n@cache\ndef pool():\n    return connect(DSN)\n\n\ndef f():\n    USE\n"
    ),
    (
      "import os\n\n\ndef f():\n    USE\n", pool,
      "import os\n\n\n@cache\ndef pool():\n    return connect(DSN)\n\n\ndef f():\n    USE\n"
    ),
    // One blank line behind imports before an assignment, two before a function.
    (
      "import os\ndef f():\n    USE\n", limit,
      "import os\n\nlimit = 5\n\n\ndef f():\n    USE\n"
    ),
    ("import os\n\nA = 1\n\nUSE\n", limit, "import os\n\nA = 1\nlimit = 5\n\nUSE\n"),
    // Not between imports.
    (
      "if x:\n    y()\nimport A\nimport b\n\nfrom c import d\nUSE\n", "limit = A",
      "if x:\n    y()\nimport A\nimport b\n\nfrom c import d\n\nlimit = A\n\nUSE\n"
    ),
    // A string below a constant documents it.
    (
      "import os\n\nA = 1\n\"\"\"About A.\"\"\"\nUSE\n", limit,
      "import os\n\nA = 1\n\"\"\"About A.\"\"\"\n\nlimit = 5\n\nUSE\n"
    ),
    // Another one belongs to what follows it.
    (
      "import os\n\n\"\"\"About f.\"\"\"\ndef f():\n    USE\n", limit,
      "import os\n\nlimit = 5\n\n\"\"\"About f.\"\"\"\ndef f():\n    USE\n"
    ),
    ("A = (\n    1)\nUSE\n", limit, "A = (\n    1)\n\nlimit = 5\n\nUSE\n"),
    ("\"\"\"Doc.\"\"\"\n\nUSE\n", limit, "\"\"\"Doc.\"\"\"\n\nlimit = 5\n\nUSE\n"),
    ("# Licence\n\nUSE\n", limit, "# Licence\n\nlimit = 5\n\nUSE\n"),
    // Guarded imports count as imports.
    (
      "import os\n\ntry:\n    import a\nexcept ImportError:\n    a = None\n\nif TYPE_CHECKING:\n    import b\n\nUSE\n",
      limit,
      "import os\n\ntry:\n    import a\nexcept ImportError:\n    a = None\n\nif TYPE_CHECKING:\n    import b\n\nlimit = 5\n\nUSE\n"
    ),
    // Behind what it uses when it runs, which may be in a block.
    (
      "def wait(): ...\n\n\ndef f():\n    USE\n", "limit = wait()",
      "def wait(): ...\n\n\nlimit = wait()\n\n\ndef f():\n    USE\n"
    ),
    (
      "if x:\n    A = 1\nelse:\n    A = 2\nUSE\n", "limit = A",
      "if x:\n    A = 1\nelse:\n    A = 2\n\nlimit = A\n\nUSE\n"
    ),
    // Behind what sets that up, but before what may run it.
    (
      "A = a()\nA.b.c(1)\nif A.b:\n    A.d[1] = 2\n# e\nA.e = 3\nA.run()\n\n\ndef f():\n    USE\n",
      "limit = A",
      "A = a()\nA.b.c(1)\nif A.b:\n    A.d[1] = 2\n# e\nA.e = 3\nlimit = A\n\nA.run()\n\n\ndef f():\n    USE\n"
    ),
    (
      "A = a()\nA.b = USE\n", "limit = A", "A = a()\nlimit = A\nA.b = USE\n"
    ),
    (
      "import A\n\nB = b()\nA.b.c(2)\n\n\ndef f():\n    USE\n", "limit = A",
      "import A\n\nB = b()\nlimit = A\n\nA.b.c(2)\n\n\ndef f():\n    USE\n"
    ),
    // Before the first statement that runs what uses it.
    ("A = 1\nB = USE\nC = 2\n", limit, "A = 1\nlimit = 5\nB = USE\nC = 2\n"),
    (
      "def f():\n    USE\n\n\nf()\nA = 1\n", "limit = A", nil
    ),
    ("USE\nA = 1\n", "limit = A", nil),
    (
      "def f():\n    USE\n\n\ndef g():\n    f()\n\n\ng()\nA = 1\n",
      "def pool():\n    return A", nil
    ),
    // What is called on import needs the names of its body at that time, others do not.
    (
      "def f():\n    USE\n\n\nA = 1\n", "def pool():\n    return A",
      "def pool():\n    return A\n\n\ndef f():\n    USE\n\n\nA = 1\n"
    ),
    // Comments stay with what they stand at.
    (
      "import os  # tail\n# below\n\n# About f.\ndef f():\n    USE\n", limit,
      "import os  # tail\n# below\n\nlimit = 5\n\n\n# About f.\ndef f():\n    USE\n"
    ),
    (
      "def w():\n    pass\n    # last\n\n\ndef f():\n    USE\n", "limit = w",
      "def w():\n    pass\n    # last\n\n\nlimit = w\n\n\ndef f():\n    USE\n"
    ),
    // The file's line ends, indentation and quotes.
    (
      "import os\r\n\r\n\r\ndef f():\r\n\tUSE\r\n\t'a'\r\n", "def pool():\n    return \"b\"",
      "import os\r\n\r\n\r\ndef pool():\r\n\treturn 'b'\r\n\r\n\r\ndef f():\r\n\tUSE\r\n\t'a'\r\n"
    ),
    ("import os; USE\n", limit, nil),
    (
      "import os\n# fmt: off\nA=1\n# fmt: on\nUSE\n", limit,
      "import os\n\nlimit = 5\n# fmt: off\nA=1\n# fmt: on\nUSE\n"
    ),
  ]

  @Test(arguments: places.indices)
  func placesADefinition(_ index: Int) throws {
    let (before, code, after) = Self.places[index]
    let rewritten = try Rewritten(before)
    let name = code.source.contains("pool") ? "pool" : "limit"
    let use = try rewritten.node("USE")
    let definition = ModuleDefinition(name, usedAt: [use], code)
    let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
    guard let edits = plan.edits(for: [definition], besides: []) else {
      #expect(after == nil)
      return
    }
    #expect(try rewritten.applying(edits) == after)
  }

  @Test func writesEqualDefinitionsOnce() throws {
    let rewritten = try Rewritten("import os\n\n\ndef f():\n    A\n    B\n")
    let definitions = try ["A", "B"].map {
      ModuleDefinition("limit", usedAt: [try rewritten.node($0)], Self.limit)
    }
    let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
    let edits = try #require(plan.edits(for: definitions, besides: []))
    #expect(
      try rewritten.applying(edits) == "import os\n\nlimit = 5\n\n\ndef f():\n    A\n    B\n")
    let other = ModuleDefinition("limit", usedAt: [], "limit = 6")
    #expect(plan.edits(for: definitions + [other], besides: []) == nil)
  }

  @Test func writesTogetherWhatBelongsTogether() throws {
    let rewritten = try Rewritten("A = 1\n\n\ndef is_bad(): ...\n\n\ndef f():\n    USE\n")
    let use = try rewritten.node("USE")
    let refuse = ModuleDefinition("refuse", usedAt: [use], "def refuse():\n    return 1")
    let breaker = ModuleDefinition("breaker", usedAt: [use], "breaker = Breaker(is_bad, refuse)")
    let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
    let edits = try #require(plan.edits(for: [refuse, breaker], besides: []))
    #expect(
      try rewritten.applying(edits) == """
        A = 1


        def is_bad(): ...


        def refuse():
            return 1


        breaker = Breaker(is_bad, refuse)


        def f():
            USE

        """)
  }

  @Test func writesWhatIsUsedFirst() throws {
    let rewritten = try Rewritten("import os\n\n\ndef f():\n    USE\n")
    let use = try rewritten.node("USE")
    let pool = ModuleDefinition("_pool", usedAt: [use], "def _pool():\n    return 1")
    let borrow = ModuleDefinition("borrow", usedAt: [use], "def borrow():\n    return _pool()")
    let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
    let edits = try #require(plan.edits(for: [pool, borrow], besides: []))
    #expect(
      try rewritten.applying(edits) == """
        import os


        def _pool():
            return 1


        def borrow():
            return _pool()


        def f():
            USE

        """)
  }

  @Test func standsBelowNewImports() throws {
    for (before, after) in [
      (
        "import os\n\n\ndef f():\n    USE\n",
        "import os\nfrom functools import cache\n\n\n@cache\ndef pool():\n    return connect(DSN)\n\n\ndef f():\n    USE\n"
      ),
      (
        "def f():\n    USE\n",
        "from functools import cache\n\n\n@cache\ndef pool():\n    return connect(DSN)\n\n\ndef f():\n    USE\n"
      ),
    ] {
      let rewritten = try Rewritten(before)
      let request = ImportRequest(from: "functools", name: "cache")
      let imports = try #require(
        ImportPlan(rewritten.tree, style: rewritten.style).edits(for: [request]))
      let pool = ModuleDefinition("pool", usedAt: [try rewritten.node("USE")], Self.pool)
      let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
      let edits = try #require(plan.edits(for: [pool], besides: imports))
      #expect(try rewritten.applying(edits) == after)
    }
  }

  // MARK: Names

  static let names: [(source: String, name: String?)] = [
    ("def f():\n    USE\n", "pool"),
    ("def pool(): ...\ndef f():\n    USE\n", "other_pool"),
    ("def f(pool):\n    USE\n", "other_pool"),
    ("def g(pool): ...\ndef f():\n    USE\n", "pool"),
    ("def f():\n    USE\n    pool()\n", "other_pool"),
    ("__all__ = ['pool']\ndef f():\n    USE\n", "other_pool"),
    ("from a import *\ndef f():\n    USE\n", "_pool"),
    ("def pool(): ...\ndef other_pool(): ...\nUSE\n", nil),
  ]

  @Test(arguments: names.indices)
  func takesAFreeName(_ index: Int) throws {
    let rewritten = try Rewritten(Self.names[index].source)
    let use = try rewritten.node("USE")
    #expect(
      rewritten.file.freeName(["pool", "other_pool"], at: [use]) == Self.names[index].name)
  }

  @Test(arguments: [
    "@cache\ndef pool():\n    return connect(DSN)\n",
    "@cache  # once\ndef their_pool():\n\n  return connect(\n    DSN,\n  )\n",
    "if DEBUG:\n  import pdb\n@cache\ndef pool():\n    return connect(DSN)\n",
  ])
  func usesWhatTheModuleHas(_ existing: String) throws {
    let rewritten = try Rewritten(existing + "\n\ndef f():\n    USE\n")
    let definition = try #require(
      rewritten.file.definition(named: ["pool"], usedAt: [rewritten.node("USE")]) { name in
        "@cache\ndef \(name)():\n    return connect(DSN)"
      })
    #expect(existing.contains("def \(definition.name)("))
    #expect(definition.code == nil)
    let plan = DefinitionPlan(rewritten.file, style: rewritten.style)
    #expect(plan.edits(for: [definition], besides: []) == [])
  }

  static let withDeadlines: [(existing: String, isEqual: Bool)] = [
    ("connect(DSN, retry=True)", true),
    ("connect(DSN, retry=True, connect_timeout=5)", true),
    ("connect(\n        DSN, timeout=f(1, 2), retry=True, readTimeout=5,\n    )", true),
    ("connect(timeout=5, **{}, retry=True)", false),
    ("connect(DSN, retry=True, size=5)", false),
    ("connect(DSN, retry=True, size=5, timeout=5)", false),
    ("connect(DSN, 5, retry=True)", false),
  ]

  @Test(arguments: withDeadlines.indices)
  func usesWhatHasGotDeadlinesSince(_ index: Int) throws {
    let row = Self.withDeadlines[index]
    let rewritten = try Rewritten(
      "def pool():\n    return \(row.existing)\n\n\ndef f():\n    USE\n")
    let definition = try #require(
      rewritten.file.definition(
        named: ["pool", "other"], usedAt: [rewritten.node("USE")]
      ) {
        "def \($0)():\n    return connect(DSN, retry=True)"
      })
    #expect(definition.name == (row.isEqual ? "pool" : "other"))
  }

  @Test func prefersWhatSaysTheSame() throws {
    let rewritten = try Rewritten(
      "def a():\n    return connect(timeout=5)\n\n\ndef b():\n    return connect()\n\n\nUSE\n")
    func definition(_ call: String) throws -> ModuleDefinition? {
      rewritten.file.definition(named: ["c"], usedAt: [try rewritten.node("USE")]) {
        "def \($0)():\n    return \(call)"
      }
    }
    #expect(try definition("connect()")?.name == "b")
    #expect(try definition("connect(timeout=5)")?.name == "a")
    #expect(try definition("connect(timeout=9)")?.name == "c")
  }

  @Test func differsFromWhatTheModuleHas() throws {
    let rewritten = try Rewritten("def pool():\n    return connect(A)\n\n\nUSE\n")
    let definition = try #require(
      rewritten.file.definition(named: ["pool", "b_pool"], usedAt: [rewritten.node("USE")]) {
        "def \($0)():\n    return connect(B)"
      })
    #expect(definition.name == "b_pool")
    #expect(definition.code == "def b_pool():\n    return connect(B)")
  }
}
