/// The tokens of a node that belong to none of its children, in order.
///
/// Nothing is allocated: the sequence walks the token numbers and steps over the children.
public struct OwnTokens: Sequence, IteratorProtocol, Sendable {
  private let tree: SyntaxTree
  private var child: Node?
  private var position: TokenID
  private let end: TokenID

  init(of node: Node) {
    let range = node.tokenRange
    tree = node.tree
    child = node.firstChild
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next token between the children.
  public mutating func next() -> Token? {
    while let node = child {
      let range = node.tokenRange
      guard position >= range.lowerBound else { break }
      position = range.upperBound
      child = node.nextSibling
    }
    guard position < end else { return nil }
    defer { position += 1 }
    return Token(tree: tree, id: position)
  }
}
