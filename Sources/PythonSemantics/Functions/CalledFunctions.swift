// Which function of the file a call runs.

public import PythonSyntax

extension PythonFile {
  /// The function or method of the file that a call runs: `f()`, `self.f()`, `super().f()`; nil where
  /// that is not certain.
  public func function(calledBy call: Call) -> FunctionDefinition? {
    let callee = call.callee.unparenthesized
    if let binding = symbol(of: callee)?.onlyBinding {
      return binding.node.as(FunctionDefinition.self)
    }
    guard let method = callee.as(Attribute.self) else { return nil }
    let object = method.object.unparenthesized
    if let maker = object.as(Call.self)?.callee, maker.kind == .name,
      maker.bytes.elementsEqual("super".utf8), let owner = classDefinition(around: call.node)
    {
      return localBases(of: facts[Int(owner.node.id)]).lazy
        .compactMap { self.method(named: method.name, in: $0) }.first
    }
    return (classOfSelf(object.id) ?? localClass(object.id))
      .flatMap { self.method(named: method.name, in: $0) }
  }

  /// Whether a call hands a method its instance, so that the first argument is for the second parameter.
  func isBound(_ call: Call, to method: FunctionDefinition) -> Bool {
    guard classDefinition(of: method) != nil else { return false }
    // `Client.send(client, data)` hands over the instance like any other argument.
    let object = call.callee.unparenthesized.as(Attribute.self)?.object.unparenthesized
    return object.flatMap { localClass($0.id) } == nil
  }

  /// The calls of a function that are in the file: by its name, or as a method of an instance.
  public func calls(of function: FunctionDefinition) -> [Call] {
    guard let symbol = binding(of: function.node)?.symbol else { return [] }
    guard let owner = classDefinition(of: function) else {
      return symbol.reads.compactMap { read in
        read.parent?.as(Call.self).flatMap { $0.callee == read ? $0 : nil }
      }
    }
    return calls(named: symbol.name).filter { call in
      if self.function(calledBy: call) == function { return true }
      guard let method = call.callee.unparenthesized.as(Attribute.self) else { return false }
      return isInstance(method.object, of: owner)
    }
  }

  /// The method that instances of a class have, by its own body or by that of a base in this file.
  private func method(named name: Token, in owner: ScopeID) -> FunctionDefinition? {
    var pending = [owner]
    var visited: Set<ScopeID> = []
    while let next = pending.popLast() {
      guard visited.insert(next).inserted else { continue }
      let definition = ClassDefinition(unchecked: cursor(scopes[Int(next)].node))
      let found = definition.body.statements.compactMap { $0.as(FunctionDefinition.self) }
        .filter { $0.name.bytes.elementsEqual(name.bytes) }
      if let last = found.last { return last }
      pending += localBases(of: next)
    }
    return nil
  }

  /// Whether an expression is an instance of a class of the file or the class itself: `self` and
  /// `cls` in it, its name, what it makes, and a name for that.
  private func isInstance(_ object: Node, of owner: ClassDefinition) -> Bool {
    let object = object.unparenthesized
    if classOfSelf(object.id) == facts[Int(owner.node.id)] { return true }
    if let call = object.as(Call.self) { return isInstance(call.callee, of: owner) }
    guard let binding = symbol(of: object)?.onlyBinding else { return false }
    if binding.node == owner.node { return true }
    guard let made = binding.value?.unparenthesized.as(Call.self) else { return false }
    return symbol(of: made.callee)?.onlyBinding?.node == owner.node
  }
}
