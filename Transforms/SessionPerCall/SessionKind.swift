import PythonSemantics
import PythonSyntax
import Rewriting

/// A kind of session: what makes it, and what can be shared of it.
struct SessionKind: Sendable {
  /// Whose it is.
  let library: WebLibrary
  /// Whether it belongs to the event loop that it is made in.
  var isAsync = false
  /// What to do where Hoist has no form for it; nil where it has one.
  var advice: String?

  /// What makes sessions.
  static let constructors = Callees(kinds.keys)

  /// The kind of session that a constructor makes.
  static func of(_ constructor: QualifiedName) -> SessionKind? { kinds[constructor] }

  private static let kinds: [QualifiedName: SessionKind] = {
    var kinds: [QualifiedName: SessionKind] = [:]
    func add(_ constructors: [String], _ kind: SessionKind) {
      for constructor in constructors { kinds[QualifiedName(constructor)] = kind }
    }
    add(WebLibrary.sessionsOfRequests, SessionKind(library: .requests))
    add(
      WebLibrary.httpx.blockingClients,
      SessionKind(
        library: .httpx,
        advice: "make one client for the process, which refuses cookies, and share it"))
    for library in [WebLibrary.httpx, .aiohttp] {
      add(library.asyncClients, SessionKind(library: library, isAsync: true))
    }
    return kinds
  }()

  /// The methods that send a request.
  static let methods = Set(WebLibrary.senders)

  /// How the shared session is had from its definition.
  var access: String {
    switch (isAsync, library) {
    case (true, .aiohttp): ".get_session()"
    case (true, _): ".get_client()"
    default: "()"
    }
  }

  /// How much of the behaviour stays when it is shared.
  var safety: Safety {
    .unsafe(
      because: isAsync
        ? "all calls share 100 connections, cookies are refused, and requests that are left behind "
          + "go on" : "the session keeps its connections for as long as its thread lives")
  }
}
