public import PythonSyntax

/// A class whose instances are rows of a table, or a table itself.
public struct Model: Sendable, Hashable {
  /// The name of the class or table.
  public let name: String
  /// The attributes that make up the primary key.
  public let primaryKey: [String]
  /// The attributes of which no two rows have the same value, each alone.
  public let unique: [String]
  /// The attributes that are queries rather than lists: `relationship(lazy="dynamic")`.
  public let dynamicRelationships: [String]
  /// The columns whose type has a name in another file, which may say that they are keys.
  let aliases: [Alias]

  /// A column and the name of its type, as the file has it: `id: Mapped[intpk]`.
  struct Alias: Sendable, Hashable {
    var column: String
    var alias: QualifiedName
  }

  /// Takes what is known of a class.
  public init(
    name: String, primaryKey: [String], unique: [String] = [], dynamicRelationships: [String] = []
  ) {
    self.init(
      name: name, primaryKey: primaryKey, unique: unique,
      dynamicRelationships: dynamicRelationships, aliases: [])
  }

  init(
    name: String, primaryKey: [String], unique: [String], dynamicRelationships: [String],
    aliases: [Alias]
  ) {
    self.name = name
    self.primaryKey = primaryKey
    self.unique = unique
    self.dynamicRelationships = dynamicRelationships
    self.aliases = aliases
  }

  /// The model when it is known what its columns' types say; nil where one of them says nothing.
  func resolving(_ columnType: (QualifiedName) -> ColumnType?) -> Model {
    guard !aliases.isEmpty else { return self }
    let types = aliases.map { ($0.column, columnType($0.alias)) }
    return Model(
      name: name,
      primaryKey: primaryKey + types.filter { $0.1?.isPrimaryKey ?? false }.map(\.0),
      unique: unique + types.filter { $0.1?.isUnique ?? false }.map(\.0),
      dynamicRelationships: dynamicRelationships)
  }

  /// The model with what a base of its class brings.
  func inheriting(from base: Model) -> Model {
    Model(
      name: name, primaryKey: primaryKey + base.primaryKey.filter { !primaryKey.contains($0) },
      unique: unique + base.unique,
      dynamicRelationships: dynamicRelationships + base.dynamicRelationships,
      aliases: aliases + base.aliases)
  }
}

extension PythonFile {
  /// The models that a file defines, in the order of the text.
  public var models: [Model] {
    allScopes.filter { $0.kind == .class }.compactMap {
      model(ClassDefinition(unchecked: $0.node))
    }
  }

  /// The model that an expression names, if this file or, as far as it is known, another of the
  /// project defines it.
  public func model(named expression: Node) -> Model? {
    if let definition = classDefinition(named: expression) { return model(definition) }
    if let table = table(named: expression) { return table }
    return qualifiedName(of: expression).flatMap {
      context.project.model($0, importedBy: context.path)
        ?? context.project.table($0, importedBy: context.path)
    }
  }

  /// The class of the file that an expression names: `cls` is the one around it.
  public func classDefinition(named expression: Node) -> ClassDefinition? {
    let node = expression.unparenthesized
    if node.kind == .name, node.source == "cls" { return classDefinition(around: node) }
    guard let binding = symbol(of: node)?.onlyBinding, binding.kind == .class else { return nil }
    return binding.node.as(ClassDefinition.self)
  }

  /// What must be known of other files to know the model that an expression names: its class or
  /// table, or the bases of its class, and the types of its columns.
  public func inquiry(aboutModel expression: Node) -> Inquiry {
    var found: Set<QualifiedName> = []
    var pending = [expression]
    var visited: Set<Node> = []
    while let next = pending.popLast() {
      if let definition = classDefinition(named: next) {
        guard visited.insert(definition.node).inserted else { continue }
        pending += definition.baseNodes
        found.formUnion((ownColumns(of: definition)?.aliases ?? []).map(\.alias))
      } else if let name = qualifiedName(of: next) {
        found.insert(name)
      }
    }
    return Inquiry(declarations: found)
  }

  /// The model that a class is; its own columns and those of its bases.
  private func model(_ definition: ClassDefinition, depth: Int = 0) -> Model? {
    var model = ownColumns(of: definition)?.resolving {
      context.project.columnType($0, importedBy: context.path)
    }
    for base in definition.baseNodes where depth < 4 {
      let parent = classDefinition(named: base)
      let inherited =
        parent.map { self.model($0, depth: depth + 1) } ?? self.model(named: base)
      guard let inherited else { continue }
      model = (model ?? Model(name: definition.name.text, primaryKey: []))
        .inheriting(from: inherited)
    }
    return model
  }
}
