public import PythonSyntax

extension PythonFile {
  /// The statement that is the docstring of a module, function or class.
  ///
  /// It is the first statement, when that is a plain string: not bytes and not formatted.
  public func docstring(of definition: Node) -> ExpressionStatement? {
    let body =
      definition.kind == .module ? definition : definition.children.first { $0.kind == .block }
    let statement = body?.firstChild?.as(ExpressionStatement.self)
    return statement?.isPlainString ?? false ? statement : nil
  }

  /// What a function does: its statements without the docstring.
  public func statements(of function: FunctionDefinition) -> [Node] {
    let documentation = docstring(of: function.node)?.node
    return function.body.statements.filter { $0 != documentation }
  }
}
