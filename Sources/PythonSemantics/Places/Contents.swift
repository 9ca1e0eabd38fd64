// What stands in a node.

public import PythonSyntax

extension PythonFile {
  /// The nodes of some kinds that a node is or has below it, in the order of the text but for
  /// nesting.
  public func nodes(_ kinds: NodeKind..., in node: Node) -> [Node] {
    descendants(of: node.id).filter { kinds.contains(kind(of: $0)) }.map(cursor)
  }

  /// What binds names in a node, those of its inner scopes included, in the order of the text.
  public func bindings(in node: Node) -> [Binding] {
    allBindings.filter { node.range.contains($0.token.range.lowerBound) }
  }
}
