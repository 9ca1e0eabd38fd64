public import PythonSyntax
internal import Synchronization

/// A cursor on one symbol of a file: a name in the scope where it lives.
///
/// A name that is bound nowhere, such as a builtin's, lives in the module.
public struct Symbol: Sendable {
  /// The file that the symbol is in.
  public let file: PythonFile
  let id: MentionID

  /// The name.
  public var name: String { file.names.string(of: record.name) }
  /// The scope where the name lives.
  public var scope: Scope { Scope(file: file, id: record.scope) }
  /// Whether a scope inside uses the name.
  public var isCaptured: Bool { record.flags.contains(.captured) }

  /// Everything that binds or unbinds the name, wherever it stands, in the order of the text.
  public var bindings: [Binding] {
    var result: [Binding] = []
    var next = record.firstBinding
    while next >= 0 {
      result.append(Binding(file: file, id: next))
      next = file.bindings[Int(next)].next
    }
    return result
  }

  /// What gives the name a value: the bindings without `del name` and a bare `name: annotation`.
  public var assignments: [Binding] {
    bindings.filter { $0.kind != .deletion && $0.kind != .declaration }
  }

  /// Whether anything in the file gives the name a value.
  public var isBound: Bool {
    // Asked of every name of a file, so no list of bindings is made.
    var next = record.firstBinding
    while next >= 0 {
      let binding = file.bindings[Int(next)]
      if binding.kind != .deletion, binding.kind != .declaration { return true }
      next = binding.next
    }
    return false
  }

  /// The only binding, when there is one alone and nothing unbinds the name.
  public var onlyBinding: Binding? {
    let all = bindings.filter { $0.kind != .declaration }
    return all.count == 1 ? all.first : nil
  }

  /// The only binding, or of several that all import one package the one that says so: `import a` of
  /// `import a` and `import a.b`.
  public var certainBinding: Binding? {
    if let onlyBinding { return onlyBinding }
    let all = bindings.filter { $0.kind != .declaration }
    let names = all.compactMap { binding in
      binding.kind == .import ? binding.node.as(ImportAlias.self) : nil
    }
    guard let first = all.first, names.count == all.count, names.allSatisfy({ $0.alias == nil }),
      all.allSatisfy({ $0.scope == first.scope })
    else { return nil }
    return all.first { file.text($0.node.range) == name } ?? first
  }

  /// Where the name is mentioned as an expression, read, bound or deleted, in the order of the text.
  ///
  /// What binds by a token (imports, parameters, definitions) is in `bindings` only.
  public var mentions: [Node] { file.names(meaning: id).map(file.cursor) }

  /// Where the name is read.
  public var reads: [Node] { mentions.filter { !file.isTarget($0) } }

  var record: Mention { file.mentions[id] }
}

extension Symbol: Hashable {
  /// Whether both are the same symbol of the same file.
  public static func == (left: Symbol, right: Symbol) -> Bool {
    left.id == right.id && left.file === right.file
  }

  /// Hashes the number of the symbol.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension PythonFile {
  /// The names that mean a symbol, in the order of the text.
  fileprivate func names(meaning symbol: MentionID) -> ArraySlice<NodeID> {
    namesBySymbol.withLock { index in
      if let index { return index[symbol] }
      let names = descendants(of: tree.root.id, kind: .name)
      let made = NameIndex(names, names: mentions.count) { mentions[facts[Int($0)]].symbol }
      index = made
      return made[symbol]
    }
  }

  /// What a name that stands somewhere as an expression means; nil of other nodes.
  public func symbol(of name: Node) -> Symbol? {
    guard name.kind == .name else { return nil }
    return Symbol(file: self, id: mentions[facts[Int(name.id)]].symbol)
  }

  /// What a name would mean where a node stands; nil when nothing there or in the module mentions it.
  public func symbol(named name: String, at node: Node) -> Symbol? {
    scope(of: node).symbol(named: name)
  }

  /// Whether a word occurs anywhere in the file as a name or attribute that the file's facts know.
  public func mentionsName(_ name: String) -> Bool { names.find(name.utf8) != nil }

  /// Whether an expression is assigned to, deleted or otherwise bound where it stands.
  ///
  /// The target of `a += 1` counts, although it is read too.
  public func isTarget(_ node: Node) -> Bool { tree.nodes.target(of: node.id) != nil }

  /// A node and all nodes below it: they are numbered one behind the other.
  func descendants(of node: NodeID) -> ClosedRange<NodeID> {
    var first = node
    while links(of: first).firstChild >= 0 { first = links(of: first).firstChild }
    return first...node
  }

  /// A node and the nodes below it that are of a kind, in the order of the text but for nesting.
  func descendants(of node: NodeID, kind: NodeKind) -> [NodeID] {
    descendants(of: node).filter { tree.nodes.kinds[Int($0)] == kind }
  }
}
