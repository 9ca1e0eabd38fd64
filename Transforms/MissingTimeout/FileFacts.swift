import PythonSemantics
import PythonSyntax
import Rewriting

// What the rest of a file tells about one call's deadline.

extension PythonFile {
  /// The default of the parameter `timeout` of the function round a node, when nothing in the
  /// function uses it and it is a number, or two, unless its caller says otherwise.
  func unusedTimeoutParameter(at node: Node) -> Node? {
    guard let function = node.enclosingFunction,
      let parameter = function.parameters.elements.first(where: { $0.name.text == "timeout" }),
      let fallback = parameter.default, fallback.kind == .number || fallback.kind == .tuple,
      let symbol = symbol(named: "timeout", at: node), symbol.onlyBinding?.node == parameter.node,
      symbol.reads.isEmpty
    else { return nil }
    return fallback
  }

  /// The name that the module's other calls into a library pass as their deadline, where it is one
  /// of the module's own, holds one, and means the same at a node.
  func usualTimeout(of library: Substring?, at node: Node) -> Binding? {
    for call in allCalls {
      guard let value = call.arguments["timeout"]?.value, value.kind == .name,
        let symbol = symbol(of: value), symbol.scope == moduleScope,
        let binding = symbol.onlyBinding, !(binding.value?.isNone ?? false),
        meaning(of: call.callee)?.name.root == library,
        self.symbol(named: symbol.name, at: node) == symbol
      else { continue }
      // At module level the name must be bound before the call.
      let isBefore = binding.token.range.upperBound < node.range.lowerBound
      if isBefore || node.enclosingFunction != nil { return binding }
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

  /// Whether an expression makes a deadline as sessions of aiohttp take it.
  func isClientTimeout(_ value: Node) -> Bool {
    qualifiedName(of: value) == "aiohttp.ClientTimeout()"
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

  /// Whether a function says something of a key where it uses its `**` parameter.
  func mentions(_ parameter: Symbol, with key: String) -> Bool {
    parameter.mentions.contains { $0.parent?.parent?.source.contains(key) ?? false }
  }

  /// Whether a key that is added to a `**` parameter at a node would go elsewhere, too: to another
  /// function, or to what the parameter was kept as.
  func isShared(_ parameter: Symbol, at node: Node) -> Bool {
    parameter.reads.contains { read in
      guard let use = read.parent else { return true }
      switch use.kind {
      case .attribute, .subscript, .comparison:
        return false
      case .doubleStarred:
        guard let call = use.parent?.parent.flatMap({ Call($0) }) else { return true }
        if let name = qualifiedName(of: call.callee), Deadline.all[name] != nil { return false }
        // What was called before took a copy.
        return call.range.lowerBound > node.range.lowerBound || node.isInLoop
      default:
        return true
      }
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
  func mountsAdapter(at call: Call) -> Bool {
    guard let session = call.callee.as(Attribute.self)?.object else { return false }
    return calls(named: "mount").contains { mount in
      guard let object = mount.callee.as(Attribute.self)?.object, object.source == session.source,
        let adapter = mount.arguments[1] ?? mount.arguments["adapter"]?.value
      else { return false }
      return meaning(of: adapter)?.name != "requests.adapters.HTTPAdapter()"
    }
  }

  /// Whether everything that is called on the session that a call makes brings its own deadline.
  func boundsEveryUse(of call: Call, _ deadline: Deadline) -> Bool {
    guard [.aiohttp, .urllib3].contains(deadline.keywords[0].value),
      let binding = allBindings.first(where: { $0.value == call.node }),
      binding.symbol.onlyBinding == binding
    else { return false }
    let uses = binding.symbol.reads
    return !uses.isEmpty
      && uses.allSatisfy { use in
        guard let method = use.parent?.as(Attribute.self),
          let timeout = method.node.parent?.as(Call.self)?.arguments["timeout"]
        else { return false }
        return !timeout.value.isNone
      }
  }

  /// Whether a method of the session of a call is given a deadline for all calls:
  /// `session.request = partial(session.request, timeout=5)`.
  func replacesMethod(at call: Call) -> Bool {
    guard let session = call.callee.as(Attribute.self)?.object else { return false }
    return calls(named: "partial").contains { partial in
      guard partial.arguments["timeout"] != nil, let assignment = partial.node.parent,
        assignment.kind == .assignment
      else { return false }
      return assignment.children.contains {
        $0 != partial.node && $0.as(Attribute.self)?.object.source == session.source
      }
    }
  }
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

  /// Whether the node may run more than once in a call of its function.
  var isInLoop: Bool {
    var node = self
    while let parent = node.parent, node.kind != .functionDefinition {
      if parent.kind == .forStatement || parent.kind == .whileStatement { return true }
      node = parent
    }
    return false
  }
}
