public import PythonSyntax

extension Node {
  /// Whether an expression, or what it calls, says by its words that something is tried again.
  public var mentionsRetry: Bool {
    let callee = unparenthesized.as(Call.self)?.callee ?? self
    let words = callee.source.lowercased()
    return ["retry", "retri", "backoff", "on_exception", "tenacity", "attempts"]
      .contains { words.contains($0) }
  }
}
