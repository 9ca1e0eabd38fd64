// The version of Python that the syntax of a file asks for.

public import PythonSyntax

extension PythonFile {
  /// The oldest version that reads the file, by its syntax alone; 3.6 when nothing is newer.
  public var oldestVersion: PythonVersion {
    var minor = 6
    for (index, kind) in tree.nodes.kinds.enumerated() {
      minor = max(minor, oldestMinor(kind, NodeID(truncatingIfNeeded: index)))
    }
    return PythonVersion(3, minor)
  }

  /// The 3.x that brought a construct; 0 for those that were always there.
  private func oldestMinor(_ kind: NodeKind, _ node: NodeID) -> Int {
    switch kind {
    case .namedExpression: 8
    case .matchStatement: 10
    case .typeAlias: 12
    case .typeParameters, .parameters, .replacementField, .withStatement, .decorator,
      .exceptClause, .formattedString, .subscript, .importStatement, .importFromStatement,
      .listComprehension, .setComprehension, .generatorExpression, .dictionaryComprehension:
      oldestMinor(cursor(node))
    default: 0
    }
  }

  private func oldestMinor(_ node: Node) -> Int {
    switch node.kind {
    case .typeParameters:
      TypeParameters(unchecked: node).elements.contains { $0.default != nil } ? 13 : 12
    case .parameters: node.ownToken(.slash) != nil ? 8 : 0
    case .replacementField: node.ownToken(.equal) != nil ? 8 : 0
    case .withStatement: oldestMinor(WithStatement(unchecked: node))
    case .decorator: isOldDecorator(Decorator(unchecked: node)) ? 0 : 9
    case .exceptClause: oldestMinor(ExceptClause(unchecked: node))
    case .formattedString: node.firstToken?.kind == .tStringStart ? 14 : 0
    case .subscript: hasStar(Subscript(unchecked: node).index) ? 11 : 0
    case .importStatement, .importFromStatement: node.firstToken?.kind == .softLazy ? 15 : 0
    default: node.firstChild?.is(Starred.self) == true ? 15 : 0
    }
  }

  /// Parentheses round the items are documented from 3.10 on, but 3.9 took them; round one
  /// expression they were always possible.
  private func oldestMinor(_ statement: WithStatement) -> Int {
    guard statement.node.ownToken(.leftParenthesis) != nil else { return 0 }
    let items = Array(statement.items)
    return items.count > 1 || items.contains { $0.target != nil } ? 9 : 0
  }

  /// Whether a decorator is a dotted name or one call of it, as all decorators were before 3.9.
  private func isOldDecorator(_ decorator: Decorator) -> Bool {
    var expression = decorator.expression
    if let call = expression.as(Call.self) { expression = call.callee }
    while let attribute = expression.as(Attribute.self) { expression = attribute.object }
    return expression.kind == .name
  }

  private func oldestMinor(_ clause: ExceptClause) -> Int {
    let types = clause.type.flatMap { $0.kind == .tuple ? $0.as(Display.self) : nil }
    if let types, !types.hasBrackets { return 14 }
    return clause.isStarred ? 11 : 0
  }

  /// Whether an index is `*a`, or has it among several.
  private func hasStar(_ index: Node) -> Bool {
    guard index.kind == .tuple else { return index.kind == .starred }
    return Display(unchecked: index).hasBrackets
      ? false : index.children.contains { $0.kind == .starred }
  }
}
