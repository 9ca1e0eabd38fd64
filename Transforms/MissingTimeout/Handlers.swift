import PythonSemantics
import PythonSyntax
import Rewriting

// What the handlers round a call catch.

extension PythonFile {
  /// The type of the handlers round a call that catch a failed connection but not a deadline that
  /// passes.
  func narrowHandler(round node: Node) -> String? {
    for statement in tryStatements(around: node) {
      let types = statement.exceptClauses.map(\.type)
      let names = types.flatMap { type in
        type.map { $0.unparenthesized.kind == .tuple ? Array($0.unparenthesized.children) : [$0] }
          ?? []
      }
      // A handler without a type catches everything, and one whose type is not known may.
      guard !types.contains(where: { $0 == nil }), !names.contains(where: mayCatchDeadline) else {
        return nil
      }
      if let narrow = names.first(where: catchesFailedConnection) { return narrow.source }
    }
    return nil
  }

  private func catchesFailedConnection(_ type: Node) -> Bool {
    qualifiedName(of: type).map { Exceptions.ofConnections.contains($0.text) } ?? false
  }

  /// Whether handlers of a type may catch the exception of a deadline, too.
  private func mayCatchDeadline(_ type: Node) -> Bool {
    guard let name = qualifiedName(of: type) else { return true }
    if Exceptions.ofConnections.contains(name.text) { return false }
    if name.root == "requests" { return Exceptions.ofDeadlines.contains(name.lastWord) }
    return name.root != "json" && name.root != "ssl"
      && !Exceptions.ofOtherThings.contains(name.text)
  }
}

/// What handlers catch that know nothing of deadlines.
private enum Exceptions {
  /// Exceptions of a failed connection that are not those of a deadline.
  static let ofConnections: Set<String> = [
    "requests.ConnectionError", "requests.exceptions.ConnectionError", "requests.HTTPError",
    "requests.exceptions.HTTPError", "requests.ConnectTimeout",
    "requests.exceptions.ConnectTimeout", "requests.exceptions.ProxyError",
    "requests.exceptions.SSLError", "urllib.error.URLError", "urllib.error.HTTPError",
    "http.client.HTTPException", "http.client.IncompleteRead", "socket.gaierror",
    "builtins.ConnectionError", "builtins.ConnectionRefusedError",
    "builtins.ConnectionResetError", "builtins.BrokenPipeError",
  ]

  /// Those exceptions of requests that are told when a server stays silent.
  static let ofDeadlines: Set<Substring> = ["ReadTimeout", "RequestException", "Timeout"]

  /// Exceptions that often stand beside those.
  static let ofOtherThings: Set<String> = [
    "builtins.AttributeError", "builtins.IndexError", "builtins.KeyError",
    "builtins.KeyboardInterrupt", "builtins.LookupError", "builtins.RuntimeError",
    "builtins.TypeError", "builtins.UnicodeDecodeError", "builtins.ValueError",
  ]
}
