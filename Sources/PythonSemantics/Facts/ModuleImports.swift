public import PythonSyntax

extension PythonFile {
  /// The import statements that stand directly in the module, in the order of the text.
  public var moduleImports: [Node] {
    Module(unchecked: tree.root).statements.filter {
      $0.kind == .importStatement || $0.kind == .importFromStatement
    }
  }

  /// All import statements, wherever they stand, in the order of the text.
  public var allImports: [Node] { imports.map(cursor) }

  /// The `from __future__ import …` statements, behind which every other statement must stand.
  public var futureImports: [ImportFromStatement] {
    moduleImports.compactMap { $0.as(ImportFromStatement.self) }.filter { statement in
      modules(importedBy: statement.node) == ["__future__"]
    }
  }

  /// Whether annotations are not evaluated (PEP 563).
  public var hasFutureAnnotations: Bool {
    futureImports.contains { statement in
      statement.aliases.contains { text($0.name.range) == "annotations" }
    }
  }

  /// The modules that an import statement names: `a.b` of `import a.b`, `..a` of `from ..a import b`.
  public func modules(importedBy statement: Node) -> [QualifiedName] {
    if let names = statement.as(ImportStatement.self) {
      return names.aliases.map { QualifiedName(text($0.name.range)) }
    }
    guard let from = statement.as(ImportFromStatement.self) else { return [] }
    let dots = String(repeating: ".", count: from.level)
    return [QualifiedName(dots + (from.module.map { text($0.range) } ?? ""))]
  }

  /// The packages that are certainly imported when the file is imported itself.
  public var importedPackages: ImportedPackages {
    let modules = moduleImports.flatMap(modules)
    return ImportedPackages(
      names: Set(modules.compactMap(\.root).map(String.init)),
      own: modules.contains(where: \.isRelative))
  }

  /// Whether what an expression begins with is imported in a function, and not for the module.
  public func isImportedInFunction(_ expression: Node) -> Bool {
    guard let binding = symbol(of: expression.leftmost)?.onlyBinding else { return false }
    return binding.node.kind == .importAlias && binding.scope != moduleScope
  }

  /// Whether some statement imports a package or a module of it, wherever it stands.
  public func imports(package: String) -> Bool {
    allImports.contains { !aliases(ofPackage: package, in: $0).isEmpty }
  }

  /// What binds names to a package, or to something in it, wherever it stands, in the order of the text.
  public func importBindings(ofPackage package: String) -> [Binding] {
    allImports.flatMap { aliases(ofPackage: package, in: $0) }.compactMap { binding(of: $0.node) }
  }

  /// The parts of an import statement that name a package, or something in it.
  private func aliases(ofPackage package: String, in statement: Node) -> [ImportAlias] {
    func isFirstWord(of name: DottedName?) -> Bool {
      name?.words.first { _ in true }?.bytes.elementsEqual(package.utf8) ?? false
    }
    if let names = statement.as(ImportStatement.self) {
      return names.aliases.filter { isFirstWord(of: $0.name) }
    }
    guard let from = statement.as(ImportFromStatement.self), from.level == 0,
      isFirstWord(of: from.module)
    else { return [] }
    return Array(from.aliases)
  }
}

/// The packages that a file imports, and so can import more of.
public struct ImportedPackages: Sendable, Hashable {
  /// Those that it imports by absolute names.
  public var names: Set<String> = []
  /// Whether it imports the one that it is in by relative names.
  public var own = false

  /// None at all.
  public init() {}

  init(names: Set<String>, own: Bool) { (self.names, self.own) = (names, own) }
}
