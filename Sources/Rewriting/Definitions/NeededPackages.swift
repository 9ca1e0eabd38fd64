public import PythonSemantics
internal import PythonSyntax
internal import SourceText

// The packages that a module cannot be imported without.

extension SharedDefinition {
  /// The packages from elsewhere that a new module must import for the definition, in a project with
  /// packages of its own.
  public func packages(besides own: Set<String>) -> Set<String> {
    guard let module = PythonFile(SyntaxTree(parsing: SourceText([]))), let name = names.first,
      let parts = definitions(movedTo: module, name: name)
    else { return [] }
    return packagesFromElsewhere(parts.flatMap(\.imports).map(\.module), besides: own)
  }
}

extension FileSummary {
  /// The packages from elsewhere that are imported whenever the file is, in a project with packages of
  /// its own.
  public func packages(besides own: Set<String>) -> Set<String> {
    let modules = imports.filter(\.isUnconditional).map(\.module.text)
    return packagesFromElsewhere(modules, besides: own)
  }
}

private func packagesFromElsewhere(_ modules: [String], besides own: Set<String>) -> Set<String> {
  let modules = modules.filter { ImportSection(of: $0, firstParty: own) == .thirdParty }
  return Set(modules.map { String($0.prefix { $0 != "." }) })
}
