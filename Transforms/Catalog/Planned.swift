public import Rewriting

/// A hazard of the guideline that no transform of this version looks for.
public struct Planned: Sendable {
  /// The hazard's name everywhere.
  public let hazard: String
  /// The hazard in one line, without a full stop.
  public let summary: String
  /// The part of the guideline that it belongs to.
  public let chapter: About.Chapter
  /// How bad it is.
  public let severity: About.Severity

  private init(
    _ hazard: String, _ chapter: About.Chapter, _ severity: About.Severity, _ summary: String
  ) {
    (self.hazard, self.summary, self.chapter, self.severity) = (hazard, summary, chapter, severity)
  }

  /// The planned hazards in the order of the guideline; a line goes when its transform comes.
  public static let all = [
    Planned("missing-cache", .caching, .high, "The same expensive answer is worked out each time"),
    Planned("process-local-cache", .caching, .high, "A cache is filled anew in every process"),
    Planned("missing-cache-invalidation", .caching, .high, "A cached answer outlives its change"),
    Planned("in-memory-sessions", .stateless, .critical, "Sessions live in one process's memory"),
    Planned("local-file-storage", .stateless, .critical, "Uploads are kept on one machine's disk"),
    Planned("in-process-jobs", .stateless, .critical, "Background jobs die with their process"),
    Planned("missing-rate-limit", .rateLimiting, .high, "Any caller may ask without limit"),
    Planned("unbounded-queue", .rateLimiting, .high, "A queue grows until memory ends"),
    Planned("missing-pagination", .batching, .medium, "A list is answered whole, however long"),
    Planned("query-per-item", .batching, .medium, "A query is sent for every item of a loop"),
    Planned("process-local-counter", .scaling, .high, "A counter counts one process only"),
    Planned("uncoordinated-cron", .scaling, .high, "A scheduled job runs on every instance"),
    Planned("singleton-service", .scaling, .high, "A service works only as a single instance"),
    Planned("reads-on-primary", .database, .medium, "Reads load the database that takes writes"),
  ]
}
