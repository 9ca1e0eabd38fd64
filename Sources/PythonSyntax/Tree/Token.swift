public import SourceText

/// A cursor on one token of a tree.
public struct Token: Sendable {
  /// The tree that the token is in; the cursor keeps it alive.
  public let tree: SyntaxTree
  /// The number of the token in its tree.
  public let id: TokenID

  /// Points at the token with a number.
  @inlinable public init(tree: SyntaxTree, id: TokenID) {
    self.tree = tree
    self.id = id
  }

  /// What the token is.
  @inlinable public var kind: TokenKind { tree.tokens.kinds[Int(id)] }

  /// The bytes of the token.
  @inlinable public var range: Range<Int> {
    Int(tree.tokens.starts[Int(id)])..<Int(tree.tokens.ends[Int(id)])
  }

  /// The bytes between the token before this one (or the start of the file) and this one.
  public var leadingTrivia: Range<Int> {
    (id == 0 ? 0 : Int(tree.tokens.ends[Int(id) - 1]))..<range.lowerBound
  }

  /// The exact bytes of the token.
  @inlinable public var bytes: ArraySlice<UInt8> { tree.text.bytes[range] }

  /// The token as it is written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
