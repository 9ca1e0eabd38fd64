public import PythonSyntax
public import SourceText

extension TryStatement {
  /// The edits that take the `finally` away; nil where a block stands on the line of its header.
  ///
  /// A `try` that has nothing else goes with it, and its body moves to the left. Comments stay.
  ///
  /// | before                                             | after                          |
  /// |----------------------------------------------------|--------------------------------|
  /// | `try:⏎    a()⏎finally:⏎    b()⏎`                   | `a()⏎`                         |
  /// | `try:⏎    a()⏎finally:⏎    b()  # why⏎`            | `a()⏎# why⏎`                   |
  /// | `try:⏎    a()⏎except E:⏎    c()⏎finally:⏎    b()⏎` | `try:⏎    a()⏎except E:⏎    c()⏎` |
  public func removingFinally(style: FileStyle) -> [Edit]? {
    guard let statement = Statement(node), statement.beginsLine, let clause = finallyClause,
      body.isIndented, clause.body.isIndented
    else { return nil }
    let removal = removing(clause, style)
    let hasHandlers = !exceptClauses.isEmpty
    return hasHandlers ? [removal] : unwrapping(upTo: removal.range.lowerBound, style) + [removal]
  }

  private func removing(_ clause: FinallyClause, _ style: FileStyle) -> Edit {
    let tree = node.tree
    let start = tree.lineStart(at: clause.range.lowerBound)
    let end = tree.nextLine(at: tree.lineEnd(at: clause.range.upperBound))
    let lines = tree.comments(in: start..<end).flatMap {
      node.lineIndentation + tree.text.bytes[$0] + style.newline
    }
    return Edit(replacing: start..<end, with: lines)
  }

  /// The edits that take the header away and move what stands below it to the left.
  private func unwrapping(upTo end: Int, _ style: FileStyle) -> [Edit] {
    let tree = node.tree
    let start = tree.lineStart(at: range.lowerBound)
    let behind = tree.nextLine(at: tree.lineEnd(at: range.lowerBound))
    let comments = tree.comments(in: start..<behind).flatMap {
      node.lineIndentation + tree.text.bytes[$0] + style.newline
    }
    let inner = body.statements.first?.lineIndentation ?? []
    return [Edit(replacing: start..<behind, with: comments)]
      + tree.moving(behind..<end, from: inner, to: node.lineIndentation)
  }
}
