public import PythonSemantics
public import PythonSyntax

extension PythonFile {
  /// How a module itself can be written at a node, to be handed to something; nil where its name is
  /// taken.
  ///
  /// `psycopg2` is `pg` below `import psycopg2 as pg`; below `from psycopg2 import connect` alone it
  /// is imported besides.
  public func spelling(ofModule module: String, at node: Node) -> Spelling? {
    let member = ".__name__"
    guard let spelling = spelling(of: module + member, at: node) else { return nil }
    if spelling.text.hasSuffix(member) {
      return Spelling(String(spelling.text.dropLast(member.count)), imports: spelling.imports)
    }
    // The import of another name of the module would be asked to bring one more.
    guard let root = module.split(separator: ".").first, isFree(String(root), at: node) else {
      return nil
    }
    return Spelling(module, imports: [ImportRequest(module: module)])
  }

  /// How something from a module can be written by its own name, which is imported from there; nil
  /// where the name is taken.
  ///
  /// A package that is imported does not bring its modules along, so they are not reached through it.
  public func spelling(importing name: String, at node: Node) -> Spelling? {
    let words = name.split(separator: ".")
    guard let last = words.last.map(String.init), words.count > 1 else { return nil }
    if let spelling = spelling(of: name, at: node, preferring: .name), spelling.text == last {
      return spelling
    }
    guard canImport(last, at: node) else { return nil }
    let module = words.dropLast().joined(separator: ".")
    return Spelling(last, imports: [ImportRequest(from: module, name: last)])
  }
}
