public import Rewriting

/// All transforms, by chapter: the table of contents of Hoist and the order of its passes.
public enum Catalog {
  /// The transforms in the order in which their fixes are accepted.
  public static let all: [any Transform] = [
    ConnectionPerCall(), SessionPerCall(), RedisClientPerCall(), MissingTimeout(), MissingRetry(),
    MissingCircuitBreaker(), MissingQueryLimit(),
  ]
}
