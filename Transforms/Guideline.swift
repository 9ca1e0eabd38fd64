public import Rewriting

/// The guideline whose hazards Hoist is about.
public enum Guideline {
  /// All its hazards, in its order, whether this version looks for them or not.
  public static let hazards: [GuidelineHazard] = order.compactMap { name in
    if let transform = Catalog.all.first(where: { $0.hazard == name }) {
      return GuidelineHazard(transform)
    }
    return Planned.all.first { $0.hazard == name }.map(GuidelineHazard.init)
  }

  /// What each hazard is, in one line.
  public static let summaries = Dictionary(
    uniqueKeysWithValues: hazards.map { ($0.name, $0.summary) })

  private static let order = [
    "connection-per-call", "session-per-call", "redis-client-per-call",
    "missing-cache", "process-local-cache", "missing-cache-invalidation",
    "in-memory-sessions", "local-file-storage", "in-process-jobs",
    "missing-rate-limit", "unbounded-queue",
    "missing-pagination", "query-per-item",
    "process-local-counter", "uncoordinated-cron", "singleton-service",
    "missing-circuit-breaker", "missing-timeout", "missing-retry",
    "reads-on-primary", "missing-query-limit",
  ]
}

/// A hazard of the guideline.
public struct GuidelineHazard: Sendable {
  /// The hazard's name everywhere.
  public let name: String
  /// The hazard in one line, without a full stop.
  public let summary: String
  /// The part of the guideline that it belongs to.
  public let chapter: About.Chapter
  /// How bad it is.
  public let severity: About.Severity
  /// What finds and repairs it; nil where that is planned.
  public let transform: (any Transform)?

  init(_ transform: any Transform) {
    name = transform.hazard
    summary = transform.about.summary
    chapter = transform.about.chapter
    severity = transform.about.severity
    self.transform = transform
  }

  init(_ planned: Planned) {
    name = planned.hazard
    summary = planned.summary
    chapter = planned.chapter
    severity = planned.severity
    transform = nil
  }
}
