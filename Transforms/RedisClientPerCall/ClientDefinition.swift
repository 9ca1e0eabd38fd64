import PythonSemantics
import PythonSyntax
import Rewriting

extension SharedDefinition {
  /// The client that a process makes once, for all calls with one configuration.
  static func client(
    _ site: ClientSite, _ expression: SharedExpression, _ maxConnections: Int
  ) -> SharedDefinition {
    let pool = site.file.context.style == .guideline ? GuidelinePool(site) : nil
    return SharedDefinition(
      "redis client", making: site.call.node, expression, named: site.names, inModule: .clients
    ) { place in
      if let pool { return pool.definitions(place, maxConnections) }
      let style = FileStyle(of: place.file)
      guard let cache = place.file.spellingOfCache(at: place.node) else { return nil }
      return [
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          @\(cache)
          def \(place.name)():
              \"""The Redis client of this process; it owns the connection pool.\"""
              return \(place.constructor.laidOut(behind: "    return ", style: style))
          """)
      ]
    }
  }
}

extension ClientSite {
  /// The client that it asks the process for; nil where there can be none.
  func request(maxConnections: Int) -> ProcessObjects.Request? {
    guard let expression, RedisConstructors.advised[callee.name] == nil, reasonToDecline == nil
    else { return nil }
    return ProcessObjects.Request(call, expression, .client(self, expression, maxConnections)) {
      maker in
      guard maker.keyword.beginsLine, let cache = file.spellingOfCache(at: file.tree.root) else {
        return nil
      }
      let decorating = maker.decorated(with: "\(cache)", style: FileStyle(of: file))
      return ProcessObject(
        writtenAs: nil, [decorating], imports: cache.imports,
        resets: ["\(maker.name.text).cache_clear()"])
    }
  }

  /// The names that the accessor of the client may get, the best first.
  fileprivate var names: [String] {
    let isText = call.arguments["decode_responses"]?.value.source == "True"
    let place = file.nameOfPlace(of: call.node) ?? "redis"
    return ["get_redis"] + file.configurationNames(of: call).map { "get_\($0)_redis" }
      + (isText ? ["get_text_redis"] : [])
      + (place.contains("redis") ? ["shared_redis"] : []) + ["get_redis_for_\(place)"]
  }
}

/// The guideline's form: a pool of the module, and a client for each call that takes its connections
/// from there.
struct GuidelinePool {
  /// The arguments of the pool.
  private let arguments: [Code]
  private let constructor: Node
  private let module: String

  /// The form for a site; nil where a pool would not take the arguments, or would read them too early.
  init?(_ site: ClientSite) {
    guard site.callee.name.lastWord != "from_url", let module = site.callee.name.root,
      let arguments = Self.arguments(site)
    else { return nil }
    self.arguments = arguments
    self.module = String(module)
    constructor = site.call.callee
  }

  private static func arguments(_ site: ClientSite) -> [Code]? {
    var result: [Code] = []
    for (place, element) in site.call.arguments.elements.enumerated() {
      let keyword = element.as(KeywordArgument.self)
      let value = keyword?.value ?? element
      let name = keyword?.name.text ?? (place < positions.count ? positions[place] : nil)
      guard let name, known.contains(name), site.file.isConstant(value),
        !value.source.contains(where: \.isNewline)
      else { return nil }
      result.append("\(name)=\(value)")
    }
    return result
  }

  /// What a connection takes, too; the first four are also known by their places.
  private static let positions = ["host", "port", "db", "password"]
  private static let known = Set(
    positions + [
      "client_name", "decode_responses", "encoding", "encoding_errors", "health_check_interval",
      "protocol", "retry", "retry_on_error", "retry_on_timeout", "socket_connect_timeout",
      "socket_keepalive", "socket_timeout", "username",
    ])

  /// The pool and the accessor; nil where a name that they need is taken.
  func definitions(
    _ place: SharedDefinition.Site, _ maxConnections: Int
  ) -> [ModuleDefinition]? {
    let names =
      place.name == "get_redis"
      ? ["pool", "redis_pool"] : [place.name.replacing("get_", with: "") + "_pool"]
    guard let pool = place.file.freeName(names, at: place.uses),
      let maker = place.file.spelling(of: module + ".ConnectionPool", at: place.node)
    else { return nil }
    let lines = arguments + ["max_connections=\(maxConnections)"]
    let body = Code.lines(lines.map { "\($0)," })
    return [
      ModuleDefinition(
        pool, usedAt: place.uses,
        """
        \(pool) = \(maker)(
            \(body)
        )
        """),
      ModuleDefinition(
        place.name, usedAt: place.uses,
        """
        def \(place.name)():
            return \(constructor)(connection_pool=\(pool))
        """),
    ]
  }
}

extension PythonFile {
  /// Whether an expression can be read when the module is imported without a failure that was not
  /// there before: a literal, or a constant of the module.
  fileprivate func isConstant(_ value: Node) -> Bool {
    switch value.kind {
    case .string, .number, .constant: return true
    case .name:
      guard let binding = symbol(of: value)?.onlyBinding else { return false }
      return binding.scope == moduleScope && binding.kind == .assignment
    default: return false
    }
  }
}
