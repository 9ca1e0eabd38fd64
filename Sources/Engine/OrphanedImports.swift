internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// The imports that nothing uses any more, for what they served lives in another file now, or is reached by
/// another name.
struct OrphanedImports {
  /// The edits that drop them, but for those beside another one: how these go depends on the names
  /// and the blank lines that are left, so they wait for the next look.
  private(set) var edits: EditSet

  /// Looks for the imports of a file that were used before it was changed, and are not any more.
  init(in file: PythonFile, since before: PythonFile) {
    edits = EditSet(of: file.tree.text)
    let style = FileStyle(of: file)
    for symbol in file.moduleScope.symbols where symbol.reads.isEmpty {
      guard let kind = symbol.onlyBinding?.kind, kind == .import || kind == .importFrom,
        let old = before.moduleScope.symbol(named: symbol.name), !old.reads.isEmpty,
        let drop = file.dropping(symbol, unusedWithout: [], style: style),
        !drop.contains(where: isBesideAnother)
      else { continue }
      _ = edits.insert(drop)
    }
  }

  private func isBesideAnother(_ drop: Edit) -> Bool {
    edits.edits.contains {
      $0.range.lowerBound <= drop.range.upperBound && drop.range.lowerBound <= $0.range.upperBound
    }
  }
}
