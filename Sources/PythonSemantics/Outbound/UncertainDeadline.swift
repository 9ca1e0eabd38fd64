// Deadlines that a caller may leave out.

public import PythonSyntax

extension OutboundFunction {
  /// What is passed as the deadline of a request, where that is `None` unless somebody says otherwise.
  public var uncertainDeadline: Node? {
    requests.lazy.compactMap { request in
      let given =
        request.call.arguments["timeout"]?.value
        ?? (request.library == .urllib ? request.call.arguments[2] : nil)
        ?? request.client?.arguments["timeout"]?.value
      // What is told to wait for ever, in so many words, gets a deadline.
      return given.flatMap { !$0.isNone && file.isNoneByDefault($0) ? $0 : nil }
    }.first
  }
}

extension PythonFile {
  /// Whether an expression is `None`, or holds it, unless somebody says otherwise: a parameter by its
  /// default, an attribute or a name by the only value that it gets.
  fileprivate func isNoneByDefault(_ expression: Node, depth: Int = 0) -> Bool {
    let expression = expression.unparenthesized
    // Values that lead to each other in a circle lead nowhere.
    guard depth < 8 else { return false }
    func leads(_ node: Node?) -> Bool {
      node.map { isNoneByDefault($0, depth: depth + 1) } ?? false
    }
    switch expression.kind {
    case .constant: return expression.isNone
    case .tuple: return expression.children.contains(where: leads)
    case .name:
      guard let binding = symbol(of: expression)?.onlyBinding else { return false }
      return leads(binding.value ?? binding.node.as(Parameter.self)?.default)
    case .attribute:
      let attribute = Attribute(unchecked: expression)
      guard let owner = classOfSelf(attribute.object.id) else { return false }
      return leads(onlyValue(of: attribute, in: owner, orDefault: true))
    case .call:
      let call = Call(unchecked: expression)
      switch qualifiedName(of: call.callee) {
      case "httpx.Timeout": return leads(call.arguments[0])
      case "aiohttp.ClientTimeout":
        return leads(call.arguments[0] ?? call.arguments["total"]?.value)
      default: return false
      }
    default: return false
    }
  }
}
