import Foundation
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

  /// Each file alone, for together the cases would be one project and share what they define.
  @Test(
    .enabled(if: Program.named("git") != nil, "no git was found"),
    arguments: Set(GoldenCase.all.map(\.hazard)).sorted())
  func gitApplyOfTheDryRunIsWhatApplyWrites(_ hazard: String) throws {
    let git = try #require(Program.named("git"))
    let (patched, applied) = (try TemporaryFolder(), try TemporaryFolder())
    let cases = GoldenCase.all.filter { $0.hazard == hazard }
    for golden in cases {
      for folder in [patched, applied] {
        try folder.write(golden.before, to: "\(golden.name).py")
      }
    }
    let options = ["--isolated", "--select", hazard]
    let diff = try Program.hoist.run(["diff"] + options, in: patched.url)
    let patching = try git.run(["apply"], input: diff.output, in: patched.url)
    let applying = try Program.hoist.run(["apply"] + options, in: applied.url)
    #expect(diff.status == 0 && patching.status == 0 && applying.status == 0)
    for golden in cases {
      let result = try applied.read("\(golden.name).py")
      #expect(try patched.read("\(golden.name).py") == result, "\(golden.testDescription)")
      #expect(result == rewrite(golden.before, hazard), "\(golden.testDescription)")
    }
  }
}
