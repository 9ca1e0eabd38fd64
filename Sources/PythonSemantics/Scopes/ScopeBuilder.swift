internal import PythonSyntax
internal import SourceText

/// Walks a tree once and notes its scopes, the names in them, and what the call index needs.
///
/// The walk follows the links of the nodes in the order of the text and keeps no stack: every node
/// stands in the scope of its parent, unless `scope(of:in:)` knows better. What names
/// mean is settled afterwards, for a name may be bound behind its first use.
struct ScopeBuilder: ~Copyable {
  let tree: SyntaxTree
  let kinds: [NodeKind]
  let links: [NodeLinks]

  var names: NameTable
  var mentions: MentionTable
  var scopes: [ScopeRecord] = []
  var bindings: [BindingRecord] = []
  /// The scope in which each node stands.
  var scopeOfNode: [ScopeID]
  /// What else is known of each node; see `PythonFile.facts`.
  var facts: [Int32]
  /// The calls in the order of the text.
  var calls: [NodeID] = []
  /// Attributes of a plain name that are assigned to, in the order of the text.
  var attributeStores: [NodeID] = []
  /// The import statements in the order of the text.
  var imports: [NodeID] = []
  /// Statements of the form `from a import *`.
  var starImports: [NodeID] = []
  /// The names that imports give to others.
  var aliasesOfImports = AliasTable()

  init(_ tree: SyntaxTree) {
    self.tree = tree
    kinds = tree.nodes.kinds
    links = tree.nodes.links
    let count = kinds.count
    names = NameTable(tree.text, capacity: count / 16)
    mentions = MentionTable(capacity: count / 8)
    scopeOfNode = Array(repeating: 0, count: count)
    facts = Array(repeating: -1, count: count)
  }

  /// Visits every node, the parent before its children.
  mutating func run() {
    var node = NodeID(truncatingIfNeeded: kinds.count - 1)
    scopes.append(ScopeRecord(kind: .module, node: node, parent: .none, enclosingClass: .none))
    facts[Int(node)] = 0
    while true {
      let child = links[Int(node)].firstChild
      if child >= 0 {
        node = child
      } else {
        while links[Int(node)].nextSibling < 0 {
          node = links[Int(node)].parent
          if node < 0 { return resolve() }
        }
        node = links[Int(node)].nextSibling
      }
      visit(node)
    }
  }

  @inline(__always)
  private mutating func visit(_ node: NodeID) {
    let parent = links[Int(node)].parent
    let scope = scope(of: node, in: parent)
    scopeOfNode[Int(node)] = scope
    switch kinds[Int(node)] {
    case .name: name(node, scope)
    case .attribute: attribute(node)
    case .call: calls.append(node)
    case .importStatement, .importFromStatement: imports.append(node)
    case .functionDefinition, .classDefinition, .typeAlias, .lambda: definition(node, scope)
    case .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression:
      facts[Int(node)] = open(.comprehension, node, inside: scope)
    case .parameter, .typeParameter, .importAlias, .exceptClause, .capturePattern, .asPattern,
      .starPattern, .doubleStarPattern:
      bindToken(of: node, scope)
    case .globalStatement, .nonlocalStatement: declaration(node, scope)
    default: break
    }
  }

  // MARK: Scopes

  /// The scope in which a node stands, given the kind of its parent; `mutating`, or the whole builder is
  /// copied for each node.
  @inline(__always)
  private mutating func scope(of node: NodeID, in parent: NodeID) -> ScopeID {
    let outer = scopeOfNode[Int(parent)]
    switch kinds[Int(parent)] {
    case .functionDefinition, .classDefinition, .lambda, .parameter, .typeAlias,
      .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression,
      .comprehensionClause:
      return scope(of: node, in: parent, outer)
    default:
      return outer
    }
  }

  /// The same, where the parent has or belongs to a scope of its own.
  private mutating func scope(of node: NodeID, in parent: NodeID, _ outer: ScopeID) -> ScopeID {
    let own = facts[Int(parent)]
    switch kinds[Int(parent)] {
    case .functionDefinition, .classDefinition:
      switch kinds[Int(node)] {
      case .decorator: return outer
      case .parameters, .block: return own
      // Type parameters, bases, and what a function returns see the type parameters.
      default: return scopes[Int(own)].parent
      }
    case .parameter:
      // `outer` is the function's scope. Defaults are evaluated around the definition, annotations
      // with its type parameters in view.
      let isDefault = tree.tokens.kinds[Int(links[Int(node)].firstToken) - 1] == .equal
      if isDefault { return scopeOfNode[Int(scopes[Int(outer)].node)] }
      return scopes[Int(outer)].parent
    case .comprehensionClause:
      let target = links[Int(parent)].firstChild
      let comprehension = links[Int(parent)].parent
      let element = links[Int(comprehension)].firstChild
      let isFirst = links[Int(element)].nextSibling == parent
      let isIterable = links[Int(target)].nextSibling == node
      return isFirst && isIterable ? scopeOfNode[Int(comprehension)] : outer
    default:
      return own
    }
  }

  /// Makes a scope for a node.
  mutating func open(_ kind: ScopeKind, _ node: NodeID, inside parent: ScopeID) -> ScopeID {
    let scope = ScopeID(truncatingIfNeeded: scopes.count)
    let enclosingClass = kind == .class ? scope : scopes[Int(parent)].enclosingClass
    scopes.append(
      ScopeRecord(kind: kind, node: node, parent: parent, enclosingClass: enclosingClass))
    return scope
  }

  /// Binds the name of a definition and makes its scopes.
  private mutating func definition(_ node: NodeID, _ outer: ScopeID) {
    var binding = BindingID.none
    var parent = outer
    let kind = kinds[Int(node)]
    if kind != .lambda {
      let token = definedName(node)
      let bindingKind: BindingKind =
        kind == .functionDefinition ? .function : kind == .classDefinition ? .class : .typeAlias
      binding = bind(token, bindingKind, node, outer)
      if tree.tokens.kinds[Int(token) + 1] == .leftBracket || kind == .typeAlias {
        parent = open(.typeParameters, node, inside: outer)
        // The scope of the class itself comes next; its name mangles its type parameters, too.
        if kind == .classDefinition { scopes[Int(parent)].enclosingClass = parent + 1 }
      }
    }
    if kind == .typeAlias {
      facts[Int(node)] = parent
      return
    }
    let own: ScopeKind =
      kind == .lambda ? .lambda : kind == .functionDefinition ? .function : .class
    let scope = open(own, node, inside: parent)
    scopes[Int(scope)].binding = binding
    facts[Int(node)] = scope
  }

  /// The name of a `def`, a `class` or a `type`.
  func definedName(_ node: NodeID) -> TokenID {
    var token = links[Int(node)].firstToken
    if kinds[Int(node)] == .typeAlias { return token + 1 }
    var child = links[Int(node)].firstChild
    while child >= 0, kinds[Int(child)] == .decorator {
      token = links[Int(child)].endToken
      child = links[Int(child)].nextSibling
    }
    while true {
      let kind = tree.tokens.kinds[Int(token)]
      token += 1
      if kind == .def || kind == .class { return token }
    }
  }
}
