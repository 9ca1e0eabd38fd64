/// What a reader is told of a hazard and of the transform that repairs it.
public struct About: Sendable {
  /// The hazard in one line, without a full stop.
  public let summary: String
  /// What goes wrong, and when.
  public let hazard: String
  /// What is written instead.
  public let remedy: String
  /// Why that is not the guideline's own form; nil where it is.
  public let departure: String?
  /// When a fix may be unsafe, and what else changes then; nil where every fix is safe.
  public let caution: String?
  /// What is not found, and what is found but left alone.
  public let limits: String
  /// What to watch when the change goes out, the number in the worst case, and how to take it back.
  public let rollOut: String
  /// The part of the guideline that it belongs to.
  public let chapter: Chapter
  /// How bad it is.
  public let severity: Severity
  /// What is mentioned, at least one of them, in every file that can have the hazard.
  public let mentions: [Mention]
  /// A module that has the hazard, as it is shown in the documentation.
  public let example: String
  /// What other tools call the same hazard; their suppressions are honoured.
  public let equivalents: Equivalents

  /// Describes a hazard.
  public init(
    summary: String, hazard: String, remedy: String, departure: String? = nil,
    caution: String? = nil, limits: String, rollOut: String, chapter: Chapter, severity: Severity,
    mentions: [Mention], example: String,
    equivalents: Equivalents = Equivalents()
  ) {
    self.summary = summary
    self.hazard = hazard
    self.remedy = remedy
    self.departure = departure
    self.caution = caution
    self.limits = limits
    self.rollOut = rollOut
    self.chapter = chapter
    self.severity = severity
    self.mentions = mentions
    self.example = example
    self.equivalents = equivalents
  }

  /// The names of a hazard in other tools.
  public struct Equivalents: Sendable {
    /// Codes of ruff and flake8, for `# noqa: S113`.
    public let noqa: [String]
    /// Codes of bandit, for `# nosec B113`.
    public let nosec: [String]
    /// The ends of names of semgrep's rules, for `# nosemgrep: python.requests…use-timeout`.
    public let semgrep: [String]
    /// Names of pylint, for `# pylint: disable=missing-timeout`.
    public let pylint: [String]

    /// Names a hazard in other tools; by default none of them knows it.
    public init(
      noqa: [String] = [], nosec: [String] = [], semgrep: [String] = [], pylint: [String] = []
    ) {
      self.noqa = noqa
      self.nosec = nosec
      self.semgrep = semgrep
      self.pylint = pylint
    }
  }

  /// The parts of the guideline.
  public enum Chapter: String, Sendable, CaseIterable {
    case pooling = "Connections and pools"
    case caching = "Caching"
    case stateless = "Stateless design"
    case rateLimiting = "Rate limiting and backpressure"
    case batching = "Pagination and batching"
    case scaling = "Horizontal scaling"
    case resilience = "External services"
    case database = "Database scaling"
  }

  /// How bad a hazard is.
  public enum Severity: String, Sendable, CaseIterable {
    case medium, high, critical
  }
}
