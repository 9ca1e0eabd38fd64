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
    guard let function = file.function(around: query.terminal.node) else {
      return "it runs when the module does; a limit there would hide rows from the whole process"
    }
    if file.isPerRequest(function) {
      return "a request asks for the rows: answer with pages of them (missing-pagination)"
    }
    if let purpose = file.purpose(of: function) {
      return Self.inBatches("\(purpose) needs all of the rows")
    }
    if let word = Self.rights(in: [function.name.text] + query.entities.map(\.source)) {
      return "rows of `\(word)` say what is allowed; a limit would take some of it away"
    }
    if !function.hasUnusedLimit(in: file), let parameter = function.pagingParameter {
      return "`\(parameter)` says how many rows there may be already, and not to this query"
    }
    if query.entities.count == 1, query.entities[0].lastAttribute == "id" {
      return Self.inBatches("a list of keys is made to go through all of them")
    }
    if query.has(["with_for_update"]) {
      return Self.inBatches("the rows are locked to be written")
    }
    if let reason = reasonOfUse(query, function) { return reason }
    return reasonOfForm(query)
  }

  /// The word among some names that rows of rights go by.
  private static func rights(in names: [String]) -> String? {
    names.flatMap(\.words).first { word in
      ["permission", "privilege", "grant", "role", "acl", "policy", "quota"].contains {
        word.hasPrefix($0)
      } || ["perm", "perms", "acls", "policies"].contains(word)
    }
  }

  private static func inBatches(_ reason: String) -> String {
    "\(reason): read them in batches, as with `yield_per(1000)`, in place of a limit"
  }

  /// What the function does with the rows that a limit would make wrong.
  private func reasonOfUse(_ query: Query, _ function: FunctionDefinition) -> String? {
    let uses = file.uses(ofRows: query.terminal.node)
    for case .consumed(let reason) in uses { return Self.inBatches(reason) }
    if uses.contains(.escaped) {
      return "what is done with the rows is not shown here, and may need all of them"
    }
    if uses.contains(.sliced) { return "a part of the rows is used: put the limit into the query" }
    guard uses.contains(.returned) else {
      return uses.contains(.indexed)
        ? "one row is used: ask for it with `first()`"
        : "it is only asked whether there are rows: ask with `exists()` or `first()`"
    }
    if let reason = file.reasonOfCallers(of: function) {
      return Self.inBatches("where `\(function.name.text)` is called, \(reason)")
    }
    for (place, use) in file.usesElsewhere(of: function) {
      guard let reason = use.consumption else { continue }
      return Self.inBatches("where `\(function.name.text)` is called (\(place)), \(reason)")
    }
    guard function.name.text.hasPrefix("_"), !file.isOnlyReturned(function) else { return nil }
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
      guard let select = SelectText(literal), select.isOpen else {
        return "the text is no plain `SELECT`: put the limit where it belongs in it"
      }
      return nil
    }
  }
}

extension PythonFile {
  /// What a function is for that needs all rows, by its name or its role.
  fileprivate func purpose(of function: FunctionDefinition) -> String? {
    for role in roles(of: function) {
      switch role {
      case .task: return "a task"
      case .scheduledJob: return "a scheduled job"
      case .fixture: return "a test"
      case .route, .requestHook, .dependency: continue
      }
    }
    let name = function.name.text
    if name.hasPrefix("test_") { return "a test" }
    if ["upgrade", "downgrade"].contains(name), imports(package: "alembic") {
      return "a migration"
    }
    let words = name.words
    if let verb = words.first, Self.writing.contains(verb) { return "`\(name)`, which writes," }
    return words.first { Self.wholeWords.contains($0) }.map { "what is called `\($0)`" }
  }

  /// What functions that change something begin with.
  private static let writing: Set<String> = [
    "add", "apply", "assign", "create", "delete", "disable", "drop", "enable", "ensure", "expire",
    "handle", "init", "insert", "mark", "modify", "move", "put", "reassign", "refresh", "register",
    "remove", "rename", "run", "save", "send", "set", "store", "unset", "update", "upsert", "write",
  ]

  private static let wholeWords: Set<String> = [
    "archive", "backfill", "backup", "clean", "cleanup", "clear", "csv", "delete", "dump", "export",
    "import", "merge", "migrate", "migration", "process", "prune", "purge", "rebuild", "reindex",
    "remove", "report", "reset", "restore", "seed", "stats", "sync", "total", "validate",
  ]

  /// What the callers in this file do with the rows that a function returns, and that a limit would
  /// make wrong.
  fileprivate func reasonOfCallers(of function: FunctionDefinition) -> String? {
    for call in calls(named: function.name.text) where isCall(call, of: function) {
      for case .consumed(let reason) in uses(ofRows: call.node) { return reason }
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

extension FunctionDefinition {
  /// A parameter that tells how many rows are wanted, or which of them.
  fileprivate var pagingParameter: String? {
    let names: Set<String> = [
      "first", "limit", "max_results", "offset", "page", "page_size", "per_page", "skip",
      "top",
    ]
    return parameters.elements.first { names.contains($0.name.text) }?.name.text
  }
}

extension String {
  /// The words of a name in small letters: `user` and `role` of `UserRole` and of `user_role`.
  fileprivate var words: [String] {
    var words = [""]
    for character in self {
      let isLetter = character.isLetter || character.isNumber
      let begins = character.isUppercase && !(words.last?.last?.isUppercase ?? false)
      if !isLetter || begins { words.append("") }
      if isLetter { words[words.count - 1].append(character) }
    }
    return words.filter { !$0.isEmpty }.map { $0.lowercased() }
  }
}
