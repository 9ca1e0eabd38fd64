internal import PythonSyntax
internal import SourceText

/// What requests are sent to, by the constant or the host that their addresses begin with.
public struct Service: Sendable, Hashable {
  /// The same for all requests of a project that are sent to it.
  public let identity: String
  /// Words for it that can be a part of a name, the shortest first: `slack`, `hooks_slack`.
  public let names: [String]
  /// The host, where the addresses begin with it: `hooks.slack.com`.
  public let host: String?

  init(identity: String, names: [String], host: String? = nil) {
    (self.identity, self.names, self.host) = (identity, names, host)
  }
}

extension OutboundFunction {
  /// The one service that all requests of the function are sent to; nil where that depends on its
  /// caller, or there are several.
  public var service: Service? {
    let services = requests.map { request in
      file.service(of: request.address) ?? file.service(of: request.client?.base)
    }
    guard let first = services.first, services.allSatisfy({ $0 == first }) else { return nil }
    return requests.allSatisfy { $0.library == requests[0].library } ? first : nil
  }

  /// Whether the function sends requests to its own machine only.
  public var isLocal: Bool {
    requests.allSatisfy { request in
      guard let address = request.address.flatMap(file.leadingText) else { return false }
      return Host(of: address)?.isLocal ?? false
    }
  }
}

extension Call {
  /// What the addresses of a client begin with.
  fileprivate var base: Node? { arguments["base_url"]?.value }
}

extension PythonFile {
  /// The service that an address belongs to.
  fileprivate func service(of address: Node?) -> Service? {
    var address = address?.unparenthesized
    // Each step goes to the left end of the expression, or to what a name is bound to.
    for _ in 0..<16 {
      guard let node = address else { return nil }
      switch node.kind {
      case .string, .concatenatedString:
        return service(atLeftOf: node)
      case .formattedString:
        if let host = service(atLeftOf: node) { return host }
        address = FormattedStringLiteral(unchecked: node).leadingField
      case .binaryOperation:
        address = BinaryOperation(unchecked: node).left.unparenthesized
      case .call:
        let call = Call(unchecked: node)
        if let service = service(ofSetting: call.arguments[0], by: call.callee, node) {
          return service
        }
        address = leadingPart(of: call)
      case .subscript:
        let access = Subscript(unchecked: node)
        return service(ofSetting: access.index, by: access.object, node)
      case .attribute:
        guard let owner = classOfSelf(Attribute(unchecked: node).object.id) else {
          return service(named: node)
        }
        address = onlyValue(of: Attribute(unchecked: node), in: owner)
      case .name:
        guard let symbol = symbol(of: node) else { return nil }
        if symbol.scope == moduleScope { return service(named: node) }
        guard let binding = symbol.onlyBinding, binding.kind == .assignment else { return nil }
        address = binding.value?.unparenthesized
      default:
        return nil
      }
    }
    return nil
  }

  /// What the text of a call begins with: `urljoin(BASE, path)`, `URL.format(…)`, `BASE.rstrip("/")`.
  private func leadingPart(of call: Call) -> Node? {
    let functions: [QualifiedName] = [
      "urllib.parse.urljoin", "builtins.str", "yarl.URL", "httpx.URL", "posixpath.join",
      "os.path.join",
    ]
    if let name = qualifiedName(of: call.callee), functions.contains(name) {
      return call.arguments[0]?.unparenthesized
    }
    let methods = ["format", "replace", "rstrip", "strip"]
    guard let method = call.callee.as(Attribute.self),
      methods.contains(text(method.name.range))
    else { return nil }
    return method.object.unparenthesized
  }

  // MARK: Constants and hosts

  /// The service behind a constant of the module, an imported name, or a setting.
  private func service(named node: Node) -> Service? {
    guard let word = node.lastWord.map({ text($0.range) }),
      let shared = sharedExpression(of: node)
    else { return nil }
    let value = symbol(of: node)?.onlyBinding?.value
    let address = value.flatMap(leadingText)
    let host = address.flatMap { Host(of: $0) }
    if host.map({ $0.isLocal || $0.isTemplate }) ?? false { return nil }
    // A path says nothing of the host that it is looked up on.
    if address?.hasPrefix("/") ?? Service.isPath(word) { return nil }
    // What says nothing yet, as `URL = None`, is told apart by its name.
    let module = context.project.moduleName(of: context.path) ?? context.path
    let isConstant = value?.kind == .constant
    let identity = isConstant ? "\(module):\(word)" : shared.identity
    // `URL` and `TOKEN_URL` say nothing of it, but the host that they name may, or what they are an
    // attribute of.
    if let host, !host.words.isEmpty, Service.saysOnlyWhat(word) {
      return Service(identity: host.name, names: host.words, host: host.name)
    }
    if let word = Service.word(from: word) { return Service(identity: identity, names: [word]) }
    let owner = node.as(Attribute.self)?.object.unparenthesized
    let wordOfOwner = owner?.kind == .attribute ? owner?.lastWord.map { text($0.range) } : nil
    return Service(
      identity: identity, names: [wordOfOwner.flatMap(Service.word) ?? word.lowercased()])
  }

  /// The service behind a variable of the environment: `os.environ["PAYMENT_URL"]`.
  private func service(ofSetting key: Node?, by reader: Node, _ node: Node) -> Service? {
    let readers: [QualifiedName] = ["os.environ", "os.environ.get", "os.getenv"]
    guard let key = key.flatMap(text(ofString:)), let shared = sharedExpression(of: node),
      let name = qualifiedName(of: reader), readers.contains(name)
    else { return nil }
    let word = Service.word(from: key) ?? Service.identifier(key)
    return word.map { Service(identity: shared.identity, names: [$0]) }
  }

  /// The only value that an attribute of `self` has, in the body of the class or by an assignment; where
  /// defaults count, that of a field, too.
  func onlyValue(
    of attribute: Attribute, in owner: ScopeID, orDefault isDefaultWanted: Bool = false
  ) -> Node? {
    guard let word = names.find(attribute.name.bytes) else { return nil }
    let stores = attributeStores[word].filter {
      classOfSelf(links(of: $0).firstChild) == owner
    }
    let inBody = Scope(file: self, id: owner).symbols.first {
      $0.name == text(attribute.name.range)
    }
    if let inBody, inBody.isBound {
      guard stores.isEmpty, let binding = inBody.onlyBinding,
        isDefaultWanted || !isField(binding, of: owner)
      else { return nil }
      return binding.value?.unparenthesized
    }
    guard stores.count == 1, let assignment = cursor(stores[0]).parent?.as(Assignment.self)
    else { return nil }
    return assignment.value.unparenthesized
  }

  /// Whether what a class says of an attribute is a default for its instances, as it is in data classes
  /// and in models of pydantic.
  private func isField(_ binding: Binding, of owner: ScopeID) -> Bool {
    guard let annotation = binding.node.as(AnnotatedAssignment.self)?.annotation else {
      return false
    }
    let word = (annotation.as(Subscript.self)?.object ?? annotation).lastWord
    if ["ClassVar", "Final"].contains(word.map { text($0.range) }) { return false }
    let definition = ClassDefinition(unchecked: cursor(scopes[Int(owner)].node))
    return !definition.decorators.isEmpty
      || definition.arguments?.elements.contains { _ in true } ?? false
  }

  private func service(atLeftOf node: Node) -> Service? {
    guard let host = leadingText(of: node).flatMap({ Host(of: $0) }), !host.isLocal,
      !host.isTemplate
    else { return nil }
    return host.words.isEmpty
      ? nil : Service(identity: host.name, names: host.words, host: host.name)
  }
}

extension FormattedStringLiteral {
  /// What the first field shows, where nothing stands before it.
  fileprivate var leadingField: Node? {
    var segments = segments
    guard case .field(let field)? = segments.next() else { return nil }
    return field.expression.unparenthesized
  }
}

/// The host in an address.
private struct Host {
  let name: String

  /// The host of an address that has all of it: `https://api.example.com/v1`.
  init?(of address: String) {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) }
    guard !rest.isEmpty else { return nil }
    let authority = rest[..<(end ?? rest.endIndex)]
    let host = authority.split(separator: "@").last ?? authority
    name = host.lowercased()
  }

  var isLocal: Bool {
    let bare = name.prefix { $0 != ":" }
    return bare == "localhost" || bare.hasPrefix("127.") || bare == "0.0.0.0"
      || name.hasPrefix("[::1]")
  }

  /// Whether a part of it is filled in later: `{}:8475`, `%s.example.com`.
  var isTemplate: Bool { name.contains { "{%".contains($0) } }

  /// The words that tell it apart from others: `stripe` and `api_stripe` of `api.stripe.com`.
  var words: [String] {
    var labels = name.prefix { $0 != ":" }.split(separator: ".")
    guard labels.count > 1, labels.last?.allSatisfy(\.isLetter) ?? false else { return [] }
    labels.removeLast()
    if labels.count > 1, ["co", "com", "org", "net", "gov", "ac"].contains(labels.last ?? "") {
      labels.removeLast()
    }
    let all = [labels.last.map(String.init), labels.joined(separator: "_")].compactMap { $0 }
    return all.compactMap(Service.identifier)
  }
}

extension Service {
  /// The word for a service in the name of a constant: `payment` of `PAYMENT_API_URL`.
  static func word(from constant: String) -> String? {
    let words = constant.lowercased().split(separator: "_").filter { !generic.contains($0) }
    return words.isEmpty ? nil : identifier(words.joined(separator: "_"))
  }

  static func identifier(_ word: String) -> String? {
    let name = String(
      word.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return name.first?.isLetter ?? false ? name : nil
  }

  /// Whether a constant is called the path of something.
  static func isPath(_ constant: String) -> Bool {
    let last = constant.lowercased().split(separator: "_").last
    return last == "path" || last == "route"
  }

  /// Whether the name of a constant says no more than what is asked for.
  static func saysOnlyWhat(_ constant: String) -> Bool {
    constant.lowercased().split(separator: "_").allSatisfy {
      generic.contains($0) || answers.contains($0)
    }
  }

  /// What any service may be asked for.
  private static let answers: Set<Substring> = [
    "access", "auth", "authorize", "binary", "data", "download", "file", "files", "graphql", "id",
    "login", "model", "oauth", "oauth2", "query", "refresh", "revoke", "rpc", "token", "upload",
    "userinfo",
  ]

  private static let generic: Set<Substring> = [
    "address", "api", "base", "endpoint", "host", "http", "https", "path", "prefix",
    "resource", "root", "server", "service", "uri", "url", "default", "v1", "v2", "v3",
  ]
}
