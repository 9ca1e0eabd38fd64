internal import PythonSyntax

/// What `__all__` says.
public enum Exports: Sendable, Hashable {
  /// The module has no `__all__`: what does not begin with `_` is public.
  case undeclared
  /// These names, in the order of the text.
  case names([String])
  /// Something that only Python can evaluate.
  case unknown

  /// Whether a name is or might be listed.
  public func mayContain(_ name: String) -> Bool {
    switch self {
    case .undeclared: false
    case .names(let names): names.contains(name)
    case .unknown: true
    }
  }
}

extension PythonFile {
  /// What `__all__` says.
  ///
  /// It is read from lists and tuples of strings, and from `+=`, `append` and `extend` of such.
  public var exports: Exports {
    guard let symbol = moduleScope.symbol(named: "__all__"), symbol.isBound else {
      return .undeclared
    }
    var found: [String] = []
    for binding in symbol.bindings {
      guard let listed = listed(binding) else { return .unknown }
      found += listed
    }
    for read in symbol.reads {
      guard let parent = read.parent, let attribute = parent.as(Attribute.self) else { continue }
      guard let listed = listed(attribute) else { return .unknown }
      found += listed
    }
    return .names(found)
  }

  private func listed(_ binding: Binding) -> [String]? {
    switch binding.kind {
    case .declaration: return []
    case .assignment: return binding.value.flatMap(strings)
    case .augmentedAssignment:
      let statement = AugmentedAssignment(unchecked: binding.node)
      return statement.operator.kind == .plusEqual ? strings(in: statement.value) : nil
    default: return nil
    }
  }

  /// What `__all__.append(…)` or `__all__.extend(…)` adds.
  private func listed(_ attribute: Attribute) -> [String]? {
    guard let call = attribute.node.parent?.as(Call.self), call.callee == attribute.node,
      let argument = call.arguments[0]
    else { return nil }
    if attribute.name.bytes.elementsEqual("append".utf8) {
      return text(ofString: argument).map { [$0] }
    }
    return attribute.name.bytes.elementsEqual("extend".utf8) ? strings(in: argument) : nil
  }

  /// The texts of a list or tuple of strings.
  private func strings(in expression: Node) -> [String]? {
    let node = expression.unparenthesized
    guard node.kind == .list || node.kind == .tuple else { return nil }
    var texts: [String] = []
    for element in node.children {
      guard let text = text(ofString: element) else { return nil }
      texts.append(text)
    }
    return texts
  }
}
