import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// How the session of a loop is made, and what becomes of the imports that the loop needs no more.
struct LoopSession {
  /// What makes it.
  let constructor: Spelling
  /// The edits of imports whose names only the loop used.
  let edits: [Edit]

  /// Whether the loop calls functions by their own names, which may go, and others could have taken from
  /// the file.
  let freesNames: Bool

  /// Nil where no spelling is certain to mean it.
  init?(of loop: RequestLoop, _ style: FileStyle) {
    let file = loop.file
    guard
      let spelling = file.spelling(of: loop.library.session.text, at: loop.statement.node)
    else { return nil }
    let gone = loop.calls.map(\.callee).filter { $0.kind == .name }
    freesNames = !gone.isEmpty
    let orphans = Set(gone.compactMap(file.symbol)).compactMap { symbol in
      file.dropping(symbol, unusedWithout: gone.map(\.range), style: style).map { (symbol, $0) }
    }
    let isBesideAnother = spelling.imports.contains { $0.name != nil }
    guard let (orphan, _) = orphans.first, isBesideAnother else {
      (constructor, edits) = (spelling, orphans.flatMap(\.1))
      return
    }
    // An import that loses a name does not get another one at the same time.
    let alias = orphan.onlyBinding?.node
    if orphans.count == 1, let alias,
      alias.parent?.children.filter({ $0.kind == alias.kind }).count == 1
    {
      // `from requests import get` becomes `from requests import Session`.
      constructor = Spelling(spelling.text)
      edits = [alias.replacing(with: spelling.text)]
    } else if file.isFree(loop.library.name, at: loop.statement.node) {
      let request = ImportRequest(module: loop.library.name)
      constructor = Spelling(loop.library.session.text, imports: [request])
      edits = orphans.flatMap(\.1)
    } else {
      return nil
    }
  }
}
