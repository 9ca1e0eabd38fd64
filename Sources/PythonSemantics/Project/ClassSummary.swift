public import PythonSyntax

/// What a class at the top level of a module says that matters to other files.
public struct ClassSummary: Sendable, Hashable {
  /// The name of the class.
  public let name: String
  /// The names of its methods.
  public let methods: Set<String>
  /// What its own body says of a table; nil where it says nothing.
  let columns: Model?
  let bases: [Base]

  /// A class that another derives from.
  struct Base: Sendable, Hashable {
    /// The last word of its name.
    var word: String
    /// Where it comes from, as the file names it; nil of a class of the same file, and of what the
    /// file does not tell.
    var origin: QualifiedName?
  }

  /// Whether other classes need not derive from it to stand for it.
  var isProtocol: Bool { bases.contains { $0.word == "Protocol" } }

  init(_ definition: ClassDefinition, in file: PythonFile) {
    name = file.text(definition.name.range)
    methods = Set(
      definition.body.statements.compactMap { statement in
        statement.as(FunctionDefinition.self).map { file.text($0.name.range) }
      })
    columns = file.ownColumns(of: definition)
    bases = definition.baseNodes.compactMap { base in
      base.lastWord.map { Base(word: file.text($0.range), origin: file.qualifiedName(of: base)) }
    }
  }
}

extension ClassDefinition {
  /// The expressions that name its bases: `Base` of `Base[Item]`.
  public var baseNodes: [Node] {
    (arguments.map { Array($0.elements) } ?? [])
      .filter { $0.kind != .keywordArgument && $0.kind != .doubleStarred && $0.kind != .starred }
      .map { base in
        let node = base.unparenthesized
        return node.as(Subscript.self)?.object.unparenthesized ?? node
      }
  }
}

extension PythonFile {
  /// The classes at the top level of the module, in the order of the text.
  var classSummaries: [ClassSummary] {
    moduleScope.symbols.flatMap(\.bindings).filter { $0.kind == .class && $0.scope == moduleScope }
      .compactMap { $0.node.as(ClassDefinition.self) }.map { ClassSummary($0, in: self) }
  }
}
