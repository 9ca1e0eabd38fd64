import PythonSemantics
import PythonSyntax
import Rewriting

// When the requests of a loop must not share a session.

extension RequestLoop {
  /// Why the calls stay as they are, and what to do instead.
  var reasonToDecline: String? {
    if isReadLater {
      return "a generator sends them when it is read; make a session where that is done"
    }
    if calls.contains(where: { $0.arguments.unpacksIterable }) {
      return "`*arguments` may not fit the methods of a session; make one before the loop yourself"
    }
    if let keyword = calls.lazy.compactMap(keywordOfSession).first {
      return "`\(keyword)` is for a whole `\(library.session)`; make one with it before the loop"
    }
    if let call = calls.first(where: isImportedLater) {
      return "`\(call.callee.source)` is imported in the loop; import it above the loop first"
    }
    if handlesCookies {
      return
        "a session would send the cookies of one round in the next; make one for each of those "
        + "that are to share them"
    }
    if calls.contains(where: hasOwnCredentials) {
      return "a session would send the cookies that one user gets for the next one, too; make one "
        + "that refuses them"
    }
    if file.patches.contains(where: { patch in
      calls.contains { file.qualifiedName(of: $0.callee).map(patch.concerns) ?? false }
    }) {
      return "the file replaces it by a fake, which a session would not call"
    }
    return nil
  }

  /// Whether a generator sends requests, which may be read when the session is closed.
  private var isReadLater: Bool {
    calls.contains { call in
      file.loops(around: call.node).contains { loop in
        loop.kind == .generatorExpression && !isReadAtOnce(loop)
      }
    }
  }

  private func isReadAtOnce(_ generator: Node) -> Bool {
    guard let reader = generator.parent?.parent?.as(Call.self),
      let name = file.qualifiedName(of: reader.callee), name.root == "builtins"
    else { return false }
    return ["all", "any", "dict", "list", "max", "min", "set", "sorted", "sum", "tuple"].contains(
      name.lastWord)
  }

  /// Whether what a call means is imported only when the loop runs, so that a session before it would
  /// need an import of its own.
  private func isImportedLater(_ call: Call) -> Bool {
    guard file.isImportedInFunction(call.callee) else { return false }
    let spelling = file.spelling(of: library.session.text, at: statement.node)
    return spelling.map { !$0.imports.isEmpty } ?? true
  }

  /// What a call is told that only a session can be told.
  private func keywordOfSession(_ call: Call) -> String? {
    guard !library.keywordsOfSessions.isEmpty else { return nil }
    if call.arguments.unpacksMapping { return "**" }
    return call.arguments.keywords.map(\.name.text).first(
      where: library.keywordsOfSessions.contains)
  }

  /// Whether the loop speaks of logging in, or of cookies.
  private var handlesCookies: Bool {
    let function = file.function(around: statement.node)?.name.text ?? ""
    return CookieWords.speaks(of: (statement.node.source + function).lowercased())
      || file.nodes(.string, in: statement.node).contains {
        $0.source.lowercased().contains("passw")
      }
  }

  /// Whether a call says who asks, and that is somebody else in each round.
  private func hasOwnCredentials(_ call: Call) -> Bool {
    if let credentials = call.arguments["auth"]?.value, rounds.differs(credentials) { return true }
    guard let headers = call.arguments["headers"]?.value, rounds.differs(headers) else {
      return false
    }
    let words = statement.node.source.lowercased()
    return ["auth", "token", "bearer", "api_key", "api-key"].contains(where: words.contains)
  }
}
