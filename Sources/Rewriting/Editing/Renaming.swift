public import PythonSemantics
internal import PythonSyntax
public import SourceText

extension PythonFile {
  /// The edits that give a local name another one wherever it is bound, read or deleted; nil where
  /// it is not certain that nobody else sees it, or the new name is taken.
  ///
  /// | before                                | after                                        |
  /// |---------------------------------------|----------------------------------------------|
  /// | `with a() as b:⏎    lambda: b.c`      | `with a() as new:⏎    lambda: new.c`         |
  /// | `import b⏎b.c()`                      | `import b as new⏎new.c()`                    |
  /// | `def f(b): …`, `b.c = 1`, `f"{b=}"`   | nil, for a name that callers or readers see  |
  public func renaming(_ symbol: Symbol, to name: String) -> [Edit]? {
    let old = symbol.name
    let scope = symbol.scope
    guard !hasAmbiguousNames, scope.kind == .function || scope.kind == .lambda,
      !readsNames(in: scope),
      !isUsed(name, within: scope)
    else { return nil }
    var edits: Set<Edit> = []
    for binding in symbol.bindings {
      guard binding.kind != .parameter, binding.token.text == old else { return nil }
      guard let edit = renaming(binding, to: name) else { return nil }
      edits.insert(edit)
    }
    for mention in symbol.mentions {
      guard mention.source == old, !isShownWithItsName(mention) else { return nil }
      edits.insert(mention.replacing(with: name))
    }
    for (id, kind) in tree.nodes.kinds.enumerated() where kind == .nonlocalStatement {
      let statement = ScopeStatement(unchecked: Node(tree: tree, id: NodeID(id)))
      guard self.symbol(named: old, at: statement.node) == symbol else { continue }
      for token in statement.names where token.text == old {
        edits.insert(Edit(replacing: token.range, with: Array(name.utf8)))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The edit at the token that binds; an import gets an `as`.
  private func renaming(_ binding: Binding, to name: String) -> Edit? {
    guard let alias = binding.node.as(ImportAlias.self), alias.alias == nil else {
      return Edit(replacing: binding.token.range, with: Array(name.utf8))
    }
    // `import a.b` binds `a`, which no `as` can do.
    guard alias.name.range == binding.token.range else { return nil }
    return Edit(inserting: Array(" as \(name)".utf8), at: binding.token.range.upperBound)
  }

  /// Whether code in a scope looks at names by their letters.
  private func readsNames(in scope: Scope) -> Bool {
    ["locals", "vars", "eval", "exec", "dir"].contains { word in
      calls(named: word).contains { scope.node.range.contains($0.node.range.lowerBound) }
    }
  }

  /// Whether a scope, or one inside it, uses a name.
  public func isUsed(_ name: String, within scope: Scope) -> Bool {
    allScopes.contains { inner in
      scope.node.range.contains(inner.node.range.lowerBound)
        && inner.names.contains { $0.name == name }
    }
  }

  /// Whether a name stands in a field that prints it: `f"{name=}"`.
  private func isShownWithItsName(_ mention: Node) -> Bool {
    var ancestor = mention.parent
    while let current = ancestor {
      if current.kind == .replacementField, current.ownToken(.equal) != nil { return true }
      ancestor = current.parent
    }
    return false
  }
}
