import Foundation
import SourceText
import Testing

@testable import Workspace

/// All that a run writes, in its order.
@Suite struct WritePlanTests {
  private let folder: TemporaryFolder
  private let roots: Roots

  init() throws {
    folder = try TemporaryFolder()
    roots = Roots(of: [folder.path])
    for name in ["a.py", "b.py", "c.py", "d.py"] { try folder.add(name) }
  }

  @Test func nothingIsWrittenBeforeAllIsKnown() throws {
    var plan = WritePlan()
    plan.replace(try file("b.py"), with: Array("b\n".utf8))
    plan.replace(try file("a.py"), with: Array("a\n".utf8))
    #expect(plan.paths == ["b.py", "a.py"].map(folder.path(_:)))
    #expect(folder.contents("b.py") == "x = 1\n")
    var results: [WritePlan.Result] = []
    plan.carryOut(within: roots) {
      results.append($0)
      return true
    }
    #expect(results.map(\.path) == plan.paths)
    #expect(results.allSatisfy { $0.isWritten && $0.problem == nil })
    #expect(folder.contents("a.py") == "a\n" && folder.contents("b.py") == "b\n")
  }

  @Test func whatNeedsSomethingUnwrittenIsNotWritten() throws {
    var plan = WritePlan()
    let first = plan.replace(try file("a.py"), with: Array("a\n".utf8))
    let second = plan.replace(try file("b.py"), with: Array("b\n".utf8), needing: [first])
    plan.replace(try file("c.py"), with: Array("c\n".utf8), needing: [second, first])
    plan.replace(try file("d.py"), with: Array("d\n".utf8))
    try folder.add("a.py", "theirs = 1\n")
    #expect(
      problems(of: plan) == [
        "a.py: not written: it has changed since it was read",
        "b.py: not written: it needs \(folder.path("a.py")), which was not written",
        "c.py: not written: it needs \(folder.path("b.py")), which was not written",
      ])
    #expect(folder.contents("b.py") == "x = 1\n" && folder.contents("c.py") == "x = 1\n")
    #expect(folder.contents("d.py") == "d\n")
  }

  /// Its bytes are there, even if a loss of power may undo that.
  @Test func whatIsWrittenWithAProblemIsWritten() throws {
    var plan = WritePlan()
    let first = plan.replace(try file("a.py"), with: Array("a\n".utf8))
    plan.replace(try file("b.py"), with: Array("b\n".utf8), needing: [first])
    let calls = WritingCalls(failure: {
      $0 == .synchronizeFolder ? SystemError(code: EIO) : nil
    })
    var written = 0
    plan.carryOut(within: roots, calls: calls) { result in
      #expect(result.problem?.message.hasPrefix("written, but a loss of power") == true)
      written += result.isWritten ? 1 : 0
      return true
    }
    #expect(written == 2 && folder.contents("b.py") == "b\n")
  }

  @Test func whoeverStopsItFindsTheRestAsItWas() throws {
    var plan = WritePlan()
    for name in ["a.py", "b.py", "c.py"] { plan.replace(try file(name), with: Array("y\n".utf8)) }
    var count = 0
    plan.carryOut(within: roots) { _ in
      count += 1
      return count < 2
    }
    #expect(["a.py", "b.py", "c.py"].map(folder.contents) == ["y\n", "y\n", "x = 1\n"])
  }

  private func file(_ name: String) throws -> SourceFile {
    try SourceFile(contentsOf: folder.path(name))
  }

  private func problems(of plan: WritePlan) -> [String] {
    var problems: [String] = []
    plan.carryOut(within: roots) { result in
      if let problem = result.problem {
        problems.append("\(String(printable: problem.path.lastComponent)): \(problem.message)")
      }
      return true
    }
    return problems
  }
}
