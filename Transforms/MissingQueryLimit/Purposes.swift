import PythonSemantics
import PythonSyntax
import Rewriting

// What functions are for that need all rows.

extension PythonFile {
  /// What a function is for that needs all rows, by its name or its role.
  func purpose(of function: FunctionDefinition) -> String? {
    if isForTests(function) { return "a test" }
    for role in roles(of: function) {
      switch role {
      case .task: return "a task"
      case .scheduledJob: return "a scheduled job"
      case .fixture, .route, .requestHook, .dependency: continue
      }
    }
    let name = function.name.text
    if ["upgrade", "downgrade"].contains(name), imports(package: "alembic") {
      return "a migration"
    }
    let words = name.words
    if let verb = words.first, FunctionWords.writing.contains(verb) {
      return "`\(name)`, which writes,"
    }
    if let word = words.first(where: FunctionWords.whole.contains) {
      return "what is called `\(word)`"
    }
    let owner = classDefinition(of: function)?.name.text
    return owner?.words.last.flatMap { FunctionWords.wholeClasses.contains($0) ? owner : nil }
      .map { "a method of `\($0)`" }
  }

  /// Whether a function changes rows of the database, besides asking for some.
  func changesRows(in function: FunctionDefinition) -> Bool {
    [
      "add", "add_all", "bulk_insert_mappings", "bulk_save_objects", "commit", "delete", "flush",
      "merge",
    ]
    .flatMap { calls(named: $0) }.contains { call in
      self.function(around: call.node) == function
        && call.callee.unparenthesized.as(Attribute.self)?.object.namesSession ?? false
    }
      || ["delete", "insert", "update"].flatMap { calls(named: $0) }.contains { call in
        self.function(around: call.node) == function
          && meaning(of: call.callee)?.name.root == "sqlalchemy"
      }
  }
}

extension Node {
  /// Whether an expression is called like a session: `session`, `self.db.session`, `db`.
  fileprivate var namesSession: Bool {
    let word = lastAttribute ?? source
    return word == "db" || word.words.last?.hasSuffix("session") ?? false
  }
}

extension Decorator {
  /// Whether what it decorates is read without a call.
  var makesProperty: Bool {
    (expression.lastAttribute ?? expression.source).hasSuffix("property")
  }
}

/// What is known of functions by their names.
private enum FunctionWords {
  /// What functions that change something, or work something out of all rows, begin with.
  static let writing: Set<String> = [
    "add", "aggregate", "apply", "assign", "calculate", "check", "claim", "clone", "compute",
    "consume", "copy", "create", "delete", "disable", "dispatch", "drop", "duplicate", "enable",
    "ensure", "evaluate", "expire", "handle", "init", "insert", "mark", "modify", "move", "notify",
    "populate", "publish", "put", "reassign", "recalculate", "refresh", "register", "remove",
    "rename", "replace", "resolve", "run", "save", "schedule", "send", "serialize", "set", "store",
    "unset", "update", "upsert", "verify", "write",
  ]

  /// What functions that need every row have in their names.
  static let whole: Set<String> = [
    "ancestors", "archive", "backfill", "backup", "clean", "cleanup", "clear", "create", "csv",
    "delete", "descendants", "dump", "export", "graph", "hierarchy", "import", "leaderboard",
    "merge", "migrate", "migration", "migrations", "process", "prune", "purge", "rebuild",
    "recursive", "reindex", "remove", "report", "reset", "restore", "seed", "statistics", "stats",
    "sync", "total", "tree", "validate",
  ]

  /// What classes end with whose methods need every row.
  static let wholeClasses: Set<String> = [
    "archiver", "backup", "dump", "dumper", "export", "exporter", "import", "importer", "migration",
    "migrator", "seeder", "sync", "synchronizer", "syncer",
  ]
}

extension String {
  /// The words of a name in small letters: `user` and `role` of `UserRole` and of `user_role`.
  var words: [String] {
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
