import PythonSemantics

/// What makes a pool of connections, as far as the database of a pool can be told.
enum PoolMaker: Sendable {
  /// A pool of one driver, which takes what connects is told behind some arguments of its own.
  case ofDriver(String, ownArguments: Int)
  /// A pool of what a function makes that it is handed, or a module of a driver.
  case ofCreator
  /// An engine, by an address or by a function that connects.
  case engine

  static let all: [QualifiedName: PoolMaker] = {
    var makers: [QualifiedName: PoolMaker] = [:]
    func add(_ modules: [String], _ words: [String], _ maker: PoolMaker) {
      for module in modules {
        for word in words { makers[QualifiedName("\(module).\(word)")] = maker }
      }
    }
    add(
      ["psycopg2.pool"], ["SimpleConnectionPool", "ThreadedConnectionPool"],
      .ofDriver("psycopg2", ownArguments: 2))
    add(
      ["psycopg_pool", "psycopg_pool.pool", "psycopg_pool.null_pool"],
      ["ConnectionPool", "NullConnectionPool"], .ofDriver("psycopg", ownArguments: 0))
    add(
      ["mysql.connector.pooling"], ["MySQLConnectionPool"],
      .ofDriver("mysql.connector", ownArguments: 3))
    add(["mariadb"], ["ConnectionPool"], .ofDriver("mariadb", ownArguments: 0))
    add(
      ["sqlalchemy.pool", "sqlalchemy.pool.impl"], ["QueuePool", "SingletonThreadPool"], .ofCreator)
    add(
      [
        "dbutils.pooled_db", "dbutils.persistent_db", "DBUtils.PooledDB", "DBUtils.PersistentDB",
      ], ["PooledDB", "PersistentDB"], .ofCreator)
    add(["sqlalchemy", "sqlalchemy.engine", "sqlmodel"], ["create_engine"], .engine)
    return makers
  }()

  static let callees = Callees(all.keys)

  /// What a pool has connections to; nil where it does not tell.
  func contents(of pool: KeptObject) -> PoolContents? {
    switch self {
    case .ofDriver(let module, let count):
      return PoolContents(
        connectingBy: module, arguments: pool.arguments.dropping(count))
    case .ofCreator:
      return contents(madeBy: pool.argument("creator", at: 0), of: pool)
    case .engine:
      if let creator = pool.argument("creator", at: nil) {
        return contents(madeBy: creator, of: pool)
      }
      return pool.argument("url", at: 0)?.identity.flatMap(PoolContents.init(ofAddress:))
    }
  }

  private func contents(
    madeBy creator: KeptObject.Argument?, of pool: KeptObject
  ) -> PoolContents? {
    if let called = creator?.calls {
      guard let driver = DatabaseDriver.all[called.callee] else { return nil }
      return PoolContents(connectingBy: driver.module, arguments: called.arguments)
    }
    // `PooledDB(psycopg2, 5, dsn=DSN)`
    guard let module = creator?.identity,
      DatabaseDriver.all.values.contains(where: { $0.module == module })
    else { return nil }
    return PoolContents(connectingBy: module, arguments: pool.arguments.filter { $0.name != nil })
  }
}

extension KeptObject {
  /// An argument by its keyword or its place.
  fileprivate func argument(_ name: String, at place: Int?) -> Argument? {
    if let named = arguments.first(where: { $0.name == name }) { return named }
    let positional = arguments.prefix { $0.name == nil }
    return place.flatMap { $0 < positional.count ? positional[$0] : nil }
  }
}

extension [KeptObject.Argument] {
  /// The arguments without the first of those that are told by their places.
  fileprivate func dropping(_ count: Int) -> [KeptObject.Argument] {
    let positional = prefix { $0.name == nil }
    return Array(positional.dropFirst(count)) + dropFirst(positional.count)
  }
}
