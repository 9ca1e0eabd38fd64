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
      if isBefore || occasion(of: node) == .whenCalled { return binding }
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
}
