internal import PythonSyntax

/// Nodes of one file by a name of theirs, each name's in the order of the text.
struct NameIndex: Sendable {
  /// All nodes in the order of the text.
  let all: [NodeID]
  /// Where the nodes of each name begin in `sorted`, and one more.
  private let starts: [Int32]
  private let sorted: [NodeID]

  /// Sorts nodes by name; those without one are only in `all`.
  init(_ nodes: [NodeID], names count: Int, name: (NodeID) -> NameID) {
    all = nodes
    let named = nodes.map(name)
    var ends = [Int32](repeating: 0, count: count + 1)
    for name in named where name >= 0 { ends[Int(name) + 1] += 1 }
    for name in 0..<count { ends[name + 1] += ends[name] }
    starts = ends
    var sorted = [NodeID](repeating: .none, count: Int(ends[count]))
    for (node, name) in zip(nodes, named) where name >= 0 {
      sorted[Int(ends[Int(name)])] = node
      ends[Int(name)] += 1
    }
    self.sorted = sorted
  }

  /// The nodes of a name.
  subscript(name: NameID) -> ArraySlice<NodeID> {
    // A name that was mangled after the index was made has no nodes.
    guard Int(name) + 1 < starts.count else { return [] }
    return sorted[Int(starts[Int(name)])..<Int(starts[Int(name) + 1])]
  }
}
