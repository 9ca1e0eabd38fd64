// What a loop does with the rows that it goes through.

internal import PythonSyntax
internal import SourceText

extension RowsUseReader {
  /// `for row in rows:` that builds a list is followed through that list; everything else is for
  /// every row.
  mutating func loop(_ statement: ForStatement) {
    let body = statement.body
    let inside = file.descendants(of: body.node.id)
    let kinds = inside.map { (file.cursor($0), file.kind(of: $0)) }
    if kinds.contains(where: { $0.1 == .yieldExpression || $0.1 == .yieldFromExpression }) {
      return note(.consumed(because: "they are handed out one after the other"))
    }
    if kinds.contains(where: { $0.1 == .returnStatement || $0.1 == .breakStatement }) {
      return note(.consumed(because: "one of them is looked for"))
    }
    if kinds.contains(where: { $0.1 == .continueStatement || $0.1 == .ifStatement }) {
      return note(.consumed(because: "the loop chooses among them"))
    }
    var built: [Node] = []
    for child in body.statements {
      switch effect(of: child) {
      case .nothing: continue
      case .builds(let list): built.append(list)
      case .everyRow(let reason): return note(.consumed(because: reason))
      }
    }
    if built.isEmpty { return note(.consumed(because: "something is done for each of them")) }
    for list in built { followContainer(list) }
  }

  /// What one statement in the body of a loop does.
  private enum Effect {
    /// It works something out.
    case nothing
    /// It adds to a list that a name holds.
    case builds(Node)
    /// It does something that all rows need.
    case everyRow(because: String)
  }

  private func effect(of statement: Node) -> Effect {
    switch statement.kind {
    case .passStatement: return .nothing
    case .assignment, .annotatedAssignment:
      guard let target = statement.firstChild?.unparenthesized else { return .nothing }
      if target.kind == .name { return .nothing }
      return target.kind == .subscript && target.firstChild?.kind == .name
        ? .everyRow(because: "a mapping is made of them")
        : .everyRow(because: "each of them is changed")
    case .augmentedAssignment:
      let assignment = AugmentedAssignment(unchecked: statement)
      let isList = assignment.value.kind == .list
      return isList && assignment.target.kind == .name
        ? .builds(assignment.target) : .everyRow(because: "they are added up")
    case .expressionStatement:
      let expression = ExpressionStatement(unchecked: statement).expression.withoutAwait
      guard let call = expression.as(Call.self) else { return .nothing }
      if call.isLogging { return .nothing }
      if let method = call.callee.as(Attribute.self), method.object.kind == .name,
        ["append", "extend", "insert"].contains(method.name.text)
      {
        return .builds(method.object)
      }
      return .everyRow(
        because: "`\(call.callee.source)` is called for each of them")
    default:
      return .everyRow(because: "something is done for each of them")
    }
  }
}
