public import PythonSemantics
internal import PythonSyntax
public import SourceText

/// All the module-level definitions that the accepted fixes of a file need, merged and placed once.
///
/// A definition stands behind the imports and the constants that follow them, behind the last
/// binding of each name that it uses when it runs, and before the first statement that uses it. What
/// its functions use when they are called may stand anywhere, unless they are called before.
public struct DefinitionPlan {
  let file: PythonFile
  let style: FileStyle
  let statements: [Node]

  /// Prepares the definitions of a file.
  public init(_ file: PythonFile, style: FileStyle) {
    self.file = file
    self.style = style
    statements = Array(file.tree.root.children)
  }

  /// The edits that write definitions, together with those that write imports; nil where a
  /// definition has no place, or two of one name differ.
  ///
  /// They stand below what binds a name, where one is given.
  public func edits(
    for definitions: [ModuleDefinition], besides imports: [Edit], below name: String? = nil
  ) -> [Edit]? {
    guard let merged = merging(definitions) else { return nil }
    // What a definition uses of the others stands above it, so its place is not before theirs.
    var placed: [String: Int] = [:]
    let start = max(headEnd, name.map(endOfBindings) ?? 0)
    for definition in merged {
      guard let place = place(for: definition, from: start, above: placed) else { return nil }
      placed[definition.name] = place
    }
    join(merged, &placed)
    var places: [Int: [ModuleDefinition]] = [:]
    for definition in merged {
      places[placed[definition.name] ?? 0, default: []].append(definition)
    }
    var edits = imports
    for (place, definitions) in places.sorted(by: { $0.key < $1.key }) {
      let edit = writing(definitions, before: place, &edits)
      edits.append(edit)
    }
    return edits
  }

  /// Equal definitions once, each behind those that it uses; nil where two of one name differ.
  private func merging(_ definitions: [ModuleDefinition]) -> [ModuleDefinition]? {
    var merged: [ModuleDefinition] = []
    for definition in definitions where definition.code != nil {
      if let index = merged.firstIndex(where: { $0.name == definition.name }) {
        guard let both = merged[index].merged(with: definition) else { return nil }
        merged[index] = both
      } else {
        merged.append(definition)
      }
    }
    return merged
  }

  // MARK: Where

  /// Puts what others use directly above the first of them.
  private func join(_ definitions: [ModuleDefinition], _ placed: inout [String: Int]) {
    let names = definitions.map { $0.code.map { NamesOfCode($0).all } ?? [] }
    for index in definitions.indices.reversed() {
      let name = definitions[index].name
      let users = definitions.indices.filter { $0 > index && names[$0].contains(name) }
      let first = users.compactMap { placed[definitions[$0].name] }.min()
      let end = ImportTimeUses(of: definitions[index].uses, in: file, statements).firstRun
      guard let first, let place = placed[name], first > place, first <= end ?? first else {
        continue
      }
      placed[name] = first
    }
  }

  /// The number of the statement that a definition goes before; nil where what it must follow stands
  /// behind what must follow it.
  private func place(
    for definition: ModuleDefinition, from start: Int, above placed: [String: Int]
  ) -> Int? {
    guard let code = definition.code else { return nil }
    let names = NamesOfCode(code)
    let uses = ImportTimeUses(of: definition.uses, in: file, statements)
    // What is called on import needs all its names at that time.
    let required = uses.firstRun == nil ? names.eager : names.eager.union(names.lazy)
    func end(of names: Set<String>) -> Int {
      names.reduce(0) { max($0, max(endOfBindings(of: $1), placed[$1] ?? 0)) }
    }
    let lower = max(start, end(of: required))
    let upper = uses.firstRun ?? statements.count
    guard lower <= upper else { return nil }
    // Readers find what it uses above it and what uses it below it, where that is possible.
    let constants = endOfConstants(from: headEnd)
    let known = max(lower, constants, end(of: names.lazy))
    let wanted = endOfImports(from: endOfSettingUp(names.eager, from: endOfConstants(from: known)))
    let preferred = max(lower, min(wanted, uses.first ?? upper))
    return (preferred...max(preferred, upper)).first { $0 <= upper && isPlace($0) }
      ?? (lower...upper).first(where: isPlace)
  }

  /// The number of statements up to the last one that binds a name of the module.
  private func endOfBindings(of name: String) -> Int {
    guard let symbol = file.moduleScope.symbol(named: name) else { return 0 }
    return symbol.assignments.filter { $0.scope == file.moduleScope }.reduce(0) { end, binding in
      max(
        end, (statements.firstIndex { $0.range.contains(binding.token.range.lowerBound) } ?? -1) + 1
      )
    }
  }

  /// The number of statements up to those that set up what names of the module mean, such as
  /// `app.config["DEBUG"] = True`: they are read together with what they follow.
  private func endOfSettingUp(_ names: Set<String>, from start: Int) -> Int {
    let made = names.filter { name in
      let symbol = file.moduleScope.symbol(named: name)
      return symbol?.assignments.contains { $0.kind == .assignment } ?? false
    }
    guard !made.isEmpty, start < statements.count else { return start }
    return start + statements[start...].prefix { $0.setsUp(made) }.count
  }

  /// The number of statements up to one, or where imports follow, up to the constants behind those.
  private func endOfImports(from start: Int) -> Int {
    guard start > 0, start < statements.count, statements[start].kind.isImport else { return start }
    return endOfConstants(
      from: start + statements[start...].prefix { $0.kind.isImport || $0.isGuardedImport }.count)
  }

  /// The number of statements that stand at the head: docstring, imports, and what guards imports.
  private var headEnd: Int {
    let imports = ImportPlan(file.tree, style: style)
    var end = imports.endOfLeadingImports
    while end < statements.count, statements[end].isGuardedImport { end += 1 }
    return end
  }

  /// The number of statements up to the constants that follow one, with the strings below them, and
  /// with those under a condition.
  private func endOfConstants(from start: Int) -> Int {
    start
      + statements.indices[start...].prefix { index in
        statements[index].isConstant || isDocumentation(index) || statements[index].isGuardedImport
      }.count
  }
}

extension Node {
  /// Whether it does nothing but bind names, be it under a condition.
  fileprivate var isConstant: Bool {
    switch kind {
    case .assignment, .annotatedAssignment: true
    case .ifStatement, .elifClause, .elseClause:
      children.allSatisfy {
        ![.block, .elifClause, .elseClause].contains($0.kind) || $0.isConstant
      }
    case .block: children.allSatisfy { $0.isConstant || $0.kind == .raiseStatement }
    default: false
    }
  }
}

extension Node {
  /// `try: import …` and `if TYPE_CHECKING: import …`: nothing but imports, under a condition.
  fileprivate var isGuardedImport: Bool {
    guard kind == .tryStatement || kind == .ifStatement else { return false }
    let block = children.first { $0.kind == .block }
    return block?.firstChild?.kind.isImport ?? false
  }
}

extension Node {
  /// Whether a statement does nothing but set parts of what some names mean, or call methods of such
  /// parts, as in `app.config.from_object(KEYS)`.
  ///
  /// A method of the object itself may run it.
  fileprivate func setsUp(_ names: Set<String>) -> Bool {
    switch kind {
    case .assignment, .augmentedAssignment:
      return firstChild.map { $0.kind != .name && $0.isPart(of: names) } ?? false
    case .expressionStatement:
      let method = firstChild?.as(Call.self)?.callee.as(Attribute.self)
      return method.map { $0.object.kind != .name && $0.object.isPart(of: names) } ?? false
    case .ifStatement, .elifClause, .elseClause:
      let blocks = children.filter { $0.kind == .block }.flatMap { Array($0.children) }
      let clauses = children.filter { $0.kind == .elifClause || $0.kind == .elseClause }
      return (blocks + clauses).allSatisfy { $0.setsUp(names) }
    default:
      return false
    }
  }

  /// Whether it is reached from one of some names by attributes and keys.
  private func isPart(of names: Set<String>) -> Bool {
    var node = self
    while node.kind == .attribute || node.kind == .subscript, let object = node.firstChild {
      node = object
    }
    return node.kind == .name && names.contains(node.source)
  }
}

/// The names that code takes from the module around it.
private struct NamesOfCode {
  /// Those that it needs when it runs.
  var eager: Set<String> = []
  /// Those that its functions need when they are called.
  var lazy: Set<String> = []
  var all: Set<String> { eager.union(lazy) }

  init(_ code: Code) {
    guard let file = PythonFile(code.tree) else { return }
    for (id, kind) in file.tree.nodes.kinds.enumerated() where kind == .name {
      let node = Node(tree: file.tree, id: NodeID(id))
      guard let symbol = file.symbol(of: node), !symbol.isBound else { continue }
      if file.scope(of: node).function == nil {
        eager.insert(symbol.name)
      } else {
        lazy.insert(symbol.name)
      }
    }
  }
}

/// When the uses of a definition run, by the statements of the module.
private struct ImportTimeUses {
  /// The first statement that uses it.
  var first: Int?
  /// The first statement that may run a use of it while the module is imported.
  var firstRun: Int?

  init(of uses: Set<NodeID>, in file: PythonFile, _ statements: [Node]) {
    guard !uses.isEmpty else { return }
    var pending = uses.map { Node(tree: file.tree, id: $0) }
    first = pending.compactMap { Self.index(of: $0.range.lowerBound, in: statements) }.min()
    // What each statement binds.
    var bound: [Int: Set<Symbol>] = [:]
    for symbol in file.moduleScope.symbols {
      for binding in symbol.bindings {
        let index = Self.index(of: binding.token.range.lowerBound, in: statements)
        if let index { bound[index, default: []].insert(symbol) }
      }
    }
    var seen: Set<Int> = []
    while let node = pending.popLast() {
      guard let index = Self.index(of: node.range.lowerBound, in: statements) else { continue }
      if file.scope(of: node).function == nil { firstRun = min(firstRun ?? index, index) }
      // Whoever mentions what the statement defines may call it.
      guard seen.insert(index).inserted else { continue }
      let range = statements[index].range
      for symbol in bound[index] ?? [] {
        pending += symbol.reads.filter { !range.contains($0.range.lowerBound) }
      }
    }
  }

  /// The statement that an offset is in.
  private static func index(of offset: Int, in statements: [Node]) -> Int? {
    let index = statements.partitionPoint { $0.range.upperBound > offset }
    return index < statements.count && statements[index].range.contains(offset) ? index : nil
  }
}
