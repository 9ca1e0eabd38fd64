internal import Engine
internal import Rewriting
internal import SourceText

/// What was found in a file, for people: a line that editors can follow, and the source under it.
///
///     app.py:5:16: missing-timeout [safe] `requests.get` has no timeout
///           response = requests.get(url)
///                      ^^^^^^^^^^^^^^^^^
public struct TextReport: Sendable {
  private let report: FileReport
  private let palette: Palette

  /// Shows what was found in a file.
  public init(of report: FileReport, in palette: Palette) {
    (self.report, self.palette) = (report, palette)
  }

  /// All findings that nothing suppresses; nothing at all where there are none.
  public var text: String {
    guard report.hasFindings else { return "" }
    let lines = LineTable(report.outcome.before)
    return report.outcome.findings.filter { $0.fate != .suppressed }
      .map { text(of: $0, lines) }.joined()
  }

  private func text(of reported: ReportedFinding, _ lines: LineTable) -> String {
    let finding = reported.finding
    let place = lines.position(at: finding.range.lowerBound)
    let excerpt = lines.excerpt(of: finding.range)
    let level = report.level(of: reported)?.rawValue ?? "advice"
    let path = String(printable: report.path)
    var text =
      palette.paint("\(path):\(place.line):\(place.column)", .strong)
      + ": \(reported.hazard) [\(level)] \(String(printable: finding.message.utf8))\n"
    text += "    \(excerpt.line)\n    \(palette.paint(excerpt.marker, .removed))\n"
    if let remark = Self.remark(on: reported) {
      text += "    \(String(printable: remark.utf8))\n"
    }
    return text
  }

  /// What a reader must know beyond what is wrong.
  private static func remark(on reported: ReportedFinding) -> String? {
    if case .refused(let reason) = reported.fate { return "not fixed: \(reason)" }
    if let advice = reported.finding.advice { return "advice: \(advice)" }
    return reported.finding.fix?.safety.reason.map { "why not safe: \($0)" }
  }
}
