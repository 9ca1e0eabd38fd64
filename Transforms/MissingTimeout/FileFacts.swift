import PythonSemantics
import PythonSyntax
import Rewriting

// What the rest of a file tells about one call's deadline.

extension PythonFile {
  /// The parameter `timeout` of the function round a node, when nothing in the function uses it and
  /// it is a number unless its caller says otherwise.
  func unusedTimeoutParameter(at node: Node) -> String? {
    guard let function = node.enclosingFunction,
      let parameter = function.parameters.elements.first(where: { $0.name.text == "timeout" }),
      let fallback = parameter.default, fallback.kind == .number || fallback.kind == .tuple,
      let symbol = symbol(named: "timeout", at: node), symbol.onlyBinding?.node == parameter.node,
      symbol.reads.isEmpty
    else { return nil }
    return "timeout"
  }

  /// The name that the module's other calls into a library pass as their deadline, where it is one
  /// of the module's own and means the same at a node.
  func usualTimeout(of library: Substring?, at node: Node) -> String? {
    for call in allCalls {
      guard let value = call.arguments["timeout"]?.value, value.kind == .name,
        let symbol = symbol(of: value), symbol.scope == moduleScope, symbol.onlyBinding != nil,
        meaning(of: call.callee)?.name.root == library,
        self.symbol(named: symbol.name, at: node) == symbol
      else { continue }
      // At module level the name must be bound before the call.
      let isBefore =
        symbol.onlyBinding.map { $0.token.range.upperBound < node.range.lowerBound } ?? false
      if isBefore || node.enclosingFunction != nil { return symbol.name }
    }
    return nil
  }

  /// Whether a value says that there is no deadline: `None`, or an object that holds none.
  func isNoDeadline(_ value: Node) -> Bool {
    let value = value.unparenthesized
    if value.isNone { return true }
    guard let call = value.as(Call.self), let name = qualifiedName(of: call.callee) else {
      return false
    }
    switch name {
    case "httpx.Timeout":
      return call.arguments[0]?.isNone ?? false
        && call.arguments.keywords.allSatisfy { $0.value.isNone }
    case "aiohttp.ClientTimeout":
      return call.arguments.elements.allSatisfy { KeywordArgument($0)?.value.isNone ?? false }
    default:
      return false
    }
  }

  // MARK: **kwargs

  /// The `**` parameter of the function round a node that an expression names.
  func ownKeywords(_ mapping: Node, at node: Node) -> Symbol? {
    guard mapping.kind == .name, let symbol = symbol(of: mapping),
      let binding = symbol.onlyBinding, let parameter = binding.node.as(Parameter.self),
      parameter.node.firstToken?.kind == .doubleStar, let function = node.enclosingFunction,
      parameter.node.parent?.parent == function.node
    else { return nil }
    return symbol
  }

  /// Whether a function looks at a key of its `**` parameter.
  func mentions(_ parameter: Symbol, with key: String) -> Bool {
    parameter.mentions.contains { mention in
      let use = mention.parent?.parent?.source ?? ""
      return use.contains("\"\(key)\"") || use.contains("'\(key)'")
        || mention.parent?.source.contains("\(key)=") ?? false
    }
  }

  // MARK: What else ends the wait

  /// Whether the wait at a node is bounded from outside: `asyncio.timeout`, `wait_for` and their
  /// like.
  func isUnderDeadline(_ node: Node) -> Bool {
    let bounds: Set<QualifiedName> = [
      "asyncio.timeout", "asyncio.timeout_at", "async_timeout.timeout", "async_timeout.timeout_at",
      "anyio.fail_after", "anyio.move_on_after", "trio.fail_after", "trio.move_on_after",
      "eventlet.Timeout", "eventlet.timeout.Timeout", "gevent.Timeout", "asyncio.wait_for",
    ]
    var ancestor = node.parent
    while let current = ancestor {
      switch current.kind {
      case .call where current.firstChild.flatMap(qualifiedName).map(bounds.contains) ?? false:
        return true
      case .withStatement:
        let contexts = current.children.compactMap { WithItem($0)?.context.as(Call.self) }
        if contexts.contains(where: { qualifiedName(of: $0.callee).map(bounds.contains) ?? false })
        {
          return true
        }
      case .functionDefinition, .lambda, .classDefinition:
        return false
      default:
        break
      }
      ancestor = current.parent
    }
    return false
  }

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

  /// Whether an adapter that may set a deadline is mounted on the session of a call.
  func mountsAdapter(on callee: Meaning, at call: Call) -> Bool {
    guard let session = call.callee.as(Attribute.self)?.object else { return false }
    return calls(named: "mount").contains { mount in
      guard let object = mount.callee.as(Attribute.self)?.object, object.source == session.source,
        let adapter = mount.arguments[1] ?? mount.arguments["adapter"]?.value
      else { return false }
      return meaning(of: adapter)?.name != "requests.adapters.HTTPAdapter()"
    }
  }

  // MARK: Exceptions

  /// The type of the handlers round a call that catch a failed connection but not a deadline that
  /// passes.
  func narrowHandler(round node: Node, of callee: Meaning) -> String? {
    var ancestor = node
    while let parent = ancestor.parent, parent.kind != .functionDefinition {
      if parent.kind == .tryStatement, ancestor.kind == .block, parent.firstChild == ancestor {
        let types = parent.children.compactMap { ExceptClause($0) }.map { $0.type }
        let names = types.flatMap { type in
          type.map { $0.unparenthesized.kind == .tuple ? Array($0.unparenthesized.children) : [$0] }
            ?? []
        }
        // A handler without a type catches everything, and so does one whose type is not known.
        guard !types.contains(where: { $0 == nil }) else { return nil }
        let known = names.map { qualifiedName(of: $0)?.text }
        guard !known.contains(where: { $0.map { !Self.narrowExceptions.contains($0) } ?? true })
        else {
          return nil
        }
        return names.first?.source
      }
      ancestor = parent
    }
    return nil
  }

  /// Exceptions of a failed connection that are not those of a deadline.
  private static let narrowExceptions: Set<String> = [
    "requests.ConnectionError", "requests.exceptions.ConnectionError", "requests.HTTPError",
    "requests.exceptions.HTTPError", "urllib.error.URLError", "urllib.error.HTTPError",
    "builtins.ConnectionError", "builtins.ConnectionRefusedError",
  ]
}

extension Node {
  /// Whether the expression is `None`.
  var isNone: Bool {
    unparenthesized.kind == .constant && unparenthesized.firstToken?.kind == .None
  }

  /// The function whose body the node is in; nil in lambdas and class bodies, and at module level.
  var enclosingFunction: FunctionDefinition? {
    var node = self
    while let parent = node.parent {
      if parent.kind == .lambda || parent.kind == .classDefinition { return nil }
      if node.kind == .block, let function = FunctionDefinition(parent) { return function }
      node = parent
    }
    return nil
  }
}
