public import PythonSyntax
internal import Synchronization

/// A file with what its names mean.
///
/// Everything is answered from arrays by number of node, name, scope or binding, made in one pass over the
/// tree. The file proposes nothing and changes nothing; what it does not know, it answers with nil.
public final class PythonFile: Sendable {
  /// The tree that the facts are about.
  public let tree: SyntaxTree
  /// What is known of the file beyond its text.
  public let context: FileContext

  let names: NameTable
  let mentions: MentionTable
  let scopes: [ScopeRecord]
  let bindings: [BindingRecord]
  /// The scope in which each node stands.
  let scopeOfNode: [ScopeID]
  /// What is known of each node, by its kind: of a `name` its mention; of an `attribute` the name
  /// behind the dot; of what has a scope that scope; of what binds by a token its binding.
  let facts: [Int32]
  /// The import statements, wherever they stand, in the order of the text.
  let imports: [NodeID]
  /// The star imports in the order of the text, as `importAlias` nodes.
  let starImports: [NodeID]
  /// The calls by the last word of their callee.
  let calls: NameIndex
  /// The assigned attributes of plain names (`self.a = …`) by their name.
  let attributeStores: NameIndex
  /// The names that may stand for others.
  let aliases: AliasTable
  /// What expressions stand for that somebody has asked about: each transform asks about the same calls.
  let meanings = Mutex<[NodeID: Meaning?]>([:])
  /// The names by the symbols that they mean, as soon as somebody asks for those of one.
  let namesBySymbol = Mutex<NameIndex?>(nil)

  /// Reads what the names of a file mean; nil when the file is not Python.
  public init?(_ tree: SyntaxTree, in context: FileContext = FileContext()) {
    guard tree.diagnostics.isEmpty else { return nil }
    self.tree = tree
    self.context = context
    var builder = ScopeBuilder(tree)
    builder.run()
    let facts = builder.facts
    let mentions = builder.mentions
    let count = builder.names.count
    calls = NameIndex(builder.calls, names: count) { call in
      lastWord(of: tree.nodes.links[Int(call)].firstChild, tree, facts, mentions)
    }
    attributeStores = NameIndex(builder.attributeStores, names: count) { facts[Int($0)] }
    aliases = builder.aliases()
    names = builder.names
    self.mentions = mentions
    scopes = builder.scopes
    bindings = builder.bindings
    scopeOfNode = builder.scopeOfNode
    self.facts = facts
    imports = builder.imports
    starImports = builder.starImports
  }

  /// Whether some name is not ASCII but might be for Python (`ﬁle` is `file`): then nothing that
  /// names mean is certain, and no meaning is told.
  public var hasAmbiguousNames: Bool { names.isAmbiguous }

  func kind(of node: NodeID) -> NodeKind { tree.nodes.kinds[Int(node)] }
  func links(of node: NodeID) -> NodeLinks { tree.nodes.links[Int(node)] }
  func cursor(_ node: NodeID) -> Node { Node(tree: tree, id: node) }
}

/// The last word of a name or of an access such as `a.b`; `none` of most other expressions.
///
/// Of a call it is that of the first argument, for `partial(requests.get)(url)` calls `requests.get`.
func lastWord(
  of node: NodeID, _ tree: SyntaxTree, _ facts: [Int32], _ mentions: MentionTable
) -> NameID {
  let nodes = tree.nodes
  var node = node
  while nodes.kinds[Int(node)] == .parenthesized { node = nodes.links[Int(node)].firstChild }
  if nodes.kinds[Int(node)] == .call {
    let arguments = nodes.links[Int(nodes.links[Int(node)].firstChild)].nextSibling
    node = nodes.links[Int(arguments)].firstChild
    if node < 0 { return .none }
  }
  switch nodes.kinds[Int(node)] {
  case .name: return mentions[facts[Int(node)]].name
  case .attribute: return facts[Int(node)]
  default: return .none
  }
}
