import PythonSemantics
import PythonSyntax
import Rewriting

// When a connection can be borrowed, and what changes then.

extension ConnectionSite {
  /// Why a connection of a pool would not do.
  func reasonToDecline(_ checkouts: [Checkout]) -> String? {
    guard let driver else { return DatabaseDriver.advised[callee] }
    if file.isInCoroutine(call.node) || checkouts.contains(where: { file.isInCoroutine($0.node) }) {
      return "waiting for a free connection would stop the event loop: connect by an asynchronous "
        + "driver, or in a thread"
    }
    if let place = uses.firstStored {
      return "it is kept in `\(place.source)`; a borrowed connection would be missing in the pool "
        + "for as long"
    }
    guard expression != nil else {
      return file.isSharedButForImport(call)
        ? "`\(driver.module)` is imported in the function; import it at the top first"
        : "what it connects to is known when the call runs; a pool for each of them would be needed"
    }
    if locals == nil { return SharedLocals.advice }
    if let pool = file.importedPool {
      return "the module knows a pool already (`\(pool)`); borrow from that"
    }
    if call.arguments["port"]?.value.source.contains("6432") ?? false {
      return "port 6432 is that of PgBouncer, which is a pool already"
    }
    if let reason = use(where: \.reasonAgainstPool) ?? reasonElsewhere(driver) { return reason }
    if file.patches.contains(where: { $0.concerns(callee) }) {
      return "the file replaces it by a fake, which a pool of the process would outlive"
    }
    let states = functions(checkouts).lazy.compactMap { file.sessionState(in: $0) }
    if let state = states.first {
      return "`\(state)` changes the connection, which the next borrower would get"
    }
    return nil
  }

  /// The functions that hand it out.
  var givers: [FunctionDefinition] { file.givers(of: uses) }

  /// What other files do with it that could not be done with a connection on loan.
  private func reasonElsewhere(_ driver: DatabaseDriver) -> String? {
    file.resultsElsewhere(of: givers).compactMap { place, use in
      use.reasonAgainstPool(of: driver).map { "\($0) (\(place))" }
    }.min()
  }

  private func use(where reason: (ObjectUse) -> String?) -> String? {
    uses.lazy.filter { !preparation.contains($0) }.compactMap(reason).first
  }

  /// The functions in which the connection is used.
  private func functions(_ checkouts: [Checkout]) -> [FunctionDefinition] {
    let nodes = [call.node] + checkouts.map(\.node) + uses.map(\.node)
    var functions: [FunctionDefinition] = []
    for case let function? in nodes.map(file.function(around:)) where !functions.contains(function)
    {
      functions.append(function)
    }
    return functions
  }

  /// How much of the behaviour stays.
  func safety(_ checkouts: [Checkout]) -> Safety {
    for use in uses {
      if case .passed(let taker) = use.kind, !file.isBuiltin(taker) {
        return .unsafe(
          because: "it is passed to `\(taker.callee.source)`, which gets a connection on loan")
      }
    }
    if uses.contains(where: { $0.kind == .escaped }) {
      return .unsafe(because: "not all that is done with it can be seen")
    }
    let duty = driver?.exit == .closes ? "" : ", and commit by hand where a `with` does it now"
    if let place = file.placeElsewhere(of: givers) {
      return .unsafe(
        because: "who gets it elsewhere (\(place)) must close it in a `finally`\(duty)")
    }
    if checkouts.isEmpty {
      return .unsafe(
        because: "nothing in the file gives it back; whoever gets it must close it\(duty)")
    }
    if let call = unresolvedCall(checkouts) {
      return .unsafe(
        because: "while it is held `\(call.callee.source)` runs, which may borrow a second one")
    }
    if checkouts.contains(where: { file.isIteratedElsewhere($0.node) }) {
      return .unsafe(because: "it is held while whoever iterates over the function works")
    }
    return .safe
  }
}

extension ObjectUse {
  /// Why this could not be done with a connection on loan.
  fileprivate var reasonAgainstPool: String? {
    switch kind {
    case .called(let method, _): Self.reasonAgainst(method: method)
    case .assigned(let attribute): Self.reasonAgainst(assigning: attribute)
    case .read(let attribute): Self.reasonAgainst(reading: attribute)
    case .passed(let taker): taker.callee.lastWord.flatMap { Self.reasonAgainst(taker: $0.text) }
    case .escaped where node.isPartOfCollection:
      "it is handed on beside other things, and may be used when it has been given back"
    default: nil
    }
  }

  fileprivate static func reasonAgainst(method: String) -> String? {
    if methodsOfSessions.contains(method) {
      return "`\(method)` changes the connection for whoever borrows it next"
    }
    return methodsOfOwners.contains(method) ? "`\(method)` needs a connection of its own" : nil
  }

  fileprivate static func reasonAgainst(assigning attribute: String) -> String {
    "`\(attribute)` is set, which whoever borrows it next would get"
  }

  fileprivate static func reasonAgainst(reading attribute: String) -> String? {
    ["info", "notices", "notifies"].contains(attribute)
      ? "`\(attribute)` is another thing on a connection on loan" : nil
  }

  /// Takers may ask for its type or its socket.
  fileprivate static func reasonAgainst(taker: String) -> String? {
    taker.hasPrefix("register_") || ["isinstance", "type", "as_string", "select"].contains(taker)
      ? "`\(taker)` needs the driver's own connection" : nil
  }

  private static let methodsOfSessions: Set<String> = [
    "autocommit", "change_user", "cmd_change_user", "select_db", "set_autocommit",
    "set_character_set", "set_charset", "set_charset_collation", "set_client_encoding",
    "set_isolation_level", "set_session", "begin_transaction_mode",
  ]

  private static let methodsOfOwners: Set<String> = [
    "add_notice_handler", "add_notify_handler", "cancel", "cmd_reset_connection", "fileno", "kill",
    "lobject", "notifies", "poll", "reconnect", "reset", "reset_session", "tpc_begin",
  ]
}

extension NameUse.ResultUse {
  /// Why another file could not do this with a connection on loan.
  fileprivate func reasonAgainstPool(of driver: DatabaseDriver) -> String? {
    switch self {
    case .entered where driver.exit != .closes:
      "who gets it commits by a `with`, which ends a connection on loan without; hand out a "
        + "context manager that commits"
    case .called(let method): ObjectUse.reasonAgainst(method: method)
    case .assigned(let attribute): ObjectUse.reasonAgainst(assigning: attribute)
    case .read(let attribute): ObjectUse.reasonAgainst(reading: attribute)
    case .passed(let taker): ObjectUse.reasonAgainst(taker: taker)
    case .changed(let state): "`\(state)` changes it, which the next borrower would get"
    case .kept: "who gets it keeps it, and it would be missing in the pool for as long"
    case .entered: nil
    }
  }
}

extension [ObjectUse] {
  /// Where the object is kept beyond its function.
  fileprivate var firstStored: Node? {
    for use in self { if case .stored(let place) = use.kind { return place } }
    return nil
  }
}

extension PythonFile {
  /// A pool that the module imports.
  fileprivate var importedPool: String? {
    let pools: Set<String> = [
      "psycopg2.pool", "psycopg_pool", "dbutils", "DBUtils", "mysql.connector.pooling",
      "psycopg2_pool", "sqlalchemy.pool", "DBUtils.PooledDB", "dbutils.pooled_db",
    ]
    for statement in allImports {
      for module in modules(importedBy: statement) where pools.contains(module.text) {
        // Our own pools are there for other configurations.
        if module.text != "sqlalchemy.pool" { return module.text }
      }
      if let from = statement.as(ImportFromStatement.self),
        modules(importedBy: statement).first == "psycopg2",
        from.aliases.contains(where: { $0.name.words.contains { $0.text == "pool" } })
      {
        return "psycopg2.pool"
      }
    }
    return nil
  }

  /// Whether a node stands in a generator that a loop runs, and no framework or `with` does.
  fileprivate func isIteratedElsewhere(_ node: Node) -> Bool {
    guard let function = function(around: node), isGenerator(function) else { return false }
    return function.decorators.isEmpty && !isPerRequest(function)
  }

  fileprivate func isBuiltin(_ call: Call) -> Bool {
    qualifiedName(of: call.callee)?.root == "builtins"
  }
}

extension Node {
  /// Whether the expression is put into a list, a dictionary or the like.
  var isPartOfCollection: Bool {
    guard let parent else { return false }
    return [.list, .tuple, .set, .keyValue, .starred].contains(parent.kind)
  }
}
