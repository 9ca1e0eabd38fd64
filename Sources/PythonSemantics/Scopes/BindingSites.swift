// The places where names are used and bound.

internal import PythonSyntax
internal import SourceText

extension ScopeBuilder {
  /// Notes a name, and what binds it if anything does.
  @inline(__always)
  mutating func name(_ node: NodeID, _ scope: ScopeID) {
    let token = links[Int(node)].firstToken
    if let target = tree.nodes.target(of: node) {
      facts[Int(node)] = store(token, target, scope)
    } else {
      facts[Int(node)] = mention(token, scope)
    }
  }

  /// Notes that a name is bound as a target, and returns the mention.
  private mutating func store(_ token: TokenID, _ target: Target, _ scope: ScopeID) -> MentionID {
    var scope = scope
    if target.kind == .namedExpression {
      // `:=` in a comprehension binds in the function around it (PEP 572).
      if scopes[Int(scope)].kind == .comprehension { _ = mention(token, scope) }
      while scopes[Int(scope)].kind == .comprehension { scope = scopes[Int(scope)].parent }
    }
    let binding = bind(
      token, target.kind, target.construct, scope, isUnpacked: target.isUnpacked)
    return bindings[Int(binding)].mention
  }

  /// Notes the name of an attribute, and the attribute if it is assigned to.
  @inline(__always)
  mutating func attribute(_ node: NodeID) {
    let end = links[Int(node)].endToken
    facts[Int(node)] = names.intern(
      start: tree.tokens.starts[Int(end) - 1], end: tree.tokens.ends[Int(end) - 1])
    if tree.nodes.target(of: node) != nil, kinds[Int(links[Int(node)].firstChild)] == .name {
      attributeStores.append(node)
    }
  }

  // MARK: Names that are tokens

  /// Binds the name that a construct has as a token of its own, if it has one.
  mutating func bindToken(of node: NodeID, _ scope: ScopeID) {
    let links = links[Int(node)]
    let tokens = tree.tokens.kinds
    let last = links.endToken - 1
    let binding: BindingID
    switch kinds[Int(node)] {
    case .parameter, .typeParameter:
      let first = links.firstToken
      let token = tokens[Int(first)].isName ? first : first + 1
      let isParameter = kinds[Int(node)] == .parameter
      binding = bind(token, isParameter ? .parameter : .typeParameter, node, scope)
    case .importAlias:
      binding = importAlias(node, scope)
    case .exceptClause:
      guard let token = exceptionName(node) else { return }
      binding = bind(token, .exceptTarget, node, scope)
    case .starPattern, .doubleStarPattern:
      if tokens[Int(last)] == .softUnderscore { return }
      binding = bind(last, .capture, node, scope)
    default:
      binding = bind(last, .capture, node, scope)
    }
    if binding >= 0 { facts[Int(node)] = binding }
  }

  private mutating func importAlias(_ node: NodeID, _ scope: ScopeID) -> BindingID {
    let links = links[Int(node)]
    let tokens = tree.tokens.kinds
    if tokens[Int(links.firstToken)] == .star {
      starImports.append(node)
      return .none
    }
    let hasAlias =
      links.endToken - links.firstToken > 2 && tokens[Int(links.endToken) - 2] == .as
    let token = hasAlias ? links.endToken - 1 : links.firstToken
    let isFrom = kinds[Int(links.parent)] == .importFromStatement
    let binding = bind(token, isFrom ? .importFrom : .import, node, scope)
    if hasAlias {
      let word = links.endToken - 3
      let name = names.intern(
        start: tree.tokens.starts[Int(word)], end: tree.tokens.ends[Int(word)])
      aliasesOfImports.add(mentions[bindings[Int(binding)].mention].name, for: name)
    }
    return binding
  }

  /// The name behind `as` in an `except` clause.
  private func exceptionName(_ node: NodeID) -> TokenID? {
    let type = links[Int(node)].firstChild
    guard kinds[Int(type)] != .block else { return nil }
    let behind = links[Int(type)].endToken
    return tree.tokens.kinds[Int(behind)] == .as ? behind + 1 : nil
  }

  /// Notes the names of a `global` or `nonlocal` statement.
  mutating func declaration(_ node: NodeID, _ scope: ScopeID) {
    let links = links[Int(node)]
    let flag: Mention.Flags = kinds[Int(node)] == .globalStatement ? .global : .nonlocal
    for token in links.firstToken + 1..<links.endToken
    where tree.tokens.kinds[Int(token)].isName {
      let mention = mention(token, scope)
      mentions[mention].flags.insert(flag)
    }
  }

  // MARK: Noting

  /// Notes that a construct binds a name.
  mutating func bind(
    _ token: TokenID, _ kind: BindingKind, _ node: NodeID, _ scope: ScopeID,
    isUnpacked: Bool = false
  ) -> BindingID {
    let mention = mention(token, scope)
    mentions[mention].flags.insert(.bound)
    let binding = BindingID(truncatingIfNeeded: bindings.count)
    bindings.append(
      BindingRecord(
        kind: kind, isUnpacked: isUnpacked, node: node, token: token, mention: mention))
    return binding
  }

  /// The mention of the name of a token in a scope.
  @inline(__always)
  mutating func mention(_ token: TokenID, _ scope: ScopeID) -> MentionID {
    let start = tree.tokens.starts[Int(token)]
    let end = tree.tokens.ends[Int(token)]
    let enclosingClass = scopes[Int(scope)].enclosingClass
    var name = names.intern(start: start, end: end)
    if enclosingClass >= 0, tree.text.padded[Int(start)] == UInt8(ascii: "_") {
      name = mangle(name, in: enclosingClass)
    }
    return mentions.insert(name, in: scope)
  }

  /// The name that Python puts in the place of a private name in a class: `__a` becomes `_Class__a`.
  private mutating func mangle(_ name: NameID, in scope: ScopeID) -> NameID {
    let bytes = names.bytes(of: name)
    guard bytes.starts(with: "__".utf8), !bytes.reversed().starts(with: "__".utf8) else {
      return name
    }
    let token = definedName(scopes[Int(scope)].node)
    let className = Token(tree: tree, id: token).bytes.drop { $0 == UInt8(ascii: "_") }
    if className.isEmpty { return name }
    return names.intern([UInt8(ascii: "_")] + Array(className) + Array(bytes))
  }
}
