import PythonSemantics
import PythonSyntax
import Rewriting

/// A kind of session: what makes it, and what can be shared of it.
struct SessionKind: Sendable {
  /// What its library is imported as.
  let library: String
  /// Whether it belongs to the event loop that it is made in.
  var isAsync = false
  /// What to do where Hoist has no form for it; nil where it has one.
  var advice: String?

  /// What makes sessions.
  static let constructors = Callees(kinds.keys)

  /// The kind of session that a constructor makes.
  static func of(_ constructor: QualifiedName) -> SessionKind? { kinds[constructor] }

  private static let kinds: [QualifiedName: SessionKind] = {
    let requests = SessionKind(library: "requests")
    let client = SessionKind(
      library: "httpx",
      advice: "make one client for the process, which refuses cookies, and share it")
    let aiohttp = SessionKind(library: "aiohttp", isAsync: true)
    let asyncClient = SessionKind(library: "httpx", isAsync: true)
    return [
      "requests.Session": requests, "requests.session": requests,
      "requests.sessions.Session": requests, "requests.sessions.session": requests,
      "httpx.Client": client, "httpx.AsyncClient": asyncClient,
      "aiohttp.ClientSession": aiohttp, "aiohttp.client.ClientSession": aiohttp,
    ]
  }()

  /// The methods that send a request.
  static let methods: Set<String> = [
    "delete", "get", "head", "options", "patch", "post", "put", "request",
  ]

  /// How the shared session is had from its definition.
  var access: String {
    switch (isAsync, library) {
    case (true, "aiohttp"): ".get_session()"
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
