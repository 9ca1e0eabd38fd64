// Queries whose rows are read without a call: something goes through them.

internal import PythonSyntax

extension PythonFile {
  /// The queries that loops, comprehensions and their like go through, in the order of the text but
  /// for nesting: `for user in session.query(User):`, `[*query]`, `set(query)`.
  public var queriesGoneThrough: [Query] {
    guard Self.beginnings.contains(where: mentionsName) else { return [] }
    return tree.nodes.kinds.indices.compactMap { index -> Query? in
      guard let node = whatIsGoneThrough(by: NodeID(index)) else { return nil }
      var reader = QueryReader(self)
      return reader.query(goneThroughAt: node)
    }
  }

  /// Words of which one is in every file that has queries.
  private static let beginnings: Set<String> = QueryWords.executions.union(["objects", "query"])

  /// What a node takes one row after the other from, as far as it may be a query.
  private func whatIsGoneThrough(by id: NodeID) -> Node? {
    let node: Node
    switch kind(of: id) {
    case .forStatement: node = ForStatement(unchecked: cursor(id)).iterable
    case .comprehensionClause: node = ComprehensionClause(unchecked: cursor(id)).iterable
    case .yieldFromExpression:
      guard let value = cursor(id).firstChild else { return nil }
      node = value
    case .starred:
      guard let parent = cursor(id).parent, parent.kind == .list || parent.kind == .tuple,
        !isTarget(parent)
      else { return nil }
      node = Starred(unchecked: cursor(id)).expression
    case .call:
      let call = Call(unchecked: cursor(id))
      guard Self.takers.contains(call.word), let first = call.arguments[0],
        call.word == "extend" || call.callee.unparenthesized.kind == .name
      else { return nil }
      node = first
    default: return nil
    }
    switch node.withoutAwait.kind {
    case .name, .attribute, .call: return node
    default: return nil
    }
  }

  /// What goes through its argument, besides `list`.
  private static let takers: Set<String> = [
    "dict", "enumerate", "extend", "frozenset", "set", "sorted", "tuple",
  ]
}
