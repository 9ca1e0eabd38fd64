internal import Engine
internal import SourceText
public import Rewriting

/// What a transform makes of the module that its documentation shows.
public struct Example: Sendable {
  private let report: FileReport
  private let about: About

  /// Runs a transform over its own example.
  public init(of transform: any Transform) {
    about = transform.about
    var policy = Policy()
    policy.named = [transform.hazard]
    let text = SourceText(Array(about.example.utf8))
    let outcome = Engine([transform], policy: policy).outcome(of: text)
    report = FileReport(Array("example.py".utf8), outcome, by: policy)
  }

  /// The diff from before to after; nil where there is only advice.
  public var diff: DiffReport? {
    report.outcome.edits.changesNothing ? nil : DiffReport(of: report, at: report.path)
  }

  /// What is found in the module, with the advice.
  public func findings(in palette: Palette) -> String {
    TextReport(of: report, in: palette).text
  }

  /// Whether the transform repairs what it finds, or only tells what to do.
  public var isRepaired: Bool { diff != nil }

  /// What Hoist does about the hazard, in one word; what it does about others is planned.
  public var state: String { isRepaired ? "fixes" : "advises" }

  /// How safe fixes of the hazard can be, the safest first.
  public var levels: [Safety.Level] {
    var levels = Set(
      report.outcome.findings.filter { $0.fate == .fixed }.compactMap(report.level(of:)))
    if about.caution != nil { levels.insert(.unsafe) }
    return levels.sorted()
  }
}
