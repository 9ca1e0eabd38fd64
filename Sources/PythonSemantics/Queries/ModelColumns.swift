internal import PythonSyntax

// What a file says of the columns of a table.

extension PythonFile {
  /// What the body of a class says of a table; nil where it says nothing.
  func ownColumns(of definition: ClassDefinition) -> Model? {
    var primaryKey: [String] = []
    var unique: [String] = []
    var dynamic: [String] = []
    var aliases: [Model.Alias] = []
    var hasColumns = false
    for statement in definition.body.statements {
      guard let attribute = ClassAttribute(statement) else { continue }
      let call = attribute.value?.as(Call.self)
      if attribute.target.says("__tablename__") { hasColumns = true }
      if attribute.target.says("__table__"), let table = attribute.value.flatMap(table(named:)) {
        return table
      }
      if attribute.target.says("__table_args__"), let value = attribute.value {
        let constraints = TableConstraints(value, in: self)
        primaryKey += constraints.primaryKey
        unique += constraints.unique
      }
      if attribute.isWrittenAsDynamic || call?.isDynamicRelationship ?? false {
        dynamic.append(attribute.target.source)
      }
      let column = call.flatMap { $0.makesColumn ? $0 : nil }
      var isPrimaryKey = column?.isTrue("primary_key") ?? false
      var isUnique = column?.isTrue("unique") ?? false
      if let type = attribute.mappedType {
        let name = attribute.target.source
        if let found = columnType(type) {
          isPrimaryKey = isPrimaryKey || found.isPrimaryKey
          isUnique = isUnique || found.isUnique
        } else if let alias = importedName(of: type) {
          aliases.append(Model.Alias(column: name, alias: alias))
        }
      } else if column == nil {
        continue
      }
      hasColumns = true
      if isPrimaryKey { primaryKey.append(attribute.target.source) }
      if isUnique { unique.append(attribute.target.source) }
    }
    guard hasColumns else { return nil }
    return Model(
      name: definition.name.text, primaryKey: primaryKey, unique: unique,
      dynamicRelationships: dynamic, aliases: aliases)
  }

  // MARK: Types of columns

  /// The types at the top level of the module that say something of columns.
  var columnTypes: [ColumnType] {
    moduleScope.symbols.compactMap { symbol in
      guard let value = symbol.onlyBinding?.value, var type = columnType(value) else { return nil }
      type.name = symbol.name
      return type
    }
  }

  /// What a type says: `Annotated[int, mapped_column(primary_key=True)]`, or a name for that.
  private func columnType(_ type: Node) -> ColumnType? {
    let type = type.unparenthesized
    guard let annotated = type.as(Subscript.self) else {
      guard let value = typeBinding(type)?.value, value.kind == .subscript else { return nil }
      return columnType(value)
    }
    guard annotated.object.lastWord?.bytes.elementsEqual("Annotated".utf8) ?? false,
      annotated.index.kind == .tuple,
      let column = annotated.index.children.compactMap({ $0.as(Call.self) }).first(
        where: \.makesColumn)
    else { return nil }
    return ColumnType(
      name: "", isPrimaryKey: column.isTrue("primary_key"), isUnique: column.isTrue("unique"))
  }

  /// What a type is called that the file imports.
  private func importedName(of type: Node) -> QualifiedName? {
    if type.kind == .attribute { return qualifiedName(of: type) }
    guard let binding = typeBinding(type), binding.kind == .importFrom else { return nil }
    return importedName(binding.record)
  }

  /// What binds the name of a type; in `code: Mapped[code]` it is not the column that is meant.
  private func typeBinding(_ type: Node) -> Binding? {
    guard type.kind == .name, let symbol = symbol(of: type) else { return nil }
    let isColumn = symbol.scope.kind == .class
    return (isColumn ? moduleScope.symbol(named: symbol.name) : symbol)?.onlyBinding
  }

  // MARK: Tables

  /// The tables of SQLAlchemy at the top level of the module.
  var tables: [Model] {
    moduleScope.symbols.compactMap { symbol in
      symbol.onlyBinding?.value.flatMap { table($0, name: symbol.name) }
    }
  }

  /// The table of SQLAlchemy that an expression names, or is: `users`, `User.__table__`, `Table(…)`.
  func table(named expression: Node) -> Model? {
    let node = expression.unparenthesized
    if let attribute = node.as(Attribute.self), attribute.name.bytes.elementsEqual("__table__".utf8)
    {
      return model(named: attribute.object)
    }
    if node.kind == .call { return table(node, name: "") }
    guard let binding = symbol(of: node)?.onlyBinding, binding.kind == .assignment else {
      return nil
    }
    return binding.value.flatMap { table($0, name: binding.symbol.name) }
  }

  /// The table that `Table("users", metadata, Column("id", Integer, primary_key=True))` makes.
  private func table(_ maker: Node, name: String) -> Model? {
    guard let call = maker.unparenthesized.as(Call.self),
      call.callee.lastWord?.bytes.elementsEqual("Table".utf8) ?? false
    else { return nil }
    let parts = call.arguments.elements.compactMap { $0.unparenthesized.as(Call.self) }
    let columns = parts.filter(\.makesColumn).compactMap { column -> (String, Call)? in
      let written = column.arguments["key"]?.value ?? column.arguments[0]
      return written.flatMap(text(ofString:)).map { ($0, column) }
    }
    guard !columns.isEmpty else { return nil }
    let constraints = TableConstraints(parts, in: self)
    return Model(
      name: name,
      primaryKey: columns.filter { $0.1.isTrue("primary_key") }.map(\.0) + constraints.primaryKey,
      unique: columns.filter { $0.1.isTrue("unique") }.map(\.0) + constraints.unique)
  }
}

/// A type that says something of the columns that have it.
struct ColumnType: Sendable, Hashable {
  var name: String
  let isPrimaryKey: Bool
  let isUnique: Bool
}

/// What a class body assigns to a name, or says of its type.
private struct ClassAttribute {
  let target: Node
  private let annotation: Node?
  let value: Node?

  init?(_ statement: Node) {
    if let assignment = statement.as(AnnotatedAssignment.self) {
      (target, annotation) = (assignment.target, assignment.annotation)
      value = assignment.value?.unparenthesized
    } else if let assignment = statement.as(Assignment.self), let name = assignment.target {
      (target, annotation, value) = (name, nil, assignment.value.unparenthesized)
    } else {
      return nil
    }
    guard target.kind == .name else { return nil }
  }

  /// The type in `Mapped[…]`.
  var mappedType: Node? {
    annotation?.as(Subscript.self).flatMap { mapped in
      mapped.object.lastWord?.bytes.elementsEqual("Mapped".utf8) ?? false ? mapped.index : nil
    }
  }

  /// Whether it is annotated as a relationship that is a query.
  var isWrittenAsDynamic: Bool {
    guard let word = annotation?.as(Subscript.self)?.object.lastWord?.bytes else { return false }
    return word.elementsEqual("DynamicMapped".utf8) || word.elementsEqual("WriteOnlyMapped".utf8)
  }
}

extension Node {
  fileprivate func says(_ word: String) -> Bool { bytes.elementsEqual(word.utf8) }
}

extension Call {
  /// Whether a keyword is given and `True`.
  func isTrue(_ keyword: String) -> Bool {
    arguments[keyword]?.value.firstToken?.kind == .True
  }

  /// Whether the call makes a column, whatever its maker is imported as.
  fileprivate var makesColumn: Bool {
    guard let word = callee.lastWord?.bytes else { return false }
    return ["Column", "Field", "column", "mapped_column"].contains { word.elementsEqual($0.utf8) }
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
