import Engine
import PythonSemantics
import PythonSyntax
import Reporting
import Rewriting
import SourceText

/// A transform that finds every call of `f`, and repairs it as its first argument says.
struct Marking: Transform {
  let about = About(
    summary: "A call of f", hazard: "It is called.", remedy: "It is called otherwise.",
    limits: "Only f.", rollOut: "Watch it.", chapter: .resilience, severity: .high,
    mentions: ["f"], example: "f(safe)\n")

  func findings(in file: PythonFile) -> [Finding] {
    file.calls(named: "f").compactMap(finding)
  }

  private func finding(_ call: Call) -> Finding? {
    guard let argument = call.arguments[0] else { return nil }
    let message = "`f` is called"
    func fix(_ safety: Safety, _ requirements: [Requirement] = []) -> Finding {
      Finding(
        at: call.node, message,
        fix: Fix([argument.replacing(with: "0")], safety, requirements: requirements))
    }
    switch argument.source {
    case "safe": return fix(.safe)
    case "unsafe": return fix(.unsafe(because: "it is another f"))
    case "needs": return fix(.needs(service: "Redis"))
    case "package": return fix(.safe, [.package("tenacity", minimum: "8.2")])
    case "newer": return fix(.safe, [.package("tenacity", minimum: "8.10")])
    case "another": return fix(.safe, [.package("backoff", minimum: "2.2")])
    case "advice": return Finding(at: call.node, message, advice: "call g")
    default: return nil
    }
  }
}

/// What happens to a text by the policy of a bare `hoist diff`, or another one.
func report(_ text: String, path: String = "app.py", _ policy: Policy = Policy()) -> FileReport {
  report(Array(text.utf8), path: Array(path.utf8), policy)
}

func report(_ bytes: [UInt8], path: [UInt8], _ policy: Policy = Policy()) -> FileReport {
  let engine = Engine([Marking()], policy: policy)
  var context = FileContext()
  context.packages = ["tenacity"]
  return FileReport(path, engine.outcome(of: SourceText(bytes), in: context), by: policy)
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
