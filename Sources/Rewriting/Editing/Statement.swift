public import PythonSyntax
internal import SourceText

/// A statement as a whole, to put others beside it or in its place.
public struct Statement: Sendable {
  /// The statement, with the decorators of a definition and the clauses of an `if` or a `try`.
  public let node: Node

  /// The statement itself; nil where the node is none.
  public init?(_ node: Node) {
    guard let parent = node.parent, parent.kind == .block || parent.kind == .module else {
      return nil
    }
    self.node = node
  }

  /// The innermost statement that a node stands in.
  public init?(around node: Node) {
    var statement = node
    while let parent = statement.parent, parent.kind != .block, parent.kind != .module {
      statement = parent
    }
    self.init(statement)
  }

  /// The statements of a block or a module.
  public static func all(in node: Node) -> [Statement] {
    node.children.compactMap { Statement($0) }
  }

  var tree: SyntaxTree { node.tree }
  var range: Range<Int> { node.range }

  /// The statement before this one in the same block.
  var previous: Statement? {
    var previous: Node?
    for sibling in node.parent?.children ?? node.children {
      if sibling == node { break }
      previous = sibling
    }
    return previous.flatMap { Statement($0) }
  }

  /// The statement behind this one in the same block.
  var next: Statement? { node.nextSibling.flatMap { Statement($0) } }

  /// Whether it is the first on its logical line.
  var beginsLine: Bool { logicalStart == node.tokenRange.lowerBound }

  /// The first token of its logical line, which may be that of a header.
  private var logicalStart: TokenID {
    var token = node.tokenRange.lowerBound
    while token > 0, !tree.tokens.kinds[Int(token) - 1].isLayout { token -= 1 }
    return token
  }

  /// Whether another statement follows on its line.
  var sharesEnd: Bool { next.map { !$0.beginsLine } ?? false }

  /// The end of its last line without the line end: behind a comment that stands there.
  var lineEnd: Int {
    guard let last = node.lastToken else { return range.upperBound }
    var token = last.id
    while tree.tokens.kinds[Int(token)] != .newline { token += 1 }
    return Int(tree.tokens.starts[Int(token)])
  }

  /// Whether it is in a block that stands on the line of its header: `if x: a; b`.
  var isInOneLineBlock: Bool { node.parent.flatMap { Block($0) }.map { !$0.isIndented } ?? false }

  /// The blanks that a statement beside it begins with, one that is opened up if need be.
  func indentation(_ style: FileStyle) -> [UInt8] {
    let start = Token(tree: tree, id: logicalStart).range.lowerBound
    let line = tree.indentation(at: start)
    return isInOneLineBlock ? line + style.indentation : line
  }
}
