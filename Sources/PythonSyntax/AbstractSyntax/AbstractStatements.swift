// Statements as CPython's abstract syntax has them.

extension AbstractSyntaxWriter {
  /// Writes a statement or a part of one; other nodes are handed on to the next chapter.
  mutating func statement(_ node: Node) {
    switch node.kind {
    case .module:
      begin("Module")
      add("body", all: Module(unchecked: node).statements)
    case .expressionStatement:
      begin("Expr", node.range)
      add("value", ExpressionStatement(unchecked: node).expression)
    case .assignment:
      let assignment = Assignment(unchecked: node)
      begin("Assign", node.range)
      add("targets", all: assignment.targets, .store)
      add("value", assignment.value)
    case .augmentedAssignment:
      let assignment = AugmentedAssignment(unchecked: node)
      begin("AugAssign", node.range)
      add("target", assignment.target, .store)
      add("op", .bare(assignment.operator.kind.binaryClass))
      add("value", assignment.value)
    case .annotatedAssignment:
      let assignment = AnnotatedAssignment(unchecked: node)
      begin("AnnAssign", node.range)
      add("target", assignment.target, .store)
      add("annotation", assignment.annotation)
      add("value", assignment.value)
      // `(x): int` annotates without binding, as `x.y: int` does.
      add("simple", .value(assignment.target.kind == .name ? "1" : "0"))
    case .returnStatement:
      begin("Return", node.range)
      add("value", ReturnStatement(unchecked: node).value)
    case .raiseStatement:
      let raise = RaiseStatement(unchecked: node)
      begin("Raise", node.range)
      add("exc", raise.exception)
      add("cause", raise.cause)
    case .passStatement: begin("Pass", node.range)
    case .breakStatement: begin("Break", node.range)
    case .continueStatement: begin("Continue", node.range)
    case .globalStatement, .nonlocalStatement:
      let statement = ScopeStatement(unchecked: node)
      begin(statement.isGlobal ? "Global" : "Nonlocal", node.range)
      for name in statement.names { add("names", name) }
    case .deleteStatement:
      begin("Delete", node.range)
      add("targets", all: DeleteStatement(unchecked: node).targets, .delete)
    case .assertStatement:
      let assertion = AssertStatement(unchecked: node)
      begin("Assert", node.range)
      add("test", assertion.test)
      add("msg", assertion.message)
    case .typeAlias:
      let alias = TypeAlias(unchecked: node)
      begin("TypeAlias", node.range)
      add("name", .binding(alias.name))
      typeParameters(alias.typeParameters)
      add("value", alias.value)
    default:
      importing(node)
    }
  }

  private mutating func importing(_ node: Node) {
    switch node.kind {
    case .importStatement:
      let statement = ImportStatement(unchecked: node)
      begin("Import", node.range)
      add("names", all: statement.aliases)
      if statement.isLazy { add("is_lazy", .value("1")) }
    case .importFromStatement:
      let statement = ImportFromStatement(unchecked: node)
      begin("ImportFrom", node.range)
      if let module = statement.module { add("module", .dottedName(module)) }
      add("names", all: statement.aliases)
      add("level", .value(String(statement.level)))
      if statement.isLazy { add("is_lazy", .value("1")) }
    case .importAlias:
      let alias = ImportAlias(unchecked: node)
      begin("alias", node.range)
      add("name", .dottedName(alias.name))
      add("asname", alias.alias)
    default:
      compoundStatement(node)
    }
  }
}

// MARK: Compound statements

extension AbstractSyntaxWriter {
  private mutating func compoundStatement(_ node: Node) {
    switch node.kind {
    case .ifStatement:
      let statement = IfStatement(unchecked: node)
      begin("If", node.range)
      add("test", statement.condition)
      add("body", statement.body)
      orelse(statement.body.node.nextSibling)
    case .elifClause:
      let clause = ElifClause(unchecked: node)
      // To CPython an `elif` is an `if` in the `else` of what comes before; it ends where all of
      // them end.
      begin("If", node.range.lowerBound..<(node.parent ?? node).range.upperBound)
      add("test", clause.condition)
      add("body", clause.body)
      orelse(node.nextSibling)
    case .whileStatement:
      let statement = WhileStatement(unchecked: node)
      begin("While", node.range)
      add("test", statement.condition)
      add("body", statement.body)
      add("orelse", statement.elseClause?.body)
    case .forStatement:
      let statement = ForStatement(unchecked: node)
      begin(statement.isAsync ? "AsyncFor" : "For", node.range)
      add("target", statement.target, .store)
      add("iter", statement.iterable)
      add("body", statement.body)
      add("orelse", statement.elseClause?.body)
    case .withStatement:
      let statement = WithStatement(unchecked: node)
      begin(statement.isAsync ? "AsyncWith" : "With", node.range)
      add("items", all: statement.items)
      add("body", statement.body)
    case .withItem:
      let item = WithItem(unchecked: node)
      begin("withitem")
      add("context_expr", item.context)
      add("optional_vars", item.target, .store)
    case .matchStatement:
      let statement = MatchStatement(unchecked: node)
      begin("Match", node.range)
      add("subject", statement.subject)
      add("cases", all: statement.cases)
    case .caseClause:
      let clause = CaseClause(unchecked: node)
      begin("match_case")
      add("pattern", clause.pattern)
      add("guard", clause.guard)
      add("body", clause.body)
    default:
      tryStatement(node)
    }
  }

  private mutating func tryStatement(_ node: Node) {
    switch node.kind {
    case .tryStatement:
      let statement = TryStatement(unchecked: node)
      let isStarred = statement.exceptClauses.contains { $0.isStarred }
      begin(isStarred ? "TryStar" : "Try", node.range)
      add("body", statement.body)
      add("handlers", all: statement.exceptClauses)
      add("orelse", statement.elseClause?.body)
      add("finalbody", statement.finallyClause?.body)
    case .exceptClause:
      let clause = ExceptClause(unchecked: node)
      begin("ExceptHandler", node.range)
      add("type", clause.type)
      add("name", clause.name)
      add("body", clause.body)
    default:
      definition(node)
    }
  }

  /// Adds what follows a block of an `if`: the next `elif`, or the statements of the `else`.
  private mutating func orelse(_ clause: Node?) {
    if let clause = clause?.as(ElseClause.self) {
      add("orelse", clause.body)
    } else {
      add("orelse", clause)
    }
  }
}
