public import PythonSyntax

extension PythonFile {
  /// The statement that is the docstring of a module, function or class.
  ///
  /// It is the first statement, when that is a plain string: not bytes and not formatted.
  public func docstring(of definition: Node) -> ExpressionStatement? {
    let body =
      definition.kind == .module ? definition : definition.children.first { $0.kind == .block }
    guard let statement = body?.firstChild?.as(ExpressionStatement.self) else { return nil }
    let expression = statement.expression.unparenthesized
    let literals =
      expression.kind == .concatenatedString ? Array(expression.children) : [expression]
    let isPlain = literals.allSatisfy { $0.as(StringLiteral.self)?.isBytes == false }
    return isPlain ? statement : nil
  }
}
