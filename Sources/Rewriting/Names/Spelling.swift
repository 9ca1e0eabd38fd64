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
  /// which is then asked to import it too. A name that is taken for something else is never used:
  /// beside a function `tenacity`, and below a star import, it is `_tenacity.retry` with
  /// `import tenacity as _tenacity`.
  ///
  /// Where the file has no import of the module, `preferring` decides how it gets one. A name of the
  /// project must be asked for as such: that of a library has no spelling where the project has a
  /// module which would be imported in its place.
  public func spelling(
    of name: String, at node: Node, preferring form: ImportForm = .module,
    ofProject isOwn: Bool = false
  ) -> Spelling? {
    let wanted = name.split(separator: ".").map(String.init)
    guard let last = wanted.last, wanted.count > 1,
      isOwn || !context.project.shadows(library: wanted[0], in: context.path)
    else { return nil }
    let module = wanted.dropLast().joined(separator: ".")
    let imports = importBindings(ofPackage: wanted[0])
      .filter { $0.isCertainImport(at: node, in: self) }
    func binding(where holds: (String) -> Bool) -> Binding? {
      imports.first { $0.importedName.map(holds) ?? false }
    }
    if let exact = binding(where: { $0 == name || name.isShown(of: $0) }) {
      return Spelling(exact.symbol.name)
    }
    // The import that the code round the node lives from is asked before others.
    let neighbour = imports.last {
      $0.node.parent?.kind == .importFromStatement
        && $0.importedName.map { QualifiedName($0).receiver?.text == module } ?? false
    }
    // What a library has, its package brings; a new module of the project must be imported itself.
    let whole = imports.first { binding in
      guard let imported = binding.importedName, name.hasPrefix(imported + ".") else {
        return false
      }
      return !isOwn || imported == module || binding.importedModule == module
    }
    if let whole, let imported = whole.importedName {
      return Spelling(whole.symbol.name + name.dropFirst(imported.count))
    }
    if let statement = neighbour?.node.parent, canImport(last, at: node) {
      let request = ImportRequest(from: module, name: last, beside: statement)
      return Spelling(last, imports: [request])
    }
    if form == .name, canImport(last, at: node) {
      return Spelling(last, imports: [ImportRequest(from: module, name: last)])
    }
    switch waysToHave(wanted[0], at: node) {
    case .optional: return nil
    case .again: return Spelling(name, imports: [ImportRequest(module: module)])
    case .none: break
    }
    if isFree(wanted[0], at: node) {
      return Spelling(name, imports: [ImportRequest(module: module)])
    }
    // A private name cannot come from a star import.
    let alias = "_" + wanted.dropLast().joined(separator: "_")
    guard !hasAmbiguousNames, isUnknownToModule(alias), !isBound(alias, at: node) else {
      return nil
    }
    return Spelling(
      "\(alias).\(last)", imports: [ImportRequest(module: module, alias: alias)])
  }

  /// How a module that is not certain to be there was imported.
  private enum WayToHave {
    /// In a `try`, for it may be missing: then it is not imported in another way.
    case optional
    /// For type checkers: the import is made once more where it counts.
    case again
  }

  private func waysToHave(_ module: String, at node: Node) -> WayToHave? {
    guard let symbol = symbol(named: module, at: node), symbol.scope == moduleScope else {
      return nil
    }
    let imports = symbol.assignments.filter { $0.importedName == module }
    if imports.contains(where: { $0.node.parent?.parent?.parent?.kind == .tryStatement }) {
      return .optional
    }
    return !imports.isEmpty && imports.count == symbol.assignments.count ? .again : nil
  }

  private func isBound(_ name: String, at node: Node) -> Bool {
    symbol(named: name, at: node)?.isBound ?? false
  }

  /// Whether a name means nothing yet where a node stands nor at module level.
  public func isFree(_ name: String, at node: Node) -> Bool {
    if isBound(name, at: node) { return false }
    return !(moduleScope.symbol(named: name)?.isBound ?? false) && !hasStarImport
  }
}

extension PythonFile {
  /// Whether an import may bind a name where a node stands: it means nothing there yet, and is none
  /// of Python's own, which the rest of the module may mean.
  func canImport(_ name: String, at node: Node) -> Bool {
    isFree(name, at: node) && !PythonFile.isBuiltin(name)
  }
}

extension String {
  /// Whether a library shows by this name what it defines by another one.
  ///
  /// `requests.HTTPError` is `requests.exceptions.HTTPError`.
  fileprivate func isShown(of definition: String) -> Bool {
    let (shown, defined) = (QualifiedName(self), QualifiedName(definition))
    guard shown.lastWord == defined.lastWord, let library = shown.receiver?.text,
      let home = defined.receiver?.text
    else { return false }
    return ["exceptions", "client_exceptions"].contains { home == "\(library).\($0)" }
  }
}

/// How a file that does not import from a module yet is made to.
public enum ImportForm: Sendable {
  /// `import functools`, for `functools.cache`.
  case module
  /// `from functools import cache`, for `cache`.
  case name
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

  /// The module that `import a.b` loads, of which it binds the first word; nil of everything else.
  fileprivate var importedModule: String? {
    guard node.parent?.kind == .importStatement else { return nil }
    return node.as(ImportAlias.self)?.name.text
  }

  /// Whether the import has certainly run, under this name alone, where a node stands.
  func isCertainImport(at node: Node, in file: PythonFile) -> Bool {
    guard symbol.certainBinding == self,
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
