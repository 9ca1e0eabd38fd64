// Where a module keeps an object already, and which of its functions only makes one.

public import PythonSyntax

extension PythonFile {
  /// The object that the module makes once by one of several calls, and that says what an expression
  /// says, as it is written at a node: a constant, or a call of a function that is cached.
  public func keptObject(
    saying expression: SharedExpression, among calls: [Call], at node: Node
  ) -> String? {
    for call in calls where !runsRepeatedly(call.node) {
      guard let made = sharedExpression(of: call), made.identity == expression.identity else {
        continue
      }
      if let function = function(around: call.node) {
        guard isCached(function), function.parameters.elements.isEmpty,
          isAll(call, made, of: function), isModules(function.node, function.name, node)
        else { continue }
        return text(function.name.range) + "()"
      }
      guard let assignment = call.node.parent?.as(Assignment.self), let name = assignment.target,
        name.kind == .name, assignment.node.parent?.kind == .module,
        let first = name.firstToken, isModules(assignment.node, first, node)
      else { continue }
      return text(first.range)
    }
    return nil
  }

  /// The function of the module whose only purpose is a call that says an expression, where its result
  /// can be kept for all who call it.
  public func maker(of call: Call, saying expression: SharedExpression) -> FunctionDefinition? {
    guard let function = function(around: call.node), !function.isAsync,
      scope(of: function.node) == moduleScope,
      function.parameters.elements.isEmpty, function.decorators.isEmpty,
      binding(of: function.node)?.symbol.onlyBinding != nil,
      isAll(call, expression, of: function)
    else { return nil }
    return function
  }

  /// Whether a name means what a statement of the module binds, and that alone, where a node stands.
  private func isModules(_ statement: Node, _ name: Token, _ node: Node) -> Bool {
    guard let binding = symbol(named: text(name.range), at: node)?.onlyBinding else { return false }
    return binding.scope == moduleScope && binding.node == statement
  }

  /// Whether a function does nothing but return what a call makes, and name what that is told.
  private func isAll(
    _ call: Call, _ expression: SharedExpression, of function: FunctionDefinition
  ) -> Bool {
    let statements = statements(of: function)
    let names = expression.locals.compactMap { $0.onlyBinding?.node }
    return statements.last == call.node.parent && statements.last?.kind == .returnStatement
      && statements.dropLast().allSatisfy(names.contains)
  }
}
