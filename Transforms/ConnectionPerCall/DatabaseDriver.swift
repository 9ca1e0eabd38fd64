import PythonSemantics

/// A library that connects to a database, as far as a pool of its connections must know it.
struct DatabaseDriver: Sendable {
  /// The module whose functions the pool's dialect calls.
  let module: String
  /// The class of SQLAlchemy that knows the driver.
  let dialect: String
  /// What the end of `with connection:` does.
  let exit: Exit

  /// What the end of a `with` on a connection does.
  enum Exit: Sendable {
    /// It commits, or rolls back what failed; the connection stays open.
    case commits
    /// It commits, or rolls back what failed, and closes.
    case commitsAndCloses
    /// It closes.
    case closes
  }

  /// The drivers by the functions that connect.
  static let all: [QualifiedName: DatabaseDriver] = {
    var drivers: [QualifiedName: DatabaseDriver] = [:]
    func add(_ module: String, _ words: [String], _ dialect: String, _ exit: Exit) {
      let driver = DatabaseDriver(
        module: module, dialect: "sqlalchemy.dialects.\(dialect)", exit: exit)
      for word in words { drivers[QualifiedName("\(module).\(word)")] = driver }
    }
    add("psycopg2", ["connect"], "postgresql.psycopg2.PGDialect_psycopg2", .commits)
    add(
      "psycopg", ["connect", "Connection.connect"], "postgresql.psycopg.PGDialect_psycopg",
      .commitsAndCloses)
    add(
      "pymysql", ["connect", "Connect", "Connection"], "mysql.pymysql.MySQLDialect_pymysql", .closes
    )
    add(
      "MySQLdb", ["connect", "Connect", "Connection"], "mysql.mysqldb.MySQLDialect_mysqldb", .closes
    )
    add("mysql.connector", ["connect"], "mysql.mysqlconnector.MySQLDialect_mysqlconnector", .closes)
    add("mariadb", ["connect"], "mysql.mariadbconnector.MySQLDialect_mariadbconnector", .closes)
    add("pymssql", ["connect"], "mssql.pymssql.MSDialect_pymssql", .closes)
    return drivers
  }()

  static let callees = Callees(all.keys)

  /// What connects in ways of which there is only advice, with what to do about it.
  static let advised: [QualifiedName: String] = {
    var advice: [QualifiedName: String] = [:]
    func add(_ names: [String], _ text: String) {
      for name in names { advice[QualifiedName(name)] = text }
    }
    let loop = "where the application starts, for it belongs to one event loop"
    add(["asyncpg.connect"], "make a pool with `asyncpg.create_pool` \(loop)")
    add(["aiomysql.connect"], "make a pool with `aiomysql.create_pool` \(loop)")
    add(["aiopg.connect"], "make a pool with `aiopg.create_pool` \(loop)")
    add(
      ["psycopg.AsyncConnection.connect"], "make a `psycopg_pool.AsyncConnectionPool` \(loop)")
    add(
      ["oracledb.connect", "cx_Oracle.connect"],
      "the driver has pools of its own: `create_pool` once per process, and `acquire` per call")
    add(
      ["pyodbc.connect"],
      "make one engine of SQLAlchemy (`mssql+pyodbc://`) per process, or see whether the driver "
        + "manager pools already")
    add(
      ["pg8000.connect", "pg8000.dbapi.connect", "pg8000.native.Connection"],
      "make one engine of SQLAlchemy (`postgresql+pg8000://`) per process")
    add(owners.keys.map(\.text), "make one \(loop), and end it there")
    return advice
  }()

  /// What of those has a pool of its own, by what people call it.
  static let owners: [QualifiedName: String] = [
    "motor.motor_asyncio.AsyncIOMotorClient": "client",
    "pymongo.AsyncMongoClient": "client",
    "pymongo.asynchronous.mongo_client.AsyncMongoClient": "client",
    "sqlalchemy.ext.asyncio.create_async_engine": "engine",
  ]

  static let calleesWithAdvice = Callees(advised.keys)
}
