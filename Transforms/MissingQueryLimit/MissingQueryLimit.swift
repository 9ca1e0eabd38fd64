import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Gives every query that answers with a list a limit.
///
///     def search(term):                        →  def search(term, limit=100):
///         query = session.query(Item)          →      query = session.query(Item)
///         return query.all()                   →      return query.limit(limit).all()
///
///     session.scalars(select(User)).all()      →  session.scalars(select(User).limit(limit)).all()
///     cursor.execute("SELECT … WHERE a = %s", (a,))
///                            →  cursor.execute("SELECT … WHERE a = %s LIMIT %s", (a, limit))
struct MissingQueryLimit: Transform {
  /// The most rows that are read unless a caller asks for more.
  var limit = 100.0
  /// Whether rows without an order are put in that of their primary key.
  var orderByPrimaryKey = false
  /// Further models that have few rows, besides those that are named like lookup tables.
  var smallModels = ""

  var settings: [Setting<Self>] {
    [
      Setting("limit", \.limit, "The most rows that are read unless a caller asks for more"),
      Setting(
        "order-by-primary-key", \.orderByPrimaryKey,
        "Put rows without an order in that of their primary key"),
      Setting("small-models", \.smallModels, "Further models with few rows, between blanks"),
    ]
  }

  func findings(in file: PythonFile) -> [Finding] {
    let limits = QueryLimits(
      file: file, style: FileStyle(of: file), limit: "\(Int(limit))",
      ordersByPrimaryKey: orderByPrimaryKey,
      lookups: LookupTables(and: smallModels))
    let queries = file.queries(endingIn: ["all", "fetchall", "list"]) + file.queriesGoneThrough
    return queries.compactMap(limits.finding)
      + limits.dynamicRelationships() + limits.stepsBehindLimit()
  }
}

/// The limits that the queries of one file are given.
struct QueryLimits {
  let file: PythonFile
  let style: FileStyle
  /// The number that is written where no caller says another.
  let limit: String
  let ordersByPrimaryKey: Bool
  let lookups: LookupTables

  /// What is wrong with one query, if something is.
  func finding(for query: Query) -> Finding? {
    let facts = QueryFacts(query, in: file)
    guard !facts.isBounded, !isReadInBatches(query) else { return nil }
    return finding(for: query, facts).asking(facts.inquiry(isOrdered: ordersByPrimaryKey))
  }

  private func finding(for query: Query, _ facts: QueryFacts) -> Finding {
    let message = "\(query.reader) reads however many rows there are"
    if file.function(around: query.terminal) != nil, let fix = readingInBatches(query) {
      return Finding(at: query.terminal, message, fix: fix)
    }
    if let advice = reasonToDecline(query, facts) {
      return Finding(at: query.terminal, message, advice: advice)
    }
    // Other files must not use the text that is changed.
    let text = Inquiry(names: Set(SQLPlace(of: query, in: file)?.moduleNames ?? []))
    let place = LimitPlace(for: query, in: file, default: limit)
    guard let edits = edits(limiting: query, by: place, facts) else {
      return Finding(
        at: query.terminal, message, advice: "give it a limit where its text is made"
      ).asking(text)
    }
    let callers = place.function.map(file.inquiry) ?? Inquiry()
    return Finding(
      at: query.terminal, message,
      fix: Fix(edits, .unsafe(because: facts.whatChanges(isOrdered: ordersByPrimaryKey)))
    ).asking(callers).asking(text)
  }

  /// The edits that limit a query.
  private func edits(
    limiting query: Query, by place: LimitPlace, _ facts: QueryFacts
  ) -> [Edit]? {
    switch query.form {
    case .legacy, .statement:
      guard let end = query.end else { return nil }
      var calls = [".limit(\(place.name))"]
      if ordersByPrimaryKey, let key = facts.primaryKey { calls.insert(".order_by(\(key))", at: 0) }
      return end.appendingCalls(calls, style: style).map { $0 + place.edits }
    case .sql, .text:
      return LimitedText(query, in: file, style: style)?.edits(limit: place)
    case .django, .passed:
      return nil
    }
  }
}

extension Query {
  /// The expression that the limit is called on: what the rows are asked of, or the statement that
  /// is sent.
  var end: Node? {
    guard let execution else {
      guard let call = terminalCall else { return terminal.unparenthesized }
      return call.callee.unparenthesized.as(Attribute.self)?.object ?? call.arguments[0]
    }
    return execution.arguments[0] ?? execution.arguments["statement"]?.value
  }

  /// What asks for the rows, as people say it.
  var reader: String {
    if let call = terminalCall {
      return call.callee.kind == .name
        ? "`\(call.callee.source)(…)`" : "`.\(call.callee.lastAttribute ?? "")()`"
    }
    switch terminal.parent?.kind {
    case .comprehensionClause: return "the comprehension"
    case .argumentList: return "`\(terminal.takingCall?.callee.source ?? "")(…)`"
    case .starred: return "`*`"
    case .yieldFromExpression: return "`yield from`"
    default: return "the loop"
    }
  }
}
