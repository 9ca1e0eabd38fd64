internal import Engine
internal import Rewriting
internal import SourceText

/// What a run tells at its end, so that an empty result is never taken for a broken tool.
public struct Summary: Sendable {
  /// The files that were looked at.
  public private(set) var files = 0
  /// The files and folders that could not be read.
  public private(set) var unreadable = 0
  /// The files that Python would not take.
  public private(set) var notPython = 0
  /// The files that change.
  public private(set) var changed = 0
  /// What was found, by hazard.
  public private(set) var tallies: [String: Tally] = [:]
  /// The fixes that are made though they are not safe and nobody named their hazard.
  public private(set) var unasked = 0
  /// What was not looked at, in the order in which it was told.
  public private(set) var leftAlone: [LeftAlone] = []
  /// What the result of the command shows.
  public var subject: Subject

  /// What the result of a command shows.
  public enum Subject: String, Sendable {
    /// The fixes that a diff makes.
    case fixes = "shown"
    /// The fixes that could be written into the files.
    case proposedFixes = "proposed"
    /// The fixes that were written into the files.
    case writtenFixes = "written"
    /// Everything that was found.
    case findings = "found"
  }

  /// Files and folders that were not looked at, for one reason.
  public struct LeftAlone: Sendable, Equatable {
    /// What they are: `tests`.
    public let reason: String
    /// How many files there are, without those in the folders.
    public var files: Int
    /// How many folders there are.
    public var folders: Int
  }

  /// Begins a summary of a result.
  public init(of subject: Subject) { self.subject = subject }

  /// Counts a file without looking into what was found in it: it cannot have a hazard.
  public mutating func countFile() { files += 1 }

  /// Counts what could not be read.
  public mutating func countUnreadable() { unreadable += 1 }

  /// Counts files and folders that were not looked at, by what they are.
  public mutating func countLeftAlone(_ reason: String, files: Int = 0, folders: Int = 0) {
    guard files + folders > 0 else { return }
    guard let index = leftAlone.firstIndex(where: { $0.reason == reason }) else {
      leftAlone.append(LeftAlone(reason: reason, files: files, folders: folders))
      return
    }
    leftAlone[index].files += files
    leftAlone[index].folders += folders
  }

  /// Counts a file and what was found in it.
  public mutating func count(_ report: FileReport) {
    if report.outcome.isPython, !report.outcome.createsFile { files += 1 }
    if !report.outcome.diagnostics.isEmpty { notPython += 1 }
    if !report.outcome.edits.isEmpty { changed += 1 }
    for finding in report.outcome.findings {
      let level = report.level(of: finding)
      tallies[finding.hazard, default: Tally()].count(finding, level: level)
      let isNamed = report.policy.named.contains(finding.hazard)
      if finding.fate == .fixed, level != .safe, !isNamed { unasked += 1 }
    }
  }

  /// Takes back that a file changes, which was counted: it could not be written.
  public mutating func withdraw(_ report: FileReport) {
    changed -= 1
    for finding in report.outcome.findings where finding.fate == .fixed {
      tallies[finding.hazard]?.withdrawFix(at: report.level(of: finding))
    }
  }

  /// All findings together.
  public var total: Tally { tallies.values.reduce(into: Tally()) { $0 += $1 } }

  /// Whether something was found that is not repaired.
  public var hasUnfixed: Bool {
    tallies.values.contains { $0.advised + $0.refused + $0.failed + $0.withheldFixes > 0 }
  }

  /// The run as lines for people: what was seen, and what was left alone.
  public func head(seconds: Double) -> String {
    var head = "\(counted(files, "Python file")) seen in \(Self.rounded(seconds)) s"
    if notPython > 0 { head += ", \(notPython) of them with syntax errors" }
    if unreadable > 0 { head += ", \(unreadable) unreadable" }
    if tallies.isEmpty { head += "; no hazard found" }
    guard !leftAlone.isEmpty else { return head }
    let reasons = leftAlone.map { alone in
      let counts = [(alone.files, "file"), (alone.folders, "folder")].filter { $0.0 > 0 }
      return alone.reason + " (" + counts.map(counted).joined(separator: ", ") + ")"
    }
    return head + "\nLeft alone: " + reasons.joined(separator: ", ")
  }

  /// The summary as lines for people: the run, and a row for every hazard that was found.
  public func text(seconds: Double) -> String {
    let head = head(seconds: seconds)
    guard !tallies.isEmpty else { return head + "\n" }
    let rest = subject == .findings ? "left alone" : "not \(subject.rawValue)"
    var table = TextTable(["hazard", subject.rawValue, rest, "advice"])
    for (hazard, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      table.add([
        hazard, list(shown(of: tally)), list(hidden(of: tally)), "\(tally.advised)",
      ])
    }
    return head + "\n" + table.text
  }

  private func shown(of tally: Tally) -> [(Int, String)] {
    let levels = Safety.Level.allCases
    return switch subject {
    case .fixes, .proposedFixes, .writtenFixes:
      levels.map { (tally.fixed[$0, default: 0], $0.rawValue) }
    case .findings:
      levels.map { (tally.fixed[$0, default: 0] + tally.withheld[$0, default: 0], $0.rawValue) }
        + [(tally.refused, "refused")]
    }
  }

  private func hidden(of tally: Tally) -> [(Int, String)] {
    let suppressed = [(tally.suppressed, "suppressed")]
    guard subject != .findings else { return suppressed }
    return Safety.Level.allCases.map { (tally.withheld[$0, default: 0], $0.rawValue) }
      + [(tally.failed, "failed"), (tally.refused, "refused")] + suppressed
  }

  /// The counts that are not zero: `11 safe, 3 unsafe`.
  private func list(_ counts: [(Int, String)]) -> String {
    let counts = counts.filter { $0.0 > 0 }
    guard !counts.isEmpty else { return "0" }
    return counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// A number of seconds with two digits behind the point.
  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((max(seconds, 0) * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A number of things, in the singular or the plural.
public func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
