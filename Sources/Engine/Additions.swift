internal import PythonSemantics
internal import Rewriting
internal import SourceText

/// What fixes need at module level besides their own edits: imports and definitions.
struct Additions {
  private let importPlan: ImportPlan
  private let definitionPlan: DefinitionPlan
  private var imports: [ImportRequest] = []
  private var definitions: [ModuleDefinition] = []

  init(to file: PythonFile) {
    let style = FileStyle(of: file)
    importPlan = ImportPlan(
      file.tree, style: style, firstParty: file.context.project.topLevelModules)
    definitionPlan = DefinitionPlan(file, style: style)
  }

  /// What is needed with some more fixes.
  func with(_ fixes: some Sequence<Fix>) -> Additions {
    var additions = self
    for fix in fixes {
      additions.imports += fix.imports + fix.definitions.flatMap(\.imports)
      additions.definitions += fix.definitions
    }
    return additions
  }

  /// The edits that write it all, of which insertions are whole lines or parts of an import; nil
  /// where something has no place.
  ///
  /// The definitions stand below what binds a name, where one is given.
  func edits(below name: String? = nil) -> [Edit]? {
    guard let edits = importPlan.edits(for: imports) else { return nil }
    return definitions.isEmpty
      ? edits : definitionPlan.edits(for: definitions, besides: edits, below: name)
  }
}
