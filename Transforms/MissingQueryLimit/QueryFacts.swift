import PythonSemantics
import PythonSyntax
import Rewriting

/// What a query itself tells of the number of its rows.
struct QueryFacts {
  let query: Query
  let file: PythonFile

  init(_ query: Query, in file: PythonFile) {
    (self.query, self.file) = (query, file)
  }

  /// Whether the rows are few whatever the tables hold, or something bounds them already.
  var isBounded: Bool {
    switch query.form {
    case .legacy, .statement, .passed, .django:
      query.has(Self.bounding) || query.resultSteps.contains { Self.bounding.contains($0.name) }
        || isAggregate || isOfOneRow || isOfList || isOfCatalog
    case .sql, .text:
      literal.map { SelectText($0)?.isBounded ?? true } ?? !mayBeSelect
    }
  }

  /// The text of SQL, where it is written out.
  private var literal: SQLLiteral? { SQLLiteral(query.sqlLiteral, in: file) }

  /// The text of SQL, where it is written out and a `SELECT`.
  var selectText: SelectText? { literal.flatMap(SelectText.init) }

  /// Whether a text that is made at run time is one of SQL that asks for rows: whoever calls
  /// `fetchall` knows that it is, but other things than databases execute something, too.
  private var mayBeSelect: Bool {
    !query.isGoneThrough || query.form == .text
      || query.origin.source.uppercased().contains("SELECT")
  }

  private static let bounding: Set<String> = [
    "fetch", "first", "get", "limit", "offset", "one", "paginate", "partitions", "slice",
    "yield_per",
  ]

  /// Whether rows are counted or grouped by the database.
  private var isAggregate: Bool {
    if query.has(["group_by", "having"]) { return true }
    let isOfColumns = query.entities.allSatisfy { !$0.unparenthesized.isModel }
    if isOfColumns, query.has(["distinct"]) || query.entities.contains(where: \.isDistinct) {
      return true
    }
    return query.entities.contains { $0.source.contains("func.") || isOfGroups($0) }
      || query.steps.contains { step in
        step.name == "with_entities" && step.call.arguments.node.source.contains("func.")
      }
  }

  /// Whether an entity is a subquery of groups, or a column of one: `totals.c.amount`.
  private func isOfGroups(_ entity: Node) -> Bool {
    guard let owner = entity.rootOfAccess,
      var step = file.symbol(of: owner)?.onlyBinding?.value?.unparenthesized
    else { return false }
    while let call = step.as(Call.self), let method = call.callee.as(Attribute.self) {
      if ["group_by", "having"].contains(method.name.text) { return true }
      step = method.object.unparenthesized
    }
    return false
  }

  /// Whether the database is asked for its own tables.
  private var isOfCatalog: Bool {
    guard let entity = query.entities.first, let root = entity.rootOfAccess else { return false }
    let value = file.symbol(of: root)?.onlyBinding?.value ?? root
    return [root, value].contains {
      file.qualifiedName(of: $0)?.text.contains("information_schema") ?? false
    }
  }

  /// Whether some condition is met by one row at most: a key is asked for.
  private var isOfOneRow: Bool {
    query.steps.contains { step in
      guard step.isCertain else { return false }
      return step.name == "filter_by"
        ? step.call.arguments.keywords.contains { isKey($0.name.text) }
        : step.conditions.contains(where: asksForKey)
    }
  }

  /// Whether the rows are those of a list of keys.
  private var isOfList: Bool {
    query.steps.contains { step in
      step.isCertain
        && step.conditions.contains { condition in
          condition.unparenthesized.as(Call.self)?.callee.lastAttribute == "in_"
        }
    }
  }

  /// Whether a condition is that a key of what is asked for has some value.
  private func asksForKey(_ condition: Node) -> Bool {
    guard let comparison = condition.unparenthesized.as(Comparison.self),
      comparison.operators == [.equal]
    else { return false }
    let columns = comparison.operands.compactMap { $0.unparenthesized.as(Attribute.self) }
    // `User.id == Post.user_id` joins.
    guard columns.filter({ $0.object.isModel || $0.object.lastAttribute == "c" }).count < 2 else {
      return false
    }
    return columns.contains { column in
      sources.contains(column.object.sourceOfColumns) && isKey(column.name.text)
    }
  }

  /// What the columns of the rows are looked up in.
  private var sources: Set<String> {
    let named = query.entities.flatMap { entity in
      [entity.sourceOfColumns]
        + (entity.as(Attribute.self).map { [$0.object.sourceOfColumns] } ?? [])
    }
    let own = named.contains("cls") ? file.classDefinition(around: query.origin) : nil
    return Set(named + (own.map { [$0.name.text] } ?? []))
  }

  /// Whether no two rows have the same value of a column.
  private func isKey(_ column: String) -> Bool {
    let keys = model.map { ($0.primaryKey.count == 1 ? $0.primaryKey : []) + $0.unique } ?? []
    return keys.contains(column) || !isModelInView && Self.usualKeys.contains(column)
  }

  /// What keys are mostly called, where not all of the model is in view.
  private static let usualKeys: Set<String> = [
    "email", "guid", "id", "pk", "slug", "username", "uuid",
  ]

  /// The model that the rows are of, if it is known.
  private var model: Model? { source.flatMap(file.model) }

  /// What the rows are of: the class or table of the first column.
  private var source: Node? {
    guard let entity = query.entities.first?.unparenthesized else { return nil }
    guard let owner = entity.as(Attribute.self)?.object.unparenthesized else { return entity }
    if owner.lastAttribute == "c" { return owner.as(Attribute.self)?.object }
    return owner.isModel && !entity.isModel ? owner : entity
  }

  /// Whether this file defines the model, with its primary key.
  private var isModelInView: Bool {
    guard let source, source.unparenthesized.kind == .name else { return false }
    let isDefined =
      file.classDefinition(named: source) != nil
      || file.symbol(of: source)?.onlyBinding?.kind == .assignment
    return isDefined && model?.primaryKey.isEmpty == false
  }

  /// What must be known of other files to say whether the rows are few, or what their order is.
  func inquiry(isOrdered: Bool) -> Inquiry {
    guard let source, isOrdered || comparesColumns else { return Inquiry() }
    return file.inquiry(aboutModel: source)
  }

  /// Whether some column must have a value, which may be that of a key.
  private var comparesColumns: Bool {
    query.steps.contains { step in
      switch step.name {
      case "filter_by": !step.call.arguments.keywords.isEmpty
      case "filter", "where":
        step.call.arguments.elements.contains {
          $0.unparenthesized.as(Comparison.self)?.operators == [.equal]
        }
      default: false
      }
    }
  }

  /// The primary key as it is written in an `order_by`, where rows have no order and it is known.
  var primaryKey: String? {
    guard !isOrdered, let entity = query.entities.first, query.entities.count == 1,
      entity == source, let model, model.primaryKey.count == 1
    else { return nil }
    return "\(entity.source)\(entity.isModel ? "" : ".c").\(model.primaryKey[0])"
  }

  private var isOrdered: Bool { query.has(["order_by", "from_statement"]) }

  /// What a reader of the change must know.
  func whatChanges(isOrdered: Bool) -> String {
    var notes = ["rows beyond the limit are no longer returned"]
    let isSQL = query.form == .sql || query.form == .text
    if isSQL {
      if selectText?.isOrdered == false {
        notes.append("without ORDER BY the database chooses which")
      }
    } else if !self.isOrdered, !(isOrdered && primaryKey != nil) {
      notes.append("without `order_by` the database chooses which")
    }
    if query.has(["join", "outerjoin"]) {
      notes.append("with the join it counts joined rows, not objects")
    } else if query.steps.contains(where: \.loadsJoined) {
      notes.append("with `joinedload` it counts objects, by way of a subquery")
    }
    return notes.joined(separator: "; ")
  }
}

extension Query.Step {
  fileprivate var loadsJoined: Bool {
    name == "options" && call.arguments.node.source.contains("joinedload")
  }
}

extension Node {
  /// What an access begins with: `users` of `users.c.name`.
  fileprivate var rootOfAccess: Node? {
    var node = unparenthesized
    while let attribute = node.as(Attribute.self) { node = attribute.object.unparenthesized }
    return node.kind == .name ? node : nil
  }

  /// Whether each value of a column comes once: `distinct(User.name)`, `User.name.distinct()`.
  fileprivate var isDistinct: Bool {
    guard let callee = unparenthesized.as(Call.self)?.callee.unparenthesized else { return false }
    return (callee.lastAttribute ?? callee.source) == "distinct"
  }
}

extension Node {
  /// The name behind the last dot.
  var lastAttribute: String? { unparenthesized.as(Attribute.self)?.name.text }

  /// What an entity or the table of `users.c` is called.
  fileprivate var sourceOfColumns: String {
    lastAttribute == "c" ? unparenthesized.as(Attribute.self)?.object.source ?? "" : source
  }

  /// Whether an entity is a whole model: `User`, `models.User`.
  var isModel: Bool {
    let word = kind == .name ? source : lastAttribute ?? ""
    return word.first?.isUppercase ?? (word.first == "_")
  }
}
