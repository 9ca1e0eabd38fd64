internal import PythonSyntax

/// What `__table_args__` says of single columns.
struct TableConstraints {
  /// The columns of the primary key.
  private(set) var primaryKey: [String] = []
  /// The columns of which no two rows have the same value, each alone.
  private(set) var unique: [String] = []

  init(_ arguments: Node, in file: PythonFile) {
    let node = arguments.unparenthesized
    let isWritten = node.kind == .tuple || node.kind == .list
    let parts = node.children.compactMap { $0.unparenthesized.as(Call.self) }
    self.init(isWritten ? parts : [], in: file)
  }

  init(_ parts: [Call], in file: PythonFile) {
    for call in parts {
      let texts = call.arguments.elements.compactMap { argument in
        argument.kind == .keywordArgument ? nil : file.text(ofString: argument)
      }
      switch call.word {
      case "PrimaryKeyConstraint": primaryKey += texts
      case "UniqueConstraint" where texts.count == 1: unique += texts
      // The first is the name of the index.
      case "Index" where texts.count == 2 && call.isTrue("unique"): unique.append(texts[1])
      default: continue
      }
    }
  }
}
