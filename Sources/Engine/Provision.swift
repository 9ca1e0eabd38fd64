internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// Definitions that are written into a file because other files need them there.
struct Provision {
  /// The edits that write the definitions and their imports.
  let edits: EditSet
  /// The file after that.
  let result: PythonFile

  /// Writes definitions; nil where one of them has no place, or the proof fails.
  init?(of definitions: [SharedDefinition], in file: PythonFile) {
    var additions = Additions(to: file)
    for definition in definitions {
      guard let home = file.context.homes[definition.identity],
        let written = definition.definitions(movedTo: file, name: home.name)
      else { return nil }
      additions = additions.with([Fix([], .safe, definitions: written)])
    }
    var edits = EditSet(of: file.tree.text)
    guard let added = additions.edits(), edits.insert(lines: added) == nil,
      Verification(of: file, after: edits).problem() == nil,
      let result = PythonFile(SyntaxTree(parsing: edits.applied()), in: file.context)
    else { return nil }
    (self.edits, self.result) = (edits, result)
  }
}
