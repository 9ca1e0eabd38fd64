import PythonSemantics

/// What owns a pool of connections, and so is made once in a process: an engine, a client.
struct PoolOwner: Sendable {
  /// What it is called.
  let noun: String
  /// What the names of its definitions end with.
  let word: String
  /// The methods that end it.
  let ending: Set<String>
  /// Whether a connection of it is held until somebody gives it back.
  let lends: Bool
  /// What changes for those who share it.
  let change: String

  /// The owners by what makes them.
  static let all: [QualifiedName: PoolOwner] = {
    let engine = PoolOwner(
      noun: "engine", word: "engine", ending: ["dispose"], lends: true,
      change: "all callers share one pool of connections, and wait where all of them are lent")
    let client = PoolOwner(
      noun: "client", word: "mongo_client", ending: ["close"], lends: false,
      change: "all callers share one client, which nobody must close from now on")
    return [
      "sqlalchemy.create_engine": engine, "sqlalchemy.engine.create_engine": engine,
      "sqlmodel.create_engine": engine, "pymongo.MongoClient": client,
      "pymongo.mongo_client.MongoClient": client,
    ]
  }()

  static let callees = Callees(all.keys)

  /// The keywords that say which database it has connections to; others say how.
  static let leadingKeywords: Set<String> = ["creator", "host", "port", "url"]
}
