public import SourceText

/// The lossless concrete syntax tree of one file.
///
/// The tokens cover the file in order and every byte between two tokens is trivia, so the file can
/// always be given back from the tree. Parsing accepts anything: what is not Python becomes `error`
/// nodes and entries in `diagnostics`.
public final class SyntaxTree: Sendable {
  /// The file, exactly.
  public let text: SourceText
  /// The tokens of the file.
  public let tokens: TokenTable
  /// The nodes over the tokens.
  public let nodes: NodeTable
  /// What is wrong with the file, in the order of the text; empty if and only if the file is
  /// Python.
  public let diagnostics: [Diagnostic]
  /// The work that the parser did, as the number of tokens that it looked at and nodes that it
  /// made; a tree of n bytes takes at most a small multiple of n.
  public let steps: Int

  package init(
    text: SourceText, tokens: TokenTable, nodes: NodeTable, diagnostics: [Diagnostic], steps: Int
  ) {
    self.text = text
    self.tokens = tokens
    self.nodes = nodes
    self.diagnostics = diagnostics
    self.steps = steps
  }

  /// The node that all others descend from, of kind `module`.
  @inlinable public var root: Node {
    Node(tree: self, id: NodeID(truncatingIfNeeded: nodes.count - 1))
  }
}
