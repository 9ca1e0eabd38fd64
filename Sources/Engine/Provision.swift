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

  /// Writes definitions, each below those before it, whose names are taken then; nil where one of them
  /// has no place, or the proof fails.
  init?(of definitions: [SharedDefinition], in file: PythonFile) {
    var edits = EditSet(of: file.tree.text)
    var result = file
    var last: String?
    for definition in definitions {
      var step = EditSet(of: result.tree.text)
      guard let home = file.context.homes[definition.identity],
        let written = definition.definitions(movedTo: result, name: home.name),
        let added = Additions(to: result).with([Fix([], .safe, definitions: written)])
          .edits(below: last),
        step.insert(lines: added) == nil,
        let next = try? Verification(of: result, after: step).proved()
      else { return nil }
      edits = edits.followed(by: step)
      result = next
      last = home.name
    }
    (self.edits, self.result) = (edits, result)
  }
}
