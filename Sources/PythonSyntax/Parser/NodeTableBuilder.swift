/// The nodes of a file while they are read, in postorder.
///
/// A node is finished after its children. Those that have no parent yet are found from the end
/// backwards: until a node is adopted, its `parent` holds the lowest number among its descendants
/// and itself, and below that begins the node before it. So wrapping what was just read costs
/// nothing but the new node, and there is no list of events and no stack of open nodes.
struct NodeTableBuilder: ~Copyable {
  private var kinds: Table<NodeKind>
  private var links: Table<NodeLinks>

  init(capacity: Int) {
    kinds = Table(capacity: capacity)
    links = Table(capacity: capacity)
  }

  /// The number of nodes that are finished.
  var count: Int { kinds.count }

  /// Adds a node without children.
  @inline(__always)
  mutating func leaf(_ kind: NodeKind, firstToken: TokenID, endToken: TokenID) {
    let id = NodeID(truncatingIfNeeded: kinds.count)
    kinds.append(kind)
    links.append(
      NodeLinks(
        firstToken: firstToken, endToken: endToken, parent: id, firstChild: .none,
        nextSibling: .none))
  }

  /// Adds a node and makes every node since a number, that has no parent yet, its child.
  @inline(__always)
  mutating func finish(
    _ kind: NodeKind, firstToken: TokenID, endToken: TokenID, since first: NodeID
  ) {
    let id = NodeID(truncatingIfNeeded: kinds.count)
    var next = NodeID.none
    var child = id &- 1
    while child >= first {
      let lowest = links[Int(child)].parent
      links[Int(child)].parent = id
      links[Int(child)].nextSibling = next
      next = child
      child = lowest &- 1
    }
    kinds.append(kind)
    links.append(
      NodeLinks(
        firstToken: firstToken, endToken: endToken, parent: first, firstChild: next,
        nextSibling: .none))
  }

  /// Forgets the nodes from a number on; none of them may have been adopted by one that stays.
  mutating func truncate(to count: NodeID) {
    kinds.truncate(to: Int(count))
    links.truncate(to: Int(count))
  }

  /// The kind of the node that was finished last.
  @inline(__always)
  var lastKind: NodeKind { kinds[kinds.count &- 1] }

  /// The number of the node that was finished last.
  var last: NodeID { NodeID(truncatingIfNeeded: kinds.count &- 1) }

  func kind(of node: NodeID) -> NodeKind { kinds[Int(node)] }
  func links(of node: NodeID) -> NodeLinks { links[Int(node)] }

  /// The table of exactly the nodes that were added, the last of which is the root.
  consuming func table() -> NodeTable {
    let root = kinds.count - 1
    links[root].parent = .none
    return NodeTable(kinds: kinds.array(), links: links.array())
  }
}
