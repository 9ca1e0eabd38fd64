/// A module of a project that definitions of one kind are kept in.
public struct SharedModule: Sendable, Hashable {
  /// What a new one is called.
  public let name: String
  /// The libraries that such a module imports: one of the same name which imports none of them is about
  /// something else, as `clients.py` may be about customers.
  public let libraries: Set<String>

  /// A module by its name and the libraries that it imports.
  public init(_ name: String, importing libraries: Set<String>) {
    (self.name, self.libraries) = (name, libraries)
  }

  /// Breakers of circuits.
  public static let circuits = SharedModule(
    "circuits",
    importing: ["aiohttp", "circuitbreaker", "httpx", "pybreaker", "requests", "urllib"])

  /// Clients and sessions.
  public static let clients = SharedModule(
    "clients", importing: ["aiohttp", "httpx", "redis", "requests"])

  /// Pools and engines.
  public static let database = SharedModule(
    "database",
    importing: [
      "MySQLdb", "mariadb", "mysql", "psycopg", "psycopg2", "pymongo", "pymssql", "pymysql",
      "sqlalchemy", "sqlmodel",
    ])

  /// Policies of retries.
  public static let retries = SharedModule(
    "retries", importing: ["aiohttp", "backoff", "httpx", "requests", "tenacity"])
}
