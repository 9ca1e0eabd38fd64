/// The nodes of a file in postorder, in flat arrays: 21 bytes a node.
///
/// A node's number is greater than those of all its descendants, and its descendants are the
/// numbers directly below it; the root is the last.
public struct NodeTable: Sendable {
  /// What each node is.
  public var kinds: [NodeKind]
  /// Where each node stands.
  public var links: [NodeLinks]

  /// The number of nodes; at least one, for every file has its `module`.
  @inlinable public var count: Int { kinds.count }
}

/// The number of a node in its file.
public typealias NodeID = Int32

extension NodeID {
  /// The link of a node that has no such neighbour.
  @inlinable public static var none: NodeID { -1 }
}

/// The place of a node among the tokens and the other nodes.
public struct NodeLinks: Sendable, BitwiseCopyable {
  /// The first token of the node.
  public var firstToken: TokenID
  /// The token behind the node's last one.
  public var endToken: TokenID
  /// The node that this one is a child of; `none` for the root.
  public var parent: NodeID
  /// The first child, or `none`.
  public var firstChild: NodeID
  /// The next child of the same parent, or `none`.
  public var nextSibling: NodeID

  @usableFromInline
  init(
    firstToken: TokenID, endToken: TokenID, parent: NodeID, firstChild: NodeID, nextSibling: NodeID
  ) {
    self.firstToken = firstToken
    self.endToken = endToken
    self.parent = parent
    self.firstChild = firstChild
    self.nextSibling = nextSibling
  }
}
