public import PythonSyntax
internal import SourceText

extension Call {
  /// Whether the call writes to a log or to the terminal.
  public var isLogging: Bool {
    guard let word = callee.lastWord?.text else { return false }
    if word == "print" || word == "echo" { return true }
    guard let object = callee.unparenthesized.as(Attribute.self)?.object,
      let owner = object.lastWord?.text.lowercased()
    else { return false }
    return ["debug", "info", "warning", "warn", "error", "exception", "critical", "log"].contains(
      word) && (owner.contains("log") || owner == "_l")
  }
}
