public import Rewriting

/// The guideline whose hazards Hoist is about.
public enum Guideline {
  /// All its hazards, in its order, whether this version looks for them or not.
  public static let hazards: [GuidelineHazard] = {
    let transforms = Dictionary(uniqueKeysWithValues: Catalog.all.map { ($0.hazard, $0) })
    return remedies.compactMap { name, remedy in
      if let transform = transforms[name] { return GuidelineHazard(transform, remedy) }
      return Planned.all.first { $0.hazard == name }.map { GuidelineHazard($0, remedy) }
    }
  }()

  /// The names of its hazards, in its order.
  public static var names: [String] { remedies.map(\.key) }

  /// What each hazard is, in one line.
  public static let summaries = Dictionary(
    uniqueKeysWithValues: hazards.map { ($0.name, $0.summary) })

  /// The hazards in the guideline's order, with what it asks for in their place.
  private static let remedies: KeyValuePairs = [
    "connection-per-call": "one pool of connections that all calls borrow from",
    "session-per-call": "one HTTP session that all calls share and that is closed at the end",
    "redis-client-per-call": "one pool of connections behind all Redis clients",
    "missing-cache": "an answer that is kept in memory until its time is over",
    "process-local-cache": "a cache in Redis that all instances share",
    "missing-cache-invalidation": "a cache that is told when its source changes",
    "in-memory-sessions": "sessions in a store outside of the process, with an end",
    "local-file-storage": "files in object storage that every instance reaches",
    "in-process-jobs": "a queue of tasks that any worker may take from",
    "missing-rate-limit": "a limit of calls per caller, counted for all instances together",
    "unbounded-queue": "a queue with an end, which tells its producers when it is full",
    "missing-pagination": "pages of a limited size, each beginning where the last one ended",
    "query-per-item": "one query for all items of the loop",
    "process-local-counter": "a counter in Redis that all instances add to",
    "uncoordinated-cron": "a lock that lets one instance run the job at a time",
    "singleton-service": "a service that is given its state, so that any number can run",
    "missing-circuit-breaker": "a breaker that stops asking a service while it fails",
    "missing-timeout": "a deadline for connecting and one for reading, at every call",
    "missing-retry": "a few more attempts, each after a longer wait",
    "reads-on-primary": "reads from replicas, writes to the primary",
    "missing-query-limit": "a limit on the rows of every query",
  ]
}

/// A hazard of the guideline.
public struct GuidelineHazard: Sendable {
  /// The hazard's name everywhere.
  public let name: String
  /// What the guideline asks for in its place, as one phrase.
  public let remedy: String
  private let source: Source

  /// Who tells about the hazard; a transform tells a page, which most runs never ask for.
  private enum Source {
    case transform(any Transform)
    case planned(Planned)
  }

  init(_ transform: any Transform, _ remedy: String) {
    (name, self.remedy, source) = (transform.hazard, remedy, .transform(transform))
  }

  init(_ planned: Planned, _ remedy: String) {
    (name, self.remedy, source) = (planned.hazard, remedy, .planned(planned))
  }

  /// What finds and repairs it; nil where that is planned.
  public var transform: (any Transform)? {
    if case .transform(let transform) = source { transform } else { nil }
  }

  /// The hazard in one line, without a full stop.
  public var summary: String {
    switch source {
    case .transform(let transform): transform.about.summary
    case .planned(let planned): planned.summary
    }
  }

  /// The part of the guideline that it belongs to.
  public var chapter: About.Chapter {
    switch source {
    case .transform(let transform): transform.about.chapter
    case .planned(let planned): planned.chapter
    }
  }

  /// How bad it is.
  public var severity: About.Severity {
    switch source {
    case .transform(let transform): transform.about.severity
    case .planned(let planned): planned.severity
    }
  }
}
