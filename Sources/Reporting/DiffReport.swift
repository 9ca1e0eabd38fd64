internal import Engine
internal import Rewriting
internal import SourceText

/// What becomes of a file as a diff, under lines that say why.
///
///     # missing-timeout [safe] lines 5, 9
///     # missing-timeout [unsafe] line 12: the timeout stays for every later recv
///     # requires tenacity>=8.2
///     diff --git a/app.py b/app.py
public struct DiffReport: Sendable {
  private let diff: UnifiedDiff
  private let notes: [String]

  /// Shows a file under its path from the folder that the diff is applied in.
  public init(of report: FileReport, at path: [UInt8]) {
    let outcome = report.outcome
    diff =
      outcome.createsFile
      ? UnifiedDiff(creating: path, contents: Array(outcome.after().bytes))
      : UnifiedDiff(changing: path, by: outcome.edits)
    notes = diff.isEmpty ? [] : report.notes(at: path)
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { diff.isEmpty }

  /// The diff in the form that `git apply` and `patch -p1` take; nothing at all if nothing changes.
  public func bytes() -> [UInt8] { diff.bytes(under: notes) }

  /// The diff as it may be shown on a terminal, which must not obey what is in a file.
  public func text(in palette: Palette) -> String {
    TerminalDiff(palette).text(of: bytes())
  }
}

extension FileReport {
  /// What is said above the diff: which hazards it repairs, how safe that is, what it requires.
  fileprivate func notes(at path: [UInt8]) -> [String] {
    let lines = LineTable(outcome.before)
    var groups: [(subject: String, reason: String?, lines: [Int])] = []
    var requirements: [Requirement] = []
    for reported in outcome.findings where reported.fate == .fixed {
      guard let fix = reported.finding.fix, let level = level(of: reported) else { continue }
      let subject = "\(reported.hazard) [\(level.rawValue)]"
      let line = lines.line(at: reported.finding.range.lowerBound)
      let reason = fix.safety.reason
      if let index = groups.firstIndex(where: { ($0.subject, $0.reason) == (subject, reason) }) {
        groups[index].lines.append(line)
      } else {
        groups.append((subject, reason, [line]))
      }
      requirements += fix.requirements
    }
    var notes = groups.map { group in
      "\(group.subject) \(Self.list(group.lines))" + (group.reason.map { ": \($0)" } ?? "")
    }
    notes += requirements.joined.map { "requires \($0.text)" } + outcome.notes
    if path.last == UInt8(ascii: " ") {
      notes.append("the name of this file ends in a blank, which `patch` does not take; git does")
    }
    return notes.map { String(printable: $0.utf8) }
  }

  /// `line 5`, `lines 5, 9`, and no more than a reader looks up.
  private static func list(_ lines: [Int]) -> String {
    let lines = lines.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
    let rest = lines.count > 8 ? " and \(lines.count - 8) more" : ""
    return (lines.count == 1 ? "line " : "lines ") + shown + rest
  }
}
