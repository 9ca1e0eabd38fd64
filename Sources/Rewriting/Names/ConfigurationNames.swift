public import PythonSemantics
public import PythonSyntax

extension PythonFile {
  /// The names by which a call's configuration is told from others, the best first: `reporting` of
  /// `connect(REPORTING_DSN)` and of `connect(os.environ["REPORTING_DATABASE_URL"])`, `db1` of
  /// `Redis(db=1)`, `queue` of `Redis("queue")`; none where it has no words of its own.
  public func configurationNames(of call: Call) -> [String] {
    let values = call.arguments.elements.map { $0.as(KeywordArgument.self)?.value ?? $0 }
    let constants = values.flatMap(namesOfSettings).compactMap(Self.ownWords)
    let number = call.arguments["db"]?.value
    let database = number.flatMap { $0.kind == .number ? "db" + $0.source : nil }
    let literals = values.compactMap(text(ofString:)).filter { text in
      text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }.compactMap(Self.ownWords)
    return constants + [database].compactMap { $0 } + literals
  }

  /// What code is called by the function that it stands in, or by the class where Python itself calls
  /// that: `cache` of `Cache.__init__`.
  public func nameOfPlace(of node: Node) -> String? {
    guard let function = function(around: node) else { return nil }
    let name = function.name.text
    guard name.hasPrefix("__"), name.hasSuffix("__"), let owner = classDefinition(of: function)
    else { return String(name.drop { $0 == "_" }) }
    return owner.name.text.drop { $0 == "_" }.snakeCase
  }

  /// The words of a name that say more than that it is the address of a service.
  private static func ownWords(_ name: String) -> String? {
    let words = name.snakeCase.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !wordsOfAnyConfiguration.contains($0) }
    guard let first = words.first?.first, first.isLetter, first.isASCII else { return nil }
    return words.joined(separator: "_")
  }

  /// The names of constants, of settings and of variables of the environment in an expression.
  private func namesOfSettings(in value: Node) -> [String] {
    switch value.kind {
    case .name: namesOfSettings(boundTo: value) ?? [value.source]
    case .attribute: [Attribute(unchecked: value).name.text]
    case .subscript:
      [text(ofString: Subscript(unchecked: value).index)].compactMap { $0 }
        + namesOfSettings(in: Subscript(unchecked: value).object)
    case .call: [Call(unchecked: value).arguments[0].flatMap(text(ofString:))].compactMap { $0 }
    case .doubleStarred, .starred: namesOfSettings(in: Starred(unchecked: value).expression)
    default: []
    }
  }

  /// The names of the value of a local name that is bound above.
  private func namesOfSettings(boundTo name: Node) -> [String]? {
    guard let symbol = symbol(of: name), symbol.scope.kind == .function,
      let value = symbol.onlyBinding?.value, value.kind != .name,
      value.range.upperBound <= name.range.lowerBound
    else { return nil }
    return namesOfSettings(in: value)
  }

  private static let wordsOfAnyConfiguration: Set<String> = [
    "addr", "address", "app", "args", "cfg", "conf", "config", "configuration", "conn",
    "connect", "connection", "database", "databases", "db", "dbname", "default", "dsn", "endpoint",
    "env", "environ", "host", "hostname", "kwargs", "localhost", "mysql", "name", "options",
    "params", "passwd",
    "password", "pg", "port", "postgres", "postgresql", "psycopg", "psycopg2", "pwd", "redis",
    "server", "service", "settings", "socket", "sql", "string", "timeout", "uri", "url", "user",
    "username",
  ]
}

extension StringProtocol {
  /// The name of a class as the names of functions are written: `dict_cursor` of `DictCursor`,
  /// `db_manager` of `DBManager`.
  fileprivate var snakeCase: String {
    let letters = Array(self)
    return letters.indices.reduce(into: "") { words, index in
      let letter = letters[index]
      if letter.isUppercase, index > 0, letters[index - 1] != "_" {
        let beginsWord = index + 1 < letters.count && letters[index + 1].isLowercase
        if !letters[index - 1].isUppercase || beginsWord { words.append("_") }
      }
      words += letter.lowercased()
    }
  }
}
