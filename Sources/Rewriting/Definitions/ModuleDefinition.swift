public import PythonSemantics
public import PythonSyntax
internal import SourceText

/// A definition at module level that a fix needs: a function, a class or an assignment.
///
///     let pool = file.definition(named: ["pooled_connection"], usedAt: [call.node]) { name in
///       """
///       @\(cache)
///       def \(name)():
///           return \(call.node)
///       """
///     }
///
/// Its name is known before the edits are made, so that they can use it. Equal ones of several fixes
/// are written once. What the module has already is used and not written again, whatever its name
/// is.
public struct ModuleDefinition: Sendable, Hashable {
  /// The name that the fix can use.
  public let name: String
  /// What is written; nil where the module has the definition already.
  public let code: Code?
  /// Where the module's statements use the name: what runs there must find it bound.
  let uses: Set<NodeID>
  /// Whether the module has the definition already, and gives deadlines to what that makes which are not
  /// asked for.
  private(set) var hasMoreDeadlines = false

  /// A definition that is written under a name which is known to be free.
  ///
  /// The places of its uses tell how far up it must stand.
  public init(_ name: String, usedAt uses: [Node], _ code: Code) {
    self.init(name: name, code: code, uses: uses)
  }

  private init(name: String, code: Code?, uses: [Node]) {
    (self.name, self.code, self.uses) = (name, code, Set(uses.map(\.id)))
  }

  fileprivate static func existing(_ equal: EqualDefinition) -> ModuleDefinition {
    var definition = ModuleDefinition(name: equal.name, code: nil, uses: [])
    definition.hasMoreDeadlines = equal.hasMoreDeadlines
    return definition
  }

  /// The imports that it needs.
  public var imports: [ImportRequest] { code?.imports ?? [] }

  /// What makes the process forget what the definition keeps; nil where it keeps nothing.
  var reset: String? {
    let function = code?.tree.root.firstChild?.as(FunctionDefinition.self)
    let isCached = function?.decorators.contains { decorator in
      let expression = decorator.expression.as(Call.self)?.callee ?? decorator.expression
      return ["cache", "lru_cache"].contains(expression.lastWord?.text)
    }
    return isCached == true ? "\(name).cache_clear()" : nil
  }

  /// The definition with the uses of an equal one; nil where the other is another one.
  func merged(with other: ModuleDefinition) -> ModuleDefinition? {
    guard name == other.name, code?.bytes == other.code?.bytes else { return nil }
    return ModuleDefinition(name: name, code: code, uses: uses.union(other.uses))
  }

  private init(name: String, code: Code?, uses: Set<NodeID>) {
    (self.name, self.code, self.uses) = (name, code, uses)
  }
}

/// A definition that a module has already in the place of one that is asked for.
struct EqualDefinition {
  /// What it is called there.
  let name: String
  /// Whether it gives deadlines to what it makes that are not asked for.
  var hasMoreDeadlines = false
}

extension PythonFile {
  /// The definition that the module has already, under whatever name, or else a new one under the
  /// first name that is free at module level and wherever it is used; nil where none is.
  public func definition(
    named names: [String], usedAt uses: [Node], _ code: (String) -> Code
  ) -> ModuleDefinition? {
    guard let wanted = names.first else { return nil }
    let definition = ModuleDefinition(wanted, usedAt: uses, code(wanted))
    if let equal = equalDefinition(to: definition, usedAt: uses) { return .existing(equal) }
    return freeName(names, at: uses).map { ModuleDefinition($0, usedAt: uses, code($0)) }
  }

  /// The first name that nothing in the module means, nor anything where it is to be used.
  ///
  /// Below a star import, which may bind any public name, `_name` is tried in the place of `name`.
  /// Names such as `name_2` are not made up: they are only taken where they are among the names.
  public func freeName(_ names: [String], at uses: [Node]) -> String? {
    guard !hasAmbiguousNames else { return nil }
    let isPublicUnknown = hasStarImport
    return names.lazy.map { isPublicUnknown && !$0.hasPrefix("_") ? "_" + $0 : $0 }.first { name in
      isUnknownToModule(name)
        && uses.allSatisfy { symbol(named: name, at: $0)?.isBound != true }
    }
  }

  /// Whether nothing in the file uses or binds a name as the module's, and no list exports it.
  func isUnknownToModule(_ name: String) -> Bool {
    if case .names(let exported) = exports, exported.contains(name) { return false }
    return moduleScope.symbol(named: name) == nil
  }

  /// Whether a star import might bind any public name.
  var hasStarImport: Bool {
    allImports.contains { $0.as(ImportFromStatement.self)?.importsAll ?? false }
  }

  /// Whether a name is the module's where it is used.
  func means(_ name: String, at node: Node) -> Bool {
    symbol(named: name, at: node)?.scope == moduleScope
  }

  /// The definition that the module has already, if its name means that wherever it is to be used: the
  /// same tokens but for the name, and but for deadlines that were added to it since.
  func equalDefinition(to definition: ModuleDefinition, usedAt uses: [Node]) -> EqualDefinition? {
    guard let code = definition.code else { return EqualDefinition(name: definition.name) }
    let whole = 0..<code.bytes.count
    let count = code.tree.countOfNames(in: whole)
    let tokens = code.tree.comparableTokens(in: whole, calling: definition.name)
    let kind = code.tree.root.children.first { _ in true }?.kind
    var later: EqualDefinition?
    for statement in tree.root.children where statement.kind == kind {
      let countThere = tree.countOfNames(in: statement.range)
      guard countThere >= count,
        let name = definedName(of: statement),
        moduleScope.symbol(named: name)?.onlyBinding != nil,
        uses.allSatisfy({ means(name, at: $0) })
      else { continue }
      if countThere == count {
        guard tree.comparableTokens(in: statement.range, calling: name) == tokens else { continue }
        return EqualDefinition(name: name)
      }
      let added = deadlines(in: statement).filter { !tokens.contains(Array($0.name.bytes)) }
      guard later == nil, !added.isEmpty,
        tree.comparableTokens(in: statement.range, calling: name, without: added.map(\.node.range))
          == tokens
      else { continue }
      later = EqualDefinition(name: name, hasMoreDeadlines: true)
    }
    return later
  }

  /// The name that a definition or a plain assignment binds.
  private func definedName(of statement: Node) -> String? {
    switch statement.kind {
    case .functionDefinition: return FunctionDefinition(unchecked: statement).name.text
    case .classDefinition: return ClassDefinition(unchecked: statement).name.text
    case .assignment:
      guard let target = Assignment(unchecked: statement).target, target.kind == .name else {
        return nil
      }
      return target.source
    default: return nil
    }
  }
}

extension SyntaxTree {
  /// How many names are in a range: where two numbers differ, the tokens need not be compared.
  fileprivate func countOfNames(in range: Range<Int>) -> Int {
    let first = tokens.starts.partitionPoint { Int($0) >= range.lowerBound }
    var count = 0
    for index in first..<tokens.count where tokens.kinds[index].isName {
      guard Int(tokens.starts[index]) < range.upperBound else { break }
      count += 1
    }
    return count
  }

  /// The tokens in a range, as they are compared: without comments, line ends within brackets,
  /// commas that a formatter adds, the kind of quotes, and with `…` for a name.
  ///
  /// Some arguments can be left out.
  fileprivate func comparableTokens(
    in range: Range<Int>, calling name: String, without arguments: [Range<Int>] = []
  ) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var isBehindArgument = false
    let first = tokens.starts.partitionPoint { Int($0) >= range.lowerBound }
    for index in first..<tokens.count {
      guard Int(tokens.starts[index]) < range.upperBound else { break }
      let token = Token(tree: self, id: TokenID(index))
      guard token.kind != .newline, token.kind != .endOfFile else { continue }
      if arguments.contains(where: { $0.contains(token.range.lowerBound) }) {
        isBehindArgument = true
        continue
      }
      // The comma behind an argument goes with it.
      defer { isBehindArgument = false }
      if isBehindArgument, token.bytes.elementsEqual(",".utf8) { continue }
      // What closes a block above stands where the statement begins.
      if result.isEmpty, token.kind.isLayout { continue }
      if token.kind.closesBracket, result.last == Array(",".utf8) { result.removeLast() }
      if token.kind.isName, token.bytes.elementsEqual(name.utf8) {
        result.append(Array("…".utf8))
      } else if token.kind == .string {
        result.append(token.bytes.map { $0.isQuote ? UInt8(ascii: "\"") : $0 })
      } else {
        result.append(token.kind.isLayout ? Array("\(token.kind)".utf8) : Array(token.bytes))
      }
    }
    // What closes the last block stands behind it in a module, and is missing at its end.
    while result.last == Array("\(TokenKind.dedent)".utf8) { result.removeLast() }
    return result
  }
}
