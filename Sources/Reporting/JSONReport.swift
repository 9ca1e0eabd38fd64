internal import Engine
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// What was found, for programs: one document of JSON, with a line for each file.
///
/// `docs/json.md` says what is in it.
public struct JSONReport: Sendable {
  private var isEmpty = true

  /// Begins a document.
  public init() {}

  /// What stands before the files.
  public func head(version: String) -> String {
    "{\"version\": 1,\n \"hoist\": \(JSONValue.text(version).text),\n \"files\": ["
  }

  /// A file, with its diff where that is shown; nothing at all where there is nothing to tell.
  public mutating func text(of report: FileReport, _ diff: DiffReport? = nil) -> String {
    let outcome = report.outcome
    let changes = diff.map { !$0.isEmpty } ?? false
    guard
      !outcome.findings.isEmpty || !outcome.diagnostics.isEmpty
        || !outcome.unusedSuppressions.isEmpty || changes
    else { return "" }
    defer { isEmpty = false }
    let lines = LineTable(outcome.before)
    let value = JSONValue.object([
      "path": .string(report.path),
      "findings": .array(outcome.findings.map { report.value(of: $0, lines) }),
      "syntax_error": outcome.diagnostics.first.map { diagnostic in
        .object([
          "start": lines.value(at: diagnostic.range.lowerBound),
          "message": .text(diagnostic.message),
        ])
      } ?? .null,
      "unused_suppressions": .array(
        outcome.unusedSuppressions.map { suppression in
          .object([
            "start": lines.value(at: suppression.offset),
            "hazards": .array(suppression.hazards.map(JSONValue.text)),
          ])
        }),
      "mistakes": .array(outcome.mistakes.map(JSONValue.text)),
      "diff": diff.map { .string($0.bytes()) } ?? .null,
    ])
    return (isEmpty ? "\n  " : ",\n  ") + value.text
  }

  /// What stands behind the files.
  public func end(_ summary: Summary) -> String {
    let hazards = summary.tallies.sorted { $0.key < $1.key }.map { hazard, tally in
      JSONValue.object([
        "hazard": .text(hazard), "fixed": Self.value(of: tally.fixed),
        "withheld": Self.value(of: tally.withheld), "advised": .number(tally.advised),
        "suppressed": .number(tally.suppressed), "refused": .number(tally.refused),
      ])
    }
    let value = JSONValue.object([
      "files": .number(summary.files), "unreadable": .number(summary.unreadable),
      "syntax_errors": .number(summary.notPython), "changed": .number(summary.changed),
      "hazards": .array(hazards),
    ])
    return (isEmpty ? "" : "\n ") + "],\n \"summary\": \(value.text)}\n"
  }

  private static func value(of counts: [Safety.Level: Int]) -> JSONValue {
    .object([
      "safe": .number(counts[.safe, default: 0]), "unsafe": .number(counts[.unsafe, default: 0]),
      "needs-service": .number(counts[.needsService, default: 0]),
    ])
  }
}

extension FileReport {
  fileprivate func value(of reported: ReportedFinding, _ lines: LineTable) -> JSONValue {
    let finding = reported.finding
    return .object([
      "hazard": .text(reported.hazard),
      "message": .text(finding.message),
      "start": lines.value(at: finding.range.lowerBound),
      "end": lines.value(at: finding.range.upperBound),
      "level": .text(level(of: reported)?.rawValue ?? "advice"),
      "reason": .text(finding.fix?.safety.reason),
      "advice": .text(finding.advice),
      "requires": .array(finding.fix?.requirements.map { .text($0.text) } ?? []),
      "fate": .text(reported.fate.word),
      "refusal": .text(reported.fate.refusal),
    ])
  }
}

extension ReportedFinding.Fate {
  /// What became of a finding, in one word.
  fileprivate var word: String {
    switch self {
    case .fixed: "fixed"
    case .withheld: "withheld"
    case .advised: "advised"
    case .suppressed: "suppressed"
    case .refused: "refused"
    }
  }

  fileprivate var refusal: String? {
    if case .refused(let reason) = self { return reason }
    return nil
  }
}

extension LineTable {
  fileprivate func value(at offset: Int) -> JSONValue {
    let place = position(at: offset)
    return .object([
      "line": .number(place.line), "column": .number(place.column), "offset": .number(offset),
    ])
  }
}
