public import PythonSemantics
public import PythonSyntax

/// Names of one module as a file writes them.
///
///     from tenacity import retry, stop_after_attempt   →  retry(stop=stop_after_attempt(3))
///     import tenacity                                  →  tenacity.retry(stop=tenacity.stop…
///
/// Each is imported by its name, unless the file imports the whole module, or one of the names is
/// taken for something else.
public struct ImportedNames: Sendable {
  private let module: String
  private let spellings: [String: Spelling]

  /// Settles how names of a module are written at a node; nil where that is not certain.
  public init?(_ names: [String], of module: String, in file: PythonFile, at node: Node) {
    let form = names.allSatisfy { file.isFree($0, at: node) } ? ImportForm.name : .module
    var spellings: [String: Spelling] = [:]
    for name in names {
      let spelling = file.spelling(of: "\(module).\(name)", at: node, preferring: form)
      guard let spelling else { return nil }
      spellings[name] = spelling
    }
    self.module = module
    self.spellings = spellings
  }

  /// How one of the names is written.
  public subscript(_ name: String) -> Spelling {
    spellings[name] ?? Spelling("\(module).\(name)", imports: [ImportRequest(module: module)])
  }
}
