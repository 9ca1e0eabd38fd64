import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Fixes that need imports and definitions at module level.
@Suite struct AdditionTests {
  @Test func writesOneDefinitionForManyUses() {
    #expect(
      rewriting("import os\ndef f():\n  return connect()\ndef g():\n  return connect()\n") == """
        import functools
        import os


        @functools.cache
        def pool():
          return connect()


        def f():
          return pool()
        def g():
          return pool()

        """)
  }

  @Test func writesAboveTheEditThatUsesIt() {
    // The edit of the first statement begins where the definition goes.
    #expect(
      rewriting("connect()\n") == """
        import functools


        @functools.cache
        def pool():
            return connect()


        pool()

        """)
  }

  @Test func leavesAsItIsWhatItWrote() {
    let once = rewriting("def f():\n  return connect()\n")
    #expect(rewriting(once) == once)
  }

  @Test func refusesWhatHasNoPlace() {
    let outcome = outcome(of: "def f():\n  connect()\nf()\ndef connect(): ...\n")
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes.isEmpty)
    guard case .refused(let reason)? = outcome.findings.first?.fate else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("no place"))
  }

  private func rewriting(_ source: String) -> String {
    String(decoding: outcome(of: source).after().bytes, as: UTF8.self)
  }

  private func outcome(of source: String) -> Outcome {
    Engine([Pooling()], policy: Policy()).outcome(of: SourceText(Array(source.utf8)))
  }
}

/// A transform that puts a cached function in the place of each `connect()`.
private struct Pooling: Transform {
  var about: About { testPage }

  func findings(in file: PythonFile) -> [Finding] {
    let calls = file.calls(named: "connect").filter { !isInPool($0.node) }
    return calls.compactMap { call in
      guard let cache = file.spelling(of: "functools.cache", at: file.tree.root),
        let pool = file.definition(
          named: ["pool"], usedAt: [call.node],
          { name in
            """
            @\(cache)
            def \(name)():
                return connect()
            """
          })
      else { return nil }
      let edit = call.node.replacing(with: "\(pool.name)()")
      return Finding(
        at: call.node, "connects", fix: Fix([edit], .safe, definitions: [pool]))
    }
  }

  private func isInPool(_ node: Node) -> Bool {
    var ancestor: Node? = node
    while let current = ancestor {
      if let function = FunctionDefinition(current) { return function.name.text == "pool" }
      ancestor = current.parent
    }
    return false
  }
}
