internal import PythonSemantics
internal import PythonSyntax

// Imports from the package of a file by names that begin there.

extension PythonFile {
  /// How something of another module of the project can be written at a node, imported as the file
  /// imports from its project; nil where no spelling is certain to mean it.
  ///
  /// Below `from . import models` and no other import from the project it is imported by a relative
  /// name, which goes no further up than those that are there.
  func spelling(ofProject name: String, in module: String, at node: Node) -> Spelling? {
    let siblings = relativeImports(of: module)
    let bindings = siblings.flatMap { Array($0.aliases) }
      .filter { $0.name.text == name }.compactMap { binding(of: $0.node) }
    if let exact = bindings.first(where: { $0.isCertainImport(at: node, in: self) }) {
      return Spelling(exact.symbol.name)
    }
    let isAbove = siblings.contains { $0.node.parent?.kind == .module && !$0.importsAll }
    if let relative = relativeName(of: module), isAbove || isStyled(forLevel: relative.level),
      canImport(name, at: node)
    {
      return Spelling(name, imports: [ImportRequest(from: relative.text, name: name)])
    }
    return spelling(of: module + "." + name, at: node, preferring: .name, ofProject: true)
  }

  /// The statements that import from a module by a relative name.
  private func relativeImports(of module: String) -> [ImportFromStatement] {
    allImports.compactMap { $0.as(ImportFromStatement.self) }.filter { statement in
      statement.level > 0
        && modules(importedBy: statement.node).contains {
          context.project.absolute($0, in: context.path)?.text == module
        }
    }
  }

  /// Whether the file imports from its project by relative names alone, and goes as far up as those of a
  /// level do.
  private func isStyled(forLevel level: Int) -> Bool {
    let own = context.project.topLevelModules
    let isMixed = allImports.flatMap { modules(importedBy: $0) }
      .contains { $0.root.map { own.contains(String($0)) } ?? false }
    let highest = moduleImports.compactMap { $0.as(ImportFromStatement.self)?.level }.max() ?? 0
    return !isMixed && level <= highest
  }

  /// The name of a module as it is from the package of the file on; nil where that is another one.
  private func relativeName(of module: String) -> QualifiedName? {
    let words = module.split(separator: ".")
    // The number of dots that lead up to what both have in common.
    for level in 1...max(1, words.count) {
      let dots = String(repeating: ".", count: level)
      guard let package = context.project.absolute(QualifiedName(dots), in: context.path) else {
        return nil
      }
      let above = package.text.split(separator: ".")
      if words.starts(with: above) {
        return QualifiedName(dots + words.dropFirst(above.count).joined(separator: "."))
      }
    }
    return nil
  }
}
