public import PythonSemantics
public import PythonSyntax

extension PythonFile {
  /// `cache` of `functools`, or what older Pythons have for it; nil where its name is taken.
  public func spellingOfCache(at node: Node) -> Spelling? {
    if targetVersion >= PythonVersion(3, 9) {
      return spelling(of: "functools.cache", at: node, preferring: .name)
    }
    guard var spelling = spelling(of: "functools.lru_cache", at: node, preferring: .name) else {
      return nil
    }
    spelling.text += "(maxsize=None)"
    return spelling
  }
}
