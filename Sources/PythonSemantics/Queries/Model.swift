public import PythonSyntax

/// A class whose instances are rows of a table.
public struct Model: Sendable, Hashable {
  /// The name of the class.
  public let name: String
  /// The attributes that make up the primary key.
  public let primaryKey: [String]
  /// The attributes of which no two rows have the same value, each alone.
  public let unique: [String]
  /// The attributes that are queries rather than lists: `relationship(lazy="dynamic")`.
  public let dynamicRelationships: [String]

  /// Takes what is known of a class.
  public init(
    name: String, primaryKey: [String], unique: [String] = [], dynamicRelationships: [String] = []
  ) {
    self.name = name
    self.primaryKey = primaryKey
    self.unique = unique
    self.dynamicRelationships = dynamicRelationships
  }

  /// The model with what a base of its class brings.
  func inheriting(from base: Model) -> Model {
    Model(
      name: name, primaryKey: primaryKey + base.primaryKey.filter { !primaryKey.contains($0) },
      unique: unique + base.unique,
      dynamicRelationships: dynamicRelationships + base.dynamicRelationships)
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
    return qualifiedName(of: expression).flatMap {
      context.project.model($0, importedBy: context.path)
    }
  }

  /// The class of the file that an expression names: `cls` is the one around it.
  public func classDefinition(named expression: Node) -> ClassDefinition? {
    let node = expression.unparenthesized
    if node.kind == .name, node.source == "cls" { return classDefinition(around: node) }
    guard let binding = symbol(of: node)?.onlyBinding, binding.kind == .class else { return nil }
    return binding.node.as(ClassDefinition.self)
  }

  /// The classes of other files of which it must be known what they declare to know the model that an
  /// expression names: its own, or the bases of its own.
  public func inquiry(aboutModel expression: Node) -> Inquiry {
    var found: Set<QualifiedName> = []
    var pending = [expression]
    var visited: Set<Node> = []
    while let next = pending.popLast() {
      if let definition = classDefinition(named: next) {
        if visited.insert(definition.node).inserted { pending += definition.baseNodes }
      } else if let name = qualifiedName(of: next) {
        found.insert(name)
      }
    }
    return Inquiry(classes: found)
  }

  /// The model that a class is; its own columns and those of its bases.
  private func model(_ definition: ClassDefinition, depth: Int = 0) -> Model? {
    var model = ownColumns(of: definition)
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

  /// What the body of a class says of a table; nil where it says nothing.
  func ownColumns(of definition: ClassDefinition) -> Model? {
    var primaryKey: [String] = []
    var unique: [String] = []
    var dynamic: [String] = []
    var hasColumns = false
    for statement in definition.body.statements {
      guard let (name, annotation, value) = attribute(statement) else { continue }
      let call = value?.unparenthesized.as(Call.self)
      let maker = call?.callee.lastWord?.text ?? ""
      let annotated = annotation?.source ?? ""
      if name == "__tablename__" { hasColumns = true }
      if name == "__table_args__", let value {
        let constraints = TableConstraints(value, in: self)
        primaryKey += constraints.primaryKey
        unique += constraints.unique
      }
      if annotated.contains("DynamicMapped") || annotated.contains("WriteOnlyMapped")
        || call?.isDynamicRelationship ?? false
      {
        dynamic.append(name)
      }
      guard Self.columnMakers.contains(maker), let call else { continue }
      hasColumns = true
      if call.isTrue("primary_key") { primaryKey.append(name) }
      if call.isTrue("unique") { unique.append(name) }
    }
    guard hasColumns else { return nil }
    return Model(
      name: definition.name.text, primaryKey: primaryKey, unique: unique,
      dynamicRelationships: dynamic)
  }

  /// The name, the annotation and the value of an attribute that a class body assigns.
  private func attribute(_ statement: Node) -> (name: String, annotation: Node?, value: Node?)? {
    if let assignment = statement.as(AnnotatedAssignment.self), assignment.target.kind == .name {
      return (assignment.target.source, assignment.annotation, assignment.value)
    }
    guard let assignment = statement.as(Assignment.self), let target = assignment.target,
      target.kind == .name
    else { return nil }
    return (target.source, nil, assignment.value)
  }

  /// What makes a column, whatever it is imported as.
  private static let columnMakers: Set<String> = ["Column", "Field", "column", "mapped_column"]
}

extension Call {
  /// Whether a keyword is given and `True`.
  func isTrue(_ keyword: String) -> Bool {
    arguments[keyword]?.value.firstToken?.kind == .True
  }

  /// Whether the call makes a relationship that is a query.
  fileprivate var isDynamicRelationship: Bool {
    callee.lastWord?.bytes.elementsEqual("relationship".utf8) ?? false
      && arguments["lazy"].map {
        let value = $0.value.bytes.dropFirst().dropLast()
        return value.elementsEqual("dynamic".utf8) || value.elementsEqual("write_only".utf8)
      } ?? false
  }
}
