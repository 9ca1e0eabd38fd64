public import PythonSyntax

/// A call that sends a request over HTTP.
public struct WebRequest: Sendable {
  /// The call.
  public let call: Call
  /// What is called.
  public let callee: Meaning
  /// Whose it is.
  public let library: WebLibrary
  /// The method in capitals; nil where that is known only when the call runs.
  public let method: String?
  /// What is asked for, as it is handed over; nil where that is not a part of the call.
  public let address: Node?
  /// Whether the request is sent when what the call returns is awaited or entered.
  public let isAsync: Bool
  /// The call that makes the client or session, where that is known.
  public let client: Call?

  /// Whether the request may be sent again without a second effect (RFC 9110: it is safe).
  public var isRepeatable: Bool { method.map(["GET", "HEAD", "OPTIONS"].contains) ?? false }
}

extension PythonFile {
  /// The calls that send requests over HTTP, in the order of the text.
  public var webRequests: [WebRequest] {
    calls(to: WebCallables.callees).compactMap { call, callee in
      guard let callable = WebCallables.all[callee.name] else { return nil }
      return WebRequest(
        call: call, callee: callee, library: callable.library,
        method: callable.method ?? method(of: call, callee),
        address: address(of: call, callee), isAsync: callable.isAsync,
        client: callee.evidence.contains(.annotation) ? nil : client(of: call.callee))
    }
  }

  // MARK: Method and address

  private func method(of call: Call, _ callee: Meaning) -> String? {
    switch callee.name.lastWord {
    case "send": return nil
    case "urlopen": return methodOfOpening(call)
    default:
      let method = call.arguments[0] ?? call.arguments["method"]?.value
      return method.flatMap(text(ofString:))?.uppercased()
    }
  }

  /// `urlopen` posts what it is given as `data`, or what its `Request` says.
  private func methodOfOpening(_ call: Call) -> String? {
    if call.arguments.unpacksMapping || call.arguments.unpacksIterable { return nil }
    if hasArgument("data", at: 1, of: call) { return nil }
    guard let target = call.arguments[0] ?? call.arguments["url"]?.value else { return nil }
    if let request = urllibRequest(target) {
      if hasArgument("data", at: 1, of: request) || request.arguments.unpacksMapping { return nil }
      guard let method = request.arguments["method"]?.value else { return "GET" }
      return text(ofString: method)?.uppercased()
    }
    // A name may hold a `Request` that was made elsewhere, unless it is called an address.
    guard let word = target.lastWord, target.unparenthesized.kind != .call else { return "GET" }
    let words = text(word.range).lowercased().split(separator: "_")
    return words.contains(where: Self.wordsOfAddresses.contains) ? "GET" : nil
  }

  private static let wordsOfAddresses: Set<Substring> = ["url", "uri", "link", "href", "address"]

  private func hasArgument(_ name: String, at index: Int, of call: Call) -> Bool {
    let value = call.arguments[name]?.value ?? call.arguments[index]
    return value.map { !$0.isNone } ?? false
  }

  private func urllibRequest(_ target: Node) -> Call? {
    qualifiedName(of: target) == "urllib.request.Request()" ? construction(of: target) : nil
  }

  private func address(of call: Call, _ callee: Meaning) -> Node? {
    switch callee.name.lastWord {
    case "send": return nil
    case "request", "stream": return call.arguments[1] ?? call.arguments["url"]?.value
    case "urlopen":
      let target = call.arguments[0] ?? call.arguments["url"]?.value
      guard let request = target.flatMap(urllibRequest) else { return target }
      return request.arguments[0] ?? request.arguments["url"]?.value
    default: return call.arguments[0] ?? call.arguments["url"]?.value
    }
  }

  // MARK: Clients

  /// The call that makes what a method is called on: `requests.Session()` of `session.get`.
  private func client(of callee: Node) -> Call? {
    guard let method = callee.unparenthesized.as(Attribute.self) else { return nil }
    return construction(of: method.object)
  }

  /// The only call whose result an expression can be: itself, or what its name or its attribute of
  /// `self` is bound to; nil of a function that makes it for others.
  private func construction(of expression: Node) -> Call? {
    let expression = expression.unparenthesized
    guard let maker = qualifiedName(of: expression)?.callee else { return nil }
    switch expression.kind {
    case .call:
      let call = Call(unchecked: expression)
      return qualifiedName(of: call.callee) == maker ? call : nil
    case .name:
      let call = symbol(of: expression)?.onlyBinding?.value?.unparenthesized.as(Call.self)
      return call.flatMap { qualifiedName(of: $0.callee) == maker ? $0 : nil }
    case .attribute:
      let word = text(Attribute(unchecked: expression).name.range)
      // What `self` holds was assigned somewhere in the class; the meaning told that all agree.
      let made = calls(to: [maker]).map(\.call).filter { call in
        let target = call.node.parent?.firstChild?.unparenthesized
        return target?.as(Attribute.self).map { text($0.name.range) == word } ?? false
      }
      return made.count == 1 ? made[0] : nil
    default: return nil
    }
  }
}
