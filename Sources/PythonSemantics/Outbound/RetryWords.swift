public import PythonSyntax
internal import SourceText

extension Node {
  /// Whether an expression, or what it calls, says by its words that something is tried again.
  public var mentionsRetry: Bool {
    let callee = unparenthesized.as(Call.self)?.callee ?? self
    return callee.source.speaksOfRetry
  }
}

extension Call {
  /// Whether what is called, or what it is told, is named like something that tries again:
  /// `retry_call(fetch)`, `wrap(fetch, retries=3)`.
  public var mentionsRetry: Bool {
    callee.mentionsRetry || arguments.keywords.contains { $0.name.text.speaksOfRetry }
  }
}

extension String {
  fileprivate var speaksOfRetry: Bool { wordsOfRetries.passes(lowercased()) }
}

private let wordsOfRetries = WordFilter([
  "retry", "retri", "backoff", "on_exception", "tenacity", "attempts",
])
