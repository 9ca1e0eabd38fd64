internal import PythonSyntax

/// The names in a file that may stand for others: `g` for `get` in `from requests import get as g`.
///
/// A call by one of them is worth a look when the other is looked for; what it means is not told here.
struct AliasTable: Sendable {
  /// The aliases of each name.
  private var aliases: [NameID: [NameID]] = [:]

  /// Notes that a name may stand for another.
  mutating func add(_ alias: NameID, for name: NameID) {
    if alias != name, name >= 0 { aliases[name, default: []].append(alias) }
  }

  /// Names and all that may stand for them, in the order of their numbers.
  func closure(of names: some Sequence<NameID>) -> [NameID] {
    var found = Set<NameID>()
    var pending = Array(names)
    while let name = pending.popLast() {
      if found.insert(name).inserted { pending += aliases[name] ?? [] }
    }
    return found.sorted()
  }
}

extension ScopeBuilder {
  /// The names that imports and assignments make stand for others.
  func aliases() -> AliasTable {
    var table = aliasesOfImports
    for binding in bindings where binding.kind == .assignment || binding.kind == .namedExpression {
      let value = value(of: binding.node)
      if !binding.isUnpacked { add(mentions[binding.mention].name, for: value, to: &table) }
    }
    for store in attributeStores {
      guard let target = tree.nodes.target(of: store), target.kind == .assignment else { continue }
      add(facts[Int(store)], for: value(of: target.construct), to: &table)
    }
    return table
  }

  /// The last child of a construct, which is numbered directly before it.
  private func value(of construct: NodeID) -> NodeID { construct - 1 }

  /// Notes an alias for every name that a value might be.
  private func add(
    _ alias: NameID, for value: NodeID, to table: inout AliasTable, depth: Int = 0
  ) {
    // The resolver gives up on deeper nesting, too.
    if depth > 8 { return }
    let first = links[Int(value)].firstChild
    switch kinds[Int(value)] {
    case .name, .attribute, .call:
      // What is passed first may be what comes back, as by `functools.partial`.
      table.add(alias, for: lastWord(of: value, tree, facts, mentions))
    case .parenthesized, .awaitExpression:
      add(alias, for: first, to: &table, depth: depth + 1)
    case .namedExpression, .conditional, .booleanOperation:
      var child = first
      while child >= 0 {
        add(alias, for: child, to: &table, depth: depth + 1)
        child = links[Int(child)].nextSibling
      }
    default:
      break
    }
  }
}
