public import PythonSemantics
public import PythonSyntax
public import SourceText

/// An object of a function that comes from a shared definition from now on: nobody ends it for the
/// others.
public struct SharedObject {
  private let call: Node
  private let uses: [ObjectUse]
  private let ending: Set<String>
  private let file: PythonFile

  /// Takes the call that makes the object, what is done with the object, and the methods that end it.
  public init(
    madeBy call: Node, _ uses: [ObjectUse], endedBy ending: Set<String>, in file: PythonFile
  ) {
    self.call = call
    self.uses = uses
    self.ending = ending
    self.file = file
  }

  /// The edits that write another expression in the place of the call, where there is one, and take
  /// away what ends the object; nil where that cannot be taken away.
  ///
  /// | before                                    | after             |
  /// |-------------------------------------------|-------------------|
  /// | `a = new()⏎a.b()⏎a.close()`               | `a = get()⏎a.b()` |
  /// | `try:⏎    a.b()⏎finally:⏎    a.close()`   | `a.b()`           |
  /// | `if a:⏎    a.close()`                     |                   |
  /// | `with new() as a:⏎    a.b()`              | `a = get()⏎a.b()` |
  public func edits(writing code: String?, _ style: FileStyle) -> [Edit]? {
    var edits: [Edit] = []
    var isWritten = code == nil
    for use in uses {
      switch use.kind {
      case .called(let method, let end) where ending.contains(method):
        guard file.isOnlyObject(use.node), let removal = removing(end, of: use.node, style) else {
          return nil
        }
        edits += removal
      case .entered(let item):
        guard let unwrapping = unwrapping(item, writing: code, style) else { return nil }
        edits += unwrapping
        isWritten = isWritten || item.context == call
      case .closing:
        return nil
      default:
        continue
      }
    }
    if let code, !isWritten { edits.append(call.replacing(with: code)) }
    return edits
  }

  /// The edits that take a call away which ends the object.
  private func removing(_ end: Call, of name: Node, _ style: FileStyle) -> [Edit]? {
    guard var statement = end.node.parent, statement.kind == .expressionStatement else {
      return nil
    }
    if let condition = statement.parent?.parent?.as(IfStatement.self), isTest(condition, of: name),
      condition.body.isOnly(statement)
    {
      statement = condition.node
    }
    // A `finally` that did nothing else is not needed any more.
    if let clause = statement.parent?.parent?.as(FinallyClause.self), clause.body.isOnly(statement)
    {
      return clause.node.parent?.as(TryStatement.self)?.removingFinally(style: style)
    }
    return Statement(statement)?.removing(style: style)
  }

  /// Whether a statement asks whether there is an object, and nothing else.
  private func isTest(_ statement: IfStatement, of name: Node) -> Bool {
    guard statement.elifClauses.isEmpty, statement.elseClause == nil,
      let symbol = file.symbol(of: name)
    else { return false }
    let condition = statement.condition.unparenthesized
    let operands = condition.as(Comparison.self).map { Array($0.operands) } ?? [condition]
    return operands.contains { file.symbol(of: $0) == symbol }
      && operands.allSatisfy { file.symbol(of: $0) == symbol || $0.isNone }
  }

  /// The edits that make an assignment of a `with` that would end the object.
  private func unwrapping(
    _ item: WithItem, writing code: String?, _ style: FileStyle
  ) -> [Edit]? {
    guard let statement = item.node.parent?.as(WithStatement.self), !statement.isAsync,
      statement.items.count == 1
    else { return nil }
    let isMadeHere = item.context == call
    guard let target = item.target else {
      return isMadeHere ? nil : statement.unwrapped(style: style)
    }
    guard target.kind == .name, let source = isMadeHere ? code : item.context.source else {
      return nil
    }
    if target.source == source { return statement.unwrapped(style: style) }
    return statement.unwrapped(into: "\(target) = \(source)", style: style)
  }
}

extension Block {
  /// Whether a statement is all that the block has.
  fileprivate func isOnly(_ statement: Node) -> Bool {
    statements.allSatisfy { $0 == statement }
  }
}
