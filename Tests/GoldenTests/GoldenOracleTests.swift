import Engine
import Foundation
import SourceText
import TestSupport
import Testing

/// What other programs say of the golden cases, each asked once about all of them.
@Suite struct GoldenOracleTests {
  @Test(.enabled(if: CPython.newest(in: 9...15) != nil, "no CPython was found"))
  func compilesUnderCPython() throws {
    let python = try #require(CPython.newest(in: 9...15))
    let samples = GoldenCase.all.flatMap { [$0.before, rewrite($0.before, $0.hazard)] }
    let verdicts = try #require(try python.answers(of: "compiles.py", about: samples))
    try #require(verdicts.count >= samples.count)
    for (index, golden) in GoldenCase.all.enumerated() {
      #expect(verdicts[2 * index] == "ok", "\(golden.testDescription) before")
      #expect(verdicts[2 * index + 1] == "ok", "\(golden.testDescription) after")
    }
  }

  @Test(.enabled(if: Program.named("git") != nil, "no git was found"))
  func gitApplyMakesTheSame() throws {
    let git = try #require(Program.named("git"))
    let folder = try TemporaryFolder()
    var patch: [UInt8] = []
    for golden in GoldenCase.all {
      let outcome = engine(golden.hazard).outcome(of: SourceText(golden.before))
      let name = "\(golden.hazard)-\(golden.name).py"
      try folder.write(golden.before, to: name)
      patch += UnifiedDiff(changing: Array(name.utf8), by: outcome.edits).bytes()
    }
    _ = try git.run(["init", "--quiet"], in: folder.url)
    let answer = try git.run(["apply"], input: .init(patch), in: folder.url)
    #expect(answer.status == 0)
    for golden in GoldenCase.all {
      let applied = try folder.read("\(golden.hazard)-\(golden.name).py")
      #expect(applied == rewrite(golden.before, golden.hazard), "\(golden.testDescription)")
    }
  }
}
