import PythonSemantics

/// What the connections of a pool lead to, as far as its file tells.
///
/// Two may lead to one database unless it is certain that they do not: `DATABASE_URL` and `PG_HOST` may
/// well say the same, `DATABASE_URL` and `REPORTING_URL` do not.
struct PoolContents {
  /// The module that connects, or else the kind of database.
  private let driver: String?
  private let kind: String?
  /// What tells databases apart, each as a `SharedExpression` says it.
  private var values: [String: String] = [:]

  /// Takes what a driver is told when it connects.
  init(connectingBy driver: String, arguments: [KeptObject.Argument]) {
    self.driver = driver
    kind = DatabaseDriver.kind(of: driver)
    let positions =
      driver.hasPrefix("psycopg") ? ["dsn"] : ["host", "user", "password", "database"]
    var place = 0
    for argument in arguments {
      let isPositional = argument.name == nil
      let name = argument.name ?? (place < positions.count ? positions[place] : "")
      if isPositional { place += 1 }
      if let key = Self.keys[name], let identity = argument.identity { put(identity, for: key) }
    }
  }

  /// Takes the address of an engine, as a `SharedExpression` says it; nil where that does not begin with
  /// the kind of database.
  init?(ofAddress identity: String) {
    let text = identity.drop { $0 == "f" }.drop { $0 == "\"" }
    let scheme = text.prefix { $0.isLetter || $0.isNumber || "+_".contains($0) }
    guard identity.contains("\""), text.dropFirst(scheme.count).hasPrefix("://") else { return nil }
    let words = scheme.split(separator: "+")
    kind = words.first.map { Self.kinds[$0] ?? String($0) }
    driver = words.count > 1 ? DatabaseDriver.module(ofDialect: words[1]) : nil
    put(identity, for: "dsn")
  }

  /// Whether it is certain that others lead to another database, or do so by another driver.
  func isCertainlyOther(than other: PoolContents) -> Bool {
    if let driver, let wanted = other.driver, driver != wanted { return true }
    return kind != other.kind
      || values.contains { key, value in
        other.values[key].map { value.differs(from: $0) } ?? false
      }
  }

  private mutating func put(_ identity: String, for key: String) {
    guard key == "dsn", let text = identity.literalText else { return values[key] = identity }
    for (key, value) in Self.parts(of: text) { values[key] = "\"\(value)\"" }
  }

  /// What the text of a DSN says: `host=db dbname=shop`, `postgresql://db:5432/shop`.
  private static func parts(of text: Substring) -> [(String, Substring)] {
    guard let scheme = text.firstRange(of: "://") else {
      return text.split(separator: " ").compactMap { word in
        let parts = word.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? keys[String(parts[0])].map { ($0, parts[1]) } : nil
      }
    }
    let rest = text[scheme.upperBound...].prefix { $0 != "?" }
    let server = rest.prefix { $0 != "/" }.split(separator: "@").last ?? ""
    let place = server.split(separator: ":")
    let name = rest.drop { $0 != "/" }.dropFirst()
    return [
      ("host", place.first ?? ""), ("port", place.count == 2 ? place[1] : ""), ("database", name),
    ].filter { !$0.1.isEmpty }
  }

  private static let keys = [
    "conninfo": "dsn", "database": "database", "db": "database", "dbname": "database", "dsn": "dsn",
    "host": "host", "port": "port", "server": "host", "service": "service", "**": "**",
  ]

  private static let kinds: [Substring: String] = [
    "mariadb": "mysql", "postgres": "postgresql",
  ]
}

extension DatabaseDriver {
  /// The kind of database that a module connects to.
  fileprivate static func kind(of module: String) -> String? {
    all.values.first { $0.module == module }.map { String($0.dialect.split(separator: ".")[2]) }
  }

  /// The module that an address of an engine names; the name itself where it is no driver that is known.
  fileprivate static func module(ofDialect name: Substring) -> String {
    all.values.first { $0.dialect.split(separator: ".")[3] == name }?.module ?? String(name)
  }
}

extension String {
  /// What a string literal says, as a `SharedExpression` has it.
  fileprivate var literalText: Substring? {
    let text = dropFirst().dropLast()
    return count > 1 && hasPrefix("\"") && hasSuffix("\"") && !text.contains("\"") ? text : nil
  }

  /// Whether two expressions certainly say something else: literals, variables of the environment, or
  /// names that one module has.
  fileprivate func differs(from other: String) -> Bool {
    guard self != other, let (own, origin) = told, let (others, otherOrigin) = other.told else {
      return false
    }
    return own != others && origin == otherOrigin
  }

  /// What tells it apart from others that are said in the same way, and that way.
  private var told: (Substring, String)? {
    if let literalText { return (literalText, "literal") }
    if let value = Int(self) { return ("\(value)", "literal") }
    for beginning in ["os.environ[", "os.environ.get(", "os.getenv("] where hasPrefix(beginning) {
      let name = dropFirst(beginning.count).dropFirst().prefix { $0 != "\"" }
      return (name, "environment")
    }
    let name = QualifiedName(self)
    guard allSatisfy({ $0.isLetter || $0.isNumber || "._".contains($0) }), let owner = name.receiver
    else { return nil }
    return (name.lastWord, owner.text)
  }
}
