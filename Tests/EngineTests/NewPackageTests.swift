import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Fixes that need packages, in projects that have them and in others.
@Suite struct NewPackageTests {
  @Test(
    arguments: [
      ("", ["ruamel-yaml"], nil), ("", ["yaml"], "needs a new package: Ruamel.YAML[x]"),
      ("", nil, "needs a new package: Ruamel.YAML[x]"), ("import ruamel_yaml\n", nil, nil),
    ] as [(String, Set<String>?, String?)])
  func areUnsafeWhereThePackageIsNew(head: String, packages: Set<String>?, reason: String?) {
    var context = FileContext()
    context.packages = packages
    let text = SourceText(Array("\(head)f()\n".utf8))
    for safety in [Safety.safe, .unsafe(because: "it is late"), .needs(service: "Redis")] {
      let outcome = Engine([NeedingPackage(safety: safety)], policy: Policy())
        .outcome(of: text, in: context)
      let expected: Safety? =
        switch (safety, reason) {
        case (.safe, let reason?): .unsafe(because: reason)
        case (.unsafe(let own), let reason?): .unsafe(because: "\(own); \(reason)")
        default: safety
        }
      #expect(outcome.findings.map(\.finding.fix?.safety) == [expected])
    }
  }
}

extension NewPackageTests {
  @Test func areAdviceWhereThePackageIsRuledOut() throws {
    var context = FileContext()
    context.rulesOut = { $0 == "Ruamel.YAML[x]" && $1 == "1" }
    let outcome = Engine([NeedingPackage(safety: .safe)], policy: Policy())
      .outcome(of: SourceText(Array("f()\n".utf8)), in: context)
    let finding = try #require(outcome.findings.first).finding
    #expect(finding.fix == nil)
    #expect(finding.advice == "the fix needs Ruamel.YAML[x]>=1, which the manifest rules out")
    #expect(outcome.edits.isEmpty)
  }
}

/// Replaces `f` by something that comes with a package.
private struct NeedingPackage: Transform {
  let about = testPage
  let safety: Safety

  func findings(in file: PythonFile) -> [Finding] {
    file.calls(named: "f").map { call in
      Finding(
        at: call.node, "a call without a package",
        fix: Fix(
          [call.node.replacing(with: "1")], safety,
          requirements: [.package("Ruamel.YAML[x]", minimum: "1")]))
    }
  }
}
