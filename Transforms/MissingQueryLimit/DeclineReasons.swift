import PythonSemantics
import PythonSyntax
import Rewriting

// Why a query that has no limit is not given one.

extension QueryLimits {
  /// Why a limit is not for us to add, and what to do instead; nil where it is.
  func reasonToDecline(_ query: Query, _ facts: QueryFacts) -> String? {
    if let model = lookups.model(of: query) {
      return "`\(model)` looks like a table with few rows; allow it here if it is"
    }
    guard let function = file.function(around: query.terminal) else {
      return "it runs when the module does; a limit there would hide rows from the whole process"
    }
    let functions = [function] + (file.functionRunning(function).map { [$0] } ?? [])
    if functions.contains(where: file.isPerRequest) {
      return "a request asks for the rows: answer with pages of them (missing-pagination)"
    }
    if let purpose = functions.lazy.compactMap(file.purpose).first {
      return inBatches(query, "\(purpose) needs all of the rows")
    }
    let names = functions.map(\.name.text) + query.entities.map(\.source)
    let right =
      RowWords.rights(in: names)
      ?? RowWords.rights(ofKind: functions.map(\.name.text) + facts.kinds)
      ?? RowWords.rights(ofColumns: facts.columns)
    if let word = right {
      return "rows of `\(word)` say what is allowed; a limit would take some of it away"
    }
    if let word = names.flatMap(\.words).first(where: RowWords.orders.contains) {
      return "rows of `\(word)` say what is to be done; a limit would leave some undone"
    }
    for function in functions {
      if function.decorators.contains(where: \.makesProperty) {
        return "`\(function.name.text)` is read like an attribute: nobody can ask it for more rows"
      }
      if file.changesRows(in: function) {
        return inBatches(query, "`\(function.name.text)` changes rows, too")
      }
      if !function.hasUnusedLimit(in: file), let parameter = function.pagingParameters.first {
        return "`\(parameter)` says how many rows there may be already, and not to this query"
      }
    }
    let isNamedKeys = names.flatMap(\.words).contains { ["ids", "uuids"].contains($0) }
    if isNamedKeys || query.isOfKeys || facts.areTakenForKeys {
      return inBatches(query, "a list of keys is made to go through all of them")
    }
    if facts.isOfHalfOpenRange {
      return inBatches(
        query, "the next range begins where this one ends; what a limit left out, nobody asked for"
      )
    }
    if query.has(["with_for_update"]) {
      return inBatches(query, "the rows are locked to be written")
    }
    if let reason = reasonOfUse(query, functions) { return reason }
    return reasonOfForm(query)
  }

  private func inBatches(_ query: Query, _ reason: String) -> String {
    let way =
      switch query.form {
      case .sql: "fetchmany(1000)"
      case .django: "iterator()"
      default: "yield_per(1000)"
      }
    return "\(reason): read them in batches, as with `\(way)`, in place of a limit"
  }

  /// What the function does with the rows that a limit would make wrong.
  private func reasonOfUse(_ query: Query, _ functions: [FunctionDefinition]) -> String? {
    var uses = file.uses(ofRows: query.terminal)
    if functions.count > 1, let index = uses.firstIndex(of: .returned) {
      uses.remove(at: index)
      uses += file.calls(running: functions[0]).flatMap { file.uses(ofRows: $0.node) }
    }
    for case .consumed(let reason) in uses { return inBatches(query, reason) }
    if uses.contains(.escaped) {
      return "what is done with the rows is not shown here, and may need all of them"
    }
    if uses.contains(.sliced) { return "a part of the rows is used: put the limit into the query" }
    guard uses.contains(.returned) else {
      return uses.contains(.indexed)
        ? "one row is used: ask for it with `first()`"
        : "it is only asked whether there are rows: ask with `exists()` or `first()`"
    }
    for function in functions {
      if let reason = file.reasonOfCallers(of: function) {
        return inBatches(query, "where `\(function.name.text)` is called, \(reason)")
      }
      for (place, use) in file.usesElsewhere(of: function) {
        guard let reason = use.consumption else { continue }
        return inBatches(query, "where `\(function.name.text)` is called (\(place)), \(reason)")
      }
    }
    guard let function = functions.last, function.name.text.hasPrefix("_"),
      !file.isOnlyReturned(function)
    else { return nil }
    return
      "`\(function.name.text)` is for other code of the project, which may need all of the rows"
  }

  /// What the query is written as that cannot be given a limit.
  private func reasonOfForm(_ query: Query) -> String? {
    switch query.form {
    case .legacy, .statement:
      if query.has(["from_statement"]) {
        return "the rows come from a text: put the limit there"
      }
      if query.fillsCollectionsFromRows {
        return "`contains_eager` fills lists from the joined rows, and a limit would cut one short"
      }
      if query.has(["union", "union_all", "intersect", "except_"]) {
        return "the limit belongs behind what is united"
      }
      return nil
    case .passed:
      return "the statement is made elsewhere: put the limit there"
    case .django:
      return "cut the query set, as in `[:\(limit)]`, or read it with `iterator()`"
    case .sql, .text:
      if let driver = Driver.lacksLimit(file) {
        return "the SQL of `\(driver)` has another word than `LIMIT`, such as `FETCH FIRST`"
      }
      guard let literal = SQLLiteral(query.sqlLiteral, in: file) else {
        return "the text of the query is made elsewhere: put the limit there"
      }
      let select = SelectText(literal)
      if select?.locksRows ?? false { return inBatches(query, "the rows are locked to be written") }
      guard let select, select.isOpen else {
        return "the text is no plain `SELECT`: put the limit where it belongs in it"
      }
      return nil
    }
  }
}

extension Query {
  /// Whether the lists of the objects are filled from the very rows that are counted.
  fileprivate var fillsCollectionsFromRows: Bool {
    steps.contains {
      $0.name == "options" && $0.call.arguments.node.source.contains("contains_eager")
    }
  }

  /// Whether a row is nothing but a key.
  fileprivate var isOfKeys: Bool {
    guard entities.count == 1, let column = entities[0].lastAttribute?.lowercased() else {
      return false
    }
    return column == "id" || column == "uuid" || column.hasSuffix("_id")
      || column.hasSuffix("_uuid")
  }
}

extension PythonFile {
  /// What the callers in this file do with the rows that a function returns, and that a limit would
  /// make wrong.
  fileprivate func reasonOfCallers(of function: FunctionDefinition) -> String? {
    for call in calls(named: function.name.text) where isCall(call, of: function) {
      let reasons = uses(ofRows: call.node).lazy.compactMap(\.reasonForAll)
      if let reason = reasons.first { return reason }
    }
    return nil
  }

  /// Whether all that this file does with the rows of a function is to return them.
  fileprivate func isOnlyReturned(_ function: FunctionDefinition) -> Bool {
    let calls = calls(named: function.name.text).filter { isCall($0, of: function) }
    return !calls.isEmpty
      && calls.allSatisfy { call in
        uses(ofRows: call.node).allSatisfy { $0 == .returned || $0 == .tested }
      }
  }

  private func isCall(_ call: Call, of function: FunctionDefinition) -> Bool {
    let callee = call.callee.unparenthesized
    guard classDefinition(of: function) == nil else { return callee.kind == .attribute }
    return symbol(of: callee) == binding(of: function.node)?.symbol
  }
}
