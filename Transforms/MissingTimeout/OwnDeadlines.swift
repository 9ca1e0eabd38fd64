import PythonSemantics
import PythonSyntax
import Rewriting

// The deadlines that a file has already.

extension PythonFile {
  /// The default of the parameter `timeout` of the function round a node, when nothing in the
  /// function uses it and it is a number, or two, unless its caller says otherwise.
  func unusedTimeoutParameter(at node: Node) -> Node? {
    guard let function = function(around: node),
      let parameter = function.parameters.elements.first(where: { $0.name.text == "timeout" }),
      let fallback = parameter.default, fallback.kind == .number || fallback.kind == .tuple,
      let symbol = symbol(named: "timeout", at: node), symbol.onlyBinding?.node == parameter.node,
      symbol.reads.isEmpty
    else { return nil }
    return fallback
  }

  /// The name that the module's other calls into a library pass as their deadline, where it is one
  /// of the module's own, holds one, and means the same at a node.
  ///
  /// A name that says what it is for is for that: it counts in the functions that use it, and
  /// everywhere only if there are many.
  func usualTimeout(of library: Substring?, at node: Node) -> Binding? {
    let function = function(around: node)?.node
    var users: [Symbol: Set<Node?>] = [:]
    for call in allCalls {
      guard let value = call.arguments["timeout"]?.value, value.kind == .name,
        let symbol = symbol(of: value), symbol.scope == moduleScope,
        let binding = symbol.onlyBinding, !(binding.value?.isNone ?? false),
        meaning(of: call.callee)?.name.root == library,
        self.symbol(named: symbol.name, at: node) == symbol
      else { continue }
      let user = self.function(around: call.node)?.node
      users[symbol, default: []].insert(user)
      let isGeneral = users[symbol, default: []].count > 2 || !isForOneUse(symbol)
      guard isGeneral || user == function else { continue }
      // At module level the name must be bound before the call.
      let isBefore = binding.token.range.upperBound < node.range.lowerBound
      if isBefore || occasion(of: node) == .whenCalled { return binding }
    }
    return nil
  }

  /// Whether the name of a deadline has words for what it is for, besides those that say of which
  /// module it is: `UPLOAD_TIMEOUT`, but not `HTTP_TIMEOUT`.
  private func isForOneUse(_ symbol: Symbol) -> Bool {
    let own = context.path.lowercased().split { !$0.isLetter && !$0.isNumber }
    let words = symbol.name.lowercased().split(separator: "_")
    return words.contains { word in
      !Self.wordsOfDeadlines.contains(word) && !own.contains(word)
        && word.contains(where: \.isLetter)
    }
  }

  private static let wordsOfDeadlines: Set<Substring> = [
    "aiohttp", "api", "client", "conn", "connect", "connection", "deadline", "default", "http",
    "https", "httpx", "in", "limit", "max", "maximum", "ms", "network", "outbound", "read",
    "remote", "req", "request", "requests", "response", "rest", "s", "sec", "second", "seconds",
    "secs", "server", "service", "session", "socket", "time", "timeout", "timeouts", "total",
    "url", "urllib", "urllib3", "urlopen", "wait", "web",
  ]

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
}
