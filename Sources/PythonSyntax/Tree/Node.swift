import SourceText

/// A cursor on one node of a tree: as cheap to copy as a reference and a number.
public struct Node: Sendable {
  /// The tree that the node is in; the cursor keeps it alive.
  public let tree: SyntaxTree
  /// The number of the node in its tree.
  public let id: NodeID

  /// Points at the node with a number.
  @inlinable public init(tree: SyntaxTree, id: NodeID) {
    self.tree = tree
    self.id = id
  }

  /// What the node is.
  @inlinable public var kind: NodeKind { tree.nodes.kinds[Int(id)] }

  @inlinable var links: NodeLinks { tree.nodes.links[Int(id)] }

  /// The node that this one is a child of; nil for the root.
  @inlinable public var parent: Node? { neighbour(links.parent) }

  /// The first child.
  @inlinable public var firstChild: Node? { neighbour(links.firstChild) }

  /// The child of the same parent that follows this one.
  @inlinable public var nextSibling: Node? { neighbour(links.nextSibling) }

  /// The children in order.
  @inlinable public var children: Children { Children(first: firstChild) }

  @inlinable func neighbour(_ id: NodeID) -> Node? { id < 0 ? nil : Node(tree: tree, id: id) }
}

extension Node: Hashable {
  /// Whether both point at the same node of the same tree.
  @inlinable public static func == (left: Node, right: Node) -> Bool {
    left.id == right.id && left.tree === right.tree
  }

  /// Hashes the number of the node and the identity of its tree.
  @inlinable public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(ObjectIdentifier(tree))
  }
}

/// The children of a node, in order.
public struct Children: Sequence, IteratorProtocol, Sendable {
  @usableFromInline var next_: Node?

  @inlinable init(first: Node?) { next_ = first }

  /// The next child.
  @inlinable public mutating func next() -> Node? {
    guard let node = next_ else { return nil }
    next_ = node.nextSibling
    return node
  }

  /// Whether there are none.
  @inlinable public var isEmpty: Bool { next_ == nil }

  /// The first child.
  @inlinable public var first: Node? { next_ }

  /// The last child.
  public var last: Node? { reduce(nil) { $1 } }

  /// The number of children.
  public var count: Int { reduce(0) { count, _ in count + 1 } }
}

// MARK: Tokens and bytes

extension Node {
  /// The numbers of the node's tokens, its descendants' included.
  @inlinable public var tokenRange: Range<TokenID> {
    let links = links
    return links.firstToken..<links.endToken
  }

  /// The first token; nil only for an empty block of a broken file.
  @inlinable public var firstToken: Token? {
    let range = tokenRange
    return range.isEmpty ? nil : Token(tree: tree, id: range.lowerBound)
  }

  /// The last token that is neither a line end nor an indentation.
  public var lastToken: Token? {
    let range = tokenRange
    var id = range.upperBound - 1
    while id >= range.lowerBound {
      if !tree.tokens.kinds[Int(id)].isLayout { return Token(tree: tree, id: id) }
      id -= 1
    }
    return nil
  }

  /// The bytes from the first token to the last, without the line end behind a statement or the
  /// indentation behind a block.
  public var range: Range<Int> {
    let tokens = tree.tokens
    let first = Int(tokenRange.lowerBound)
    let start = first < tokens.count ? Int(tokens.starts[first]) : tree.text.count
    guard let last = lastToken else { return start..<start }
    return start..<max(start, last.range.upperBound)
  }

  /// The exact bytes from the first token to the last.
  public var bytes: ArraySlice<UInt8> { tree.text.bytes[range] }

  /// The node as it is written.
  public var source: String { String(decoding: bytes, as: UTF8.self) }

  /// The tokens of the node that belong to no child, in order: keywords, operators, punctuation,
  /// bound names.
  public var ownTokens: OwnTokens { OwnTokens(of: self) }

  /// The first own token of a kind.
  public func ownToken(_ kind: TokenKind) -> Token? {
    ownTokens.first { $0.kind == kind }
  }

  /// The child directly behind the node's own token of a kind: `default` is the child behind `=`.
  public func child(after kind: TokenKind) -> Node? {
    children.first { child in
      let before = child.tokenRange.lowerBound - 1
      return before >= tokenRange.lowerBound && tree.tokens.kinds[Int(before)] == kind
    }
  }
}
