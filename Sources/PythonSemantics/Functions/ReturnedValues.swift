internal import PythonSyntax

extension PythonFile {
  /// What a function returns, in the order of the text; nil where that depends on more than its body:
  /// on a decorator, or on a class that has another method of its name.
  func values(returnedBy function: FunctionDefinition) -> [Node]? {
    guard function.decorators.allSatisfy(isBinding),
      classDefinition(of: function) == nil || functions(named: function.name.text).count == 1
    else { return nil }
    return values(returnedInBodyOf: function)
  }

  /// What the body of a function returns, in the order of the text; nil where it yields, or returns
  /// nothing in some way.
  func values(returnedInBodyOf function: FunctionDefinition) -> [Node]? {
    guard descendants(of: function.node.id, kind: .yieldExpression).isEmpty else { return nil }
    let returns = descendants(of: function.node.id, kind: .returnStatement)
      .map { ReturnStatement(unchecked: cursor($0)) }
      .filter { self.function(around: $0.node) == function }
    let values = returns.compactMap(\.value)
    return values.isEmpty || values.count < returns.count ? nil : values
  }

  private func isBinding(_ decorator: Decorator) -> Bool {
    let name = meaning(of: decorator)?.name
    return name == "builtins.classmethod" || name == "builtins.staticmethod"
  }

  private func functions(named name: String) -> [Scope] {
    allScopes.filter { scope in
      scope.kind == .function && scope.node.as(FunctionDefinition.self)?.name.text == name
    }
  }
}
