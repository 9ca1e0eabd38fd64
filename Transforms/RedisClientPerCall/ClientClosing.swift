import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

// A client that others share is not closed.

extension ClientSite {
  /// The edits that write another expression in the place of the call, where there is one, and take
  /// away what closes the client; nil where that cannot be taken away.
  func edits(writing code: String?, _ style: FileStyle) -> [Edit]? {
    var edits: [Edit] = []
    var isWritten = code == nil
    for use in uses {
      switch use.kind {
      case .called(let method, let closing) where RedisMethods.closing.contains(method):
        guard file.isOnlyObject(use.node), let removal = removing(closing, style) else {
          return nil
        }
        edits += removal
      case .entered(let item):
        guard let unwrapping = unwrapping(item, writing: code, style) else { return nil }
        edits += unwrapping
        isWritten = isWritten || item.context == call.node
      case .closing:
        return nil
      default:
        continue
      }
    }
    if let code, !isWritten { edits.append(call.node.replacing(with: code)) }
    return edits
  }

  /// The edits that take a closing call away.
  private func removing(_ closing: Call, _ style: FileStyle) -> [Edit]? {
    guard let statement = closing.node.parent, statement.kind == .expressionStatement else {
      return nil
    }
    // A `finally` that did nothing else is not needed any more.
    if let clause = statement.parent?.parent?.as(FinallyClause.self), clause.body.isOnly(statement)
    {
      return clause.node.parent?.as(TryStatement.self)?.removingFinally(style: style)
    }
    return Statement(statement)?.removing(style: style)
  }

  /// The edits that make an assignment of a `with` that would close the client.
  private func unwrapping(
    _ item: WithItem, writing code: String?, _ style: FileStyle
  ) -> [Edit]? {
    guard let statement = item.node.parent?.as(WithStatement.self), !statement.isAsync,
      statement.items.count == 1
    else { return nil }
    let isMadeHere = item.context == call.node
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
