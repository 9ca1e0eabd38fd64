public import PythonSemantics
public import PythonSyntax

extension PythonFile {
  /// How an exception is written at a node, which may be a builtin; nil where its name is taken.
  public func exception(_ name: QualifiedName, at node: Node) -> Code? {
    guard name.root == "builtins" else {
      return spelling(of: name.text, at: node).map { "\($0)" }
    }
    let word = String(name.lastWord)
    return isFree(word, at: node) ? Code(word) : nil
  }

  /// How one of several exceptions is written at a node: its name, or a tuple of them; nil where a
  /// name is taken.
  public func exceptions(_ names: [QualifiedName], at node: Node) -> Code? {
    let spellings = names.compactMap { exception($0, at: node) }
    guard spellings.count == names.count else { return nil }
    return spellings.count == 1 ? spellings[0] : "(\(Code.joined(spellings)))"
  }
}
