// What names of a function say to the whole process.

internal import PythonSyntax

extension PythonFile {
  /// The value of a name of a function where it is read, whatever the function is called with: it is
  /// bound once, by an assignment above in the same block or in one around that, and nothing in the
  /// function changes what it is bound to.
  func valueOfLocal(_ symbol: Symbol, at read: Node) -> Node? {
    guard symbol.scope.kind == .function, symbol.scope == scope(of: read),
      let binding = symbol.onlyBinding, binding.kind == .assignment,
      binding.scope == symbol.scope,
      binding.node.as(Assignment.self).map({ $0.target != nil }) ?? true,
      let block = binding.node.parent, block.range.contains(read.range.lowerBound),
      binding.node.range.upperBound <= read.range.lowerBound,
      let value = binding.value?.unparenthesized,
      !symbol.reads.contains(where: { $0 != read && mayChange($0, boundTo: value) })
    else { return nil }
    return value
  }

  /// Whether what is done with a name may change the value that it is bound to.
  private func mayChange(_ read: Node, boundTo value: Node) -> Bool {
    var object = read
    while let parent = object.parent, [.attribute, .subscript].contains(parent.kind),
      parent.firstChild == object
    {
      if isTarget(parent) { return true }
      object = parent
    }
    if object != read {
      guard object.kind == .attribute, let call = object.parent?.as(Call.self),
        call.callee == object
      else { return false }
      return Self.methodsThatChange.contains(text(Attribute(unchecked: object).name.range))
    }
    // What a display makes is this function's own; what somebody else gets may be changed there.
    guard [.dictionary, .list, .set].contains(value.kind) else { return false }
    switch read.parent?.kind {
    case .doubleStarred, .starred, .replacementField, .comparison, .ifStatement, .unaryOperation:
      return false
    case .argumentList:
      return read.takingCall.flatMap { qualifiedName(of: $0.callee) }?.root != "builtins"
    default:
      return true
    }
  }

  private static let methodsThatChange: Set<String> = [
    "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse",
    "setdefault", "sort", "update",
  ]
}
