public import PythonSemantics
public import PythonSyntax
internal import SourceText

/// How a name from somewhere else is written at one place of a file, and the import that this
/// needs.
public struct Spelling: Sendable, Hashable {
  /// What is written.
  public var text: String
  /// The imports that make it mean what it should; none where the file has them.
  public var imports: [ImportRequest]

  /// Something that needs no import, or those that are given.
  public init(_ text: String, imports: [ImportRequest] = []) {
    self.text = text
    self.imports = imports
  }
}

extension PythonFile {
  /// How a dotted name can be written at a node; nil where no spelling is certain to mean it.
  ///
  /// `aiohttp.ClientTimeout` is `aiohttp.ClientTimeout` below `import aiohttp`, `aio.ClientTimeout`
  /// below `import aiohttp as aio`, and `ClientTimeout` below `from aiohttp import ClientSession`,
  /// which is then asked to import it too. A name that is taken for something else is never used.
  public func spelling(of name: String, at node: Node) -> Spelling? {
    let wanted = name.split(separator: ".").map(String.init)
    guard let last = wanted.last, wanted.count > 1 else { return nil }
    let module = wanted.dropLast().joined(separator: ".")
    let imports = allBindings.filter { $0.isCertainImport(at: node, in: self) }
    func binding(where holds: (String) -> Bool) -> Binding? {
      imports.first { $0.importedName.map(holds) ?? false }
    }
    if let exact = binding(where: { $0 == name }) { return Spelling(exact.symbol.name) }
    // The import that the code round the node lives from is asked before others.
    let neighbour = imports.last {
      $0.node.parent?.kind == .importFromStatement
        && $0.importedName?.hasPrefix(module + ".") ?? false
    }
    let whole = binding { name.hasPrefix($0 + ".") }
    if let whole, let imported = whole.importedName {
      return Spelling(whole.symbol.name + name.dropFirst(imported.count))
    }
    if let statement = neighbour?.node.parent, isFree(last, at: node) {
      let request = ImportRequest(from: module, name: last, beside: statement)
      return Spelling(last, imports: [request])
    }
    guard isFree(wanted[0], at: node) else { return nil }
    return Spelling(name, imports: [ImportRequest(module: module)])
  }

  /// Whether a name means nothing yet where a node stands nor at module level.
  public func isFree(_ name: String, at node: Node) -> Bool {
    if let symbol = symbol(named: name, at: node), symbol.isBound { return false }
    return !(moduleScope.symbol(named: name)?.isBound ?? false) && !mayComeFromStarImport
  }

  /// Whether a star import might bind any name.
  private var mayComeFromStarImport: Bool {
    allBindings.contains { $0.node.as(ImportAlias.self)?.isStar ?? false }
  }
}

extension Binding {
  /// The dotted name that an import binds; nil of relative imports and of everything else.
  var importedName: String? {
    guard let alias = node.as(ImportAlias.self), !alias.isStar, let statement = node.parent else {
      return nil
    }
    if let from = statement.as(ImportFromStatement.self) {
      guard from.level == 0, let module = from.module else { return nil }
      return module.text + "." + alias.name.text
    }
    return alias.alias == nil ? alias.boundName.text : alias.name.text
  }

  /// Whether the import has certainly run, under this name alone, where a node stands.
  fileprivate func isCertainImport(at node: Node, in file: PythonFile) -> Bool {
    guard self.node.kind == .importAlias, symbol.onlyBinding == self,
      file.symbol(named: symbol.name, at: node) == symbol,
      token.range.upperBound <= node.range.lowerBound || scope == file.moduleScope
    else { return false }
    // An import under a condition may not have run, or only for type checkers.
    var ancestor = self.node.parent?.parent
    while let current = ancestor, current.kind != .module, current != scope.node {
      if current.kind == .ifStatement { return false }
      ancestor = current.parent
    }
    return true
  }
}

extension Token {
  /// The token as it is written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Node {
  /// The node as it is written.
  public var source: String { String(decoding: tree.text.bytes[range], as: UTF8.self) }
}
