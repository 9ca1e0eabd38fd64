import PythonSemantics
import PythonSyntax

/// A library whose functions send each request over a new connection, and whose sessions keep the
/// connections.
struct SessionLibrary: Sendable, Hashable {
  /// Which library it is.
  let library: WebLibrary
  /// What it is imported as.
  var name: String { library.rawValue }
  /// What makes a session.
  let session: QualifiedName
  /// The names that a session may get, the best first.
  let sessionNames: [String]
  /// What the functions can be told, and a request of a session cannot.
  let keywordsOfSessions: Set<String>

  static let requests = SessionLibrary(
    library: .requests, session: "requests.Session",
    sessionNames: ["session", "http_session", "requests_session"], keywordsOfSessions: [])

  static let httpx = SessionLibrary(
    library: .httpx, session: "httpx.Client",
    sessionNames: ["client", "http_client", "httpx_client"],
    keywordsOfSessions: ["cert", "proxies", "proxy", "trust_env", "verify"])

  /// The calls in a file of functions that send a request, in the order of the text.
  static func requests(in file: PythonFile) -> [(call: Call, library: SessionLibrary)] {
    file.calls(to: functions).compactMap { call, callee in
      // What is called by way of others may be somebody's to replace.
      guard callee.evidence.isEmpty, callee.partial == nil, let library = libraries[callee.name],
        !file.context.project.shadows(library: library.name, in: file.context.path)
      else { return nil }
      return (call, library)
    }
  }

  static let functions = Callees(libraries.keys)

  private static let libraries: [QualifiedName: SessionLibrary] = {
    var libraries: [QualifiedName: SessionLibrary] = ["httpx.stream": .httpx]
    for sessions in [SessionLibrary.requests, .httpx] {
      for module in sessions.library.modules {
        for sender in WebLibrary.senders {
          libraries[QualifiedName("\(module).\(sender)")] = sessions
        }
      }
    }
    return libraries
  }()
}
