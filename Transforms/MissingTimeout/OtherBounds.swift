import PythonSemantics
import PythonSyntax
import Rewriting

// What else ends a wait.

extension DeadlineSite {
  /// Whether something else ends the wait.
  var isBounded: Bool {
    // A pool that a client is handed has deadlines of its own, and the client's are not looked at.
    let others = ["connection_pool", "conn_timeout", "read_timeout"]
    // `mysql.connector` knows its keyword by two names.
    let synonyms = deadline.keyword == "connection_timeout" ? ["connect_timeout"] : []
    return (others + synonyms).contains { call.arguments[$0] != nil }
      || file.addressMentions("connect_timeout", "socket_timeout", of: call)
      || isUnderDeadline || replacesMethod || boundsEveryUse || isPoolOfAdapter
  }

  /// Whether it makes the pool of an adapter of requests, which tells the pool a deadline for each call:
  /// `self.poolmanager = PoolManager(…)`.
  private var isPoolOfAdapter: Bool {
    guard deadline.value == .urllib3 else { return false }
    let makers = ["init_poolmanager", "proxy_manager_for"]
    return file.function(around: call.node).map { makers.contains($0.name.text) } ?? false
      || call.node.parent?.as(Assignment.self)?.targets.contains {
        $0.as(Attribute.self)?.name.text == "poolmanager"
      } ?? false
  }

  /// Whether the wait is bounded from outside: by `asyncio.timeout`, `wait_for` and their like where
  /// it is awaited, else by those that interrupt any code.
  private var isUnderDeadline: Bool {
    let bounds = isAwaited ? Self.boundsOfAwaits : Self.boundsOfThreads
    var ancestor = call.node.parent
    while let current = ancestor {
      switch current.kind {
      case .call where isBound(current, in: bounds): return true
      case .withStatement:
        let items = WithStatement(unchecked: current).items
        if items.contains(where: { isBound($0.context, in: bounds) }) { return true }
      case .functionDefinition, .lambda, .classDefinition: return false
      default: break
      }
      ancestor = current.parent
    }
    return false
  }

  private func isBound(_ node: Node, in bounds: Set<QualifiedName>) -> Bool {
    guard let callee = node.as(Call.self)?.callee, let name = file.qualifiedName(of: callee) else {
      return false
    }
    return bounds.contains(name)
  }

  private var isAwaited: Bool {
    ["aiohttp.", "httpx.AsyncClient", "redis.asyncio.", "psycopg.AsyncConnection"].contains {
      callee.name.text.hasPrefix($0)
    }
  }

  private static let boundsOfThreads: Set<QualifiedName> = [
    "eventlet.Timeout", "eventlet.timeout.Timeout", "gevent.Timeout", "gevent.timeout.Timeout",
  ]

  private static let boundsOfAwaits: Set<QualifiedName> = boundsOfThreads.union([
    "asyncio.timeout", "asyncio.timeout_at", "asyncio.wait_for", "async_timeout.timeout",
    "async_timeout.timeout_at", "anyio.fail_after", "anyio.move_on_after", "trio.fail_after",
    "trio.move_on_after",
  ])

  /// Whether an adapter that may set a deadline is mounted on the session of the call.
  var mountsAdapter: Bool {
    guard let session = call.callee.as(Attribute.self)?.object else { return false }
    return file.calls(named: "mount").contains { mount in
      guard let object = mount.callee.as(Attribute.self)?.object, mayBe(object, session),
        let adapter = mount.arguments[1] ?? mount.arguments["adapter"]?.value
      else { return false }
      return file.qualifiedName(of: adapter) != "requests.adapters.HTTPAdapter()"
    }
  }

  /// Whether a method of the session of the call is given a deadline for all calls:
  /// `session.request = partial(session.request, timeout=5)`.
  private var replacesMethod: Bool {
    guard let session = call.callee.as(Attribute.self)?.object else { return false }
    return file.calls(named: "partial").contains { partial in
      guard partial.arguments["timeout"] != nil, let assignment = partial.node.parent,
        assignment.kind == .assignment
      else { return false }
      return assignment.children.contains {
        $0 != partial.node && $0.as(Attribute.self).map { mayBe($0.object, session) } ?? false
      }
    }
  }

  /// Whether an expression may be the session of the call: it is called so, or who knows where the
  /// session was made; what a class inherits may concern all that it does.
  private func mayBe(_ object: Node, _ session: Node) -> Bool {
    if callee.evidence.contains(.inherited) {
      return file.classDefinition(around: object)?.node
        == file.classDefinition(around: session)?.node
    }
    return object.source == session.source || callee.evidence.contains(.annotation)
  }

  /// Whether everything that is called on what the call makes brings its own deadline.
  private var boundsEveryUse: Bool {
    let isBoundPerCall = [.aiohttp, .urllib3].contains(deadline.value)
    guard isBoundPerCall || callee.name.root == "ftplib",
      let binding = file.allBindings.first(where: { $0.value == call.node }),
      binding.symbol.onlyBinding == binding
    else { return false }
    let calls = binding.symbol.reads.compactMap { read in
      read.parent?.as(Attribute.self)?.node.parent?.as(Call.self)
    }
    // What a connection is opened with holds for all that is done with it.
    let deciding =
      isBoundPerCall ? calls : calls.filter { $0.callee.as(Attribute.self)?.name.text == "connect" }
    return !deciding.isEmpty
      && (!isBoundPerCall || calls.count == binding.symbol.reads.count)
      && deciding.allSatisfy { !($0.arguments["timeout"]?.value.isNone ?? true) }
  }
}

extension PythonFile {
  /// Whether the file sets a deadline for all new sockets.
  var setsDefaultTimeout: Bool {
    calls(to: ["socket.setdefaulttimeout"]).contains { call, _ in
      !(call.arguments[0]?.isNone ?? true)
    }
  }

  /// Whether the file blocks on Redis on purpose.
  var blocksOnRedis: Bool {
    [
      "blpop", "brpop", "brpoplpush", "blmove", "bzpopmin", "bzpopmax", "pubsub", "xread",
      "xreadgroup", "monitor",
    ]
    .contains { !calls(named: $0).isEmpty }
  }
}
