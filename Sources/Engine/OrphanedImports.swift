internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// The imports that nothing uses any more, for what they served lives in another file now.
struct OrphanedImports {
  /// The edits that drop them.
  private(set) var edits: EditSet

  /// Looks for the imports of a file that were used before it was changed, and are not any more.
  init(in file: PythonFile, since before: PythonFile) {
    edits = EditSet(of: file.tree.text)
    let style = FileStyle(of: file)
    for symbol in file.moduleScope.symbols where symbol.reads.isEmpty {
      guard let kind = symbol.onlyBinding?.kind, kind == .import || kind == .importFrom,
        let old = before.moduleScope.symbol(named: symbol.name), !old.reads.isEmpty,
        let drop = file.dropping(symbol, unusedWithout: [], style: style)
      else { continue }
      // One that stands in the way of another stays, and is told by any linter.
      _ = edits.insert(drop)
    }
  }
}
