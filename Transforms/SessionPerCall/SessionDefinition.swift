import PythonSemantics
import PythonSyntax
import Rewriting

extension SessionSite {
  /// What makes the session that the calls share.
  var definition: SharedDefinition {
    guard kind.isAsync, let expression else { return Self.ofThread }
    return SharedDefinition(
      "event loop's session", making: call.node, expression,
      named: ["ApiClient", "HttpClient", "WebClient"], inModule: .clients
    ) { place in
      guard let running = place.file.spelling(of: "asyncio.get_running_loop", at: place.node),
        let constructor = constructor(at: place)
      else { return nil }
      let isSession = kind.library == .aiohttp
      let (what, closed, close) =
        isSession ? ("session", "closed", "close") : ("client", "is_closed", "aclose")
      let style = FileStyle(of: place.file)
      let new = constructor.laidOut(behind: "            cls._\(what) = ", style: style)
      return [
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          class \(place.name):
              \"""The HTTP \(what) that all calls of one event loop share; it refuses cookies.\"""

              _\(what) = None
              _loop = None

              @classmethod
              def get_\(what)(cls):
                  loop = \(running)()
                  if cls._\(what) is None or cls._\(what).\(closed) or cls._loop is not loop:
                      cls._\(what) = \(new)
                      cls._loop = loop
                  return cls._\(what)

              @classmethod
              async def close(cls):
                  # Only the event loop that it belongs to can close it.
                  if cls._loop is \(running)():
                      await cls._\(what).\(close)()
                      cls._\(what) = cls._loop = None
          """)
      ]
    }
  }

  /// The call that makes the session, told to refuse cookies.
  private func constructor(at place: SharedDefinition.Site) -> Code? {
    let file = place.file
    var more: [Code] = []
    if kind.library == .aiohttp {
      guard let jar = file.spelling(of: "aiohttp.DummyCookieJar", at: place.node),
        let connector = file.spelling(of: "aiohttp.TCPConnector", at: place.node)
      else { return nil }
      if file.context.style == .guideline {
        let limits = "limit=\(Int(settings.limit)), limit_per_host=\(Int(settings.limitPerHost))"
        more.append("connector=\(connector)(\(limits))")
      }
      more.append("cookie_jar=\(jar)()")
    } else {
      guard
        let jar = file.spelling(of: "http.cookiejar.CookieJar", at: place.node, preferring: .name),
        let policy = file.spelling(
          of: "http.cookiejar.DefaultCookiePolicy", at: place.node, preferring: .name)
      else { return nil }
      more.append("cookies=\(jar)(policy=\(policy)(allowed_domains=[]))")
    }
    let written = place.constructor.source
    guard written.hasSuffix(")"), !written.contains(where: \.isNewline) else { return nil }
    let hasArguments = !written.hasSuffix("()")
    let head = Code(
      String(written.dropLast()) + (hasArguments ? ", " : ""), imports: place.constructor.imports)
    let arguments = more.dropFirst().reduce(more[0]) { "\($0), \($1)" }
    return "\(head)\(arguments))"
  }

  /// The session that each thread makes once, for all calls.
  private static let ofThread =
    SharedDefinition(
      "thread's requests session",
      named: ["get_http_session", "get_requests_session"], inModule: .clients
    ) { place in
      guard
        let local = place.file.spelling(of: "threading.local", at: place.node),
        let process = place.file.spelling(of: "os.getpid", at: place.node),
        let constructor = place.file.spelling(of: "requests.Session", at: place.node),
        let thread = place.file.definition(
          named: ["_thread_local", "_http_local"], usedAt: place.uses, { "\($0) = \(local)()" })
      else { return nil }
      let sessions = Code(thread.name, imports: local.imports)
      return [
        thread,
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          def \(place.name)():
              \"""The HTTP session of this thread, without the cookies of the call before.\"""
              # A forked worker must not share the connections of its parent.
              if getattr(\(sessions), "pid", None) != \(process)():
                  \(sessions).session = \(constructor)()
                  \(sessions).pid = \(process)()
              \(sessions).session.cookies.clear()
              return \(sessions).session
          """),
      ]
    }
}
