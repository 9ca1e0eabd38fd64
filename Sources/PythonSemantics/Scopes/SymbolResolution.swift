// Which scope each name lives in, settled when all scopes are known.

internal import PythonSyntax

extension ScopeBuilder {
  /// Points every mention to its symbol, and every symbol to its bindings.
  mutating func resolve() {
    // Mentions in the module are added on the way, for names that only inner scopes mention.
    var mention: MentionID = 0
    while mention < mentions.count {
      mentions[mention].symbol = symbol(of: mention)
      mention += 1
    }
    for binding in bindings.indices.reversed() {
      let symbol = mentions[bindings[binding].mention].symbol
      bindings[binding].next = mentions[symbol].firstBinding
      mentions[symbol].firstBinding = BindingID(truncatingIfNeeded: binding)
    }
  }

  private mutating func symbol(of mention: MentionID) -> MentionID {
    let record = mentions[mention]
    if record.scope == 0 { return mention }
    if record.flags.contains(.global) { return global(record.name) }
    if record.flags.contains(.bound), !record.flags.contains(.nonlocal) { return mention }
    if let owner = owner(of: record.name, outside: record.scope) {
      mentions[owner].flags.insert(.captured)
      return owner
    }
    return global(record.name)
  }

  /// The mention of a name in the module.
  private mutating func global(_ name: NameID) -> MentionID {
    let count = mentions.count
    let mention = mentions.insert(name, in: 0)
    if mentions.count > count { mentions[mention].flags.insert(.implied) }
    return mention
  }

  /// The symbol that a name has outside a scope; nil when it is the module's.
  private func owner(of name: NameID, outside scope: ScopeID) -> MentionID? {
    var seesClass = scopes[Int(scope)].kind == .typeParameters
    var outer = scopes[Int(scope)].parent
    while outer > 0 {
      // A class is seen only by the type parameters directly inside it (PEP 695).
      if scopes[Int(outer)].kind != .class || seesClass, let found = mentions.find(name, in: outer)
      {
        let flags = mentions[found].flags
        if flags.contains(.global) { return nil }
        if flags.contains(.bound), !flags.contains(.nonlocal) { return found }
      }
      seesClass = seesClass && scopes[Int(outer)].kind == .typeParameters
      outer = scopes[Int(outer)].parent
    }
    return nil
  }
}
