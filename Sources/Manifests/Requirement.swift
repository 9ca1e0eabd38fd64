/// A dependency as it is written in a list: `celery[redis] >= 5.0; python_version > "3.8"` (PEP
/// 508).
public struct Requirement: Sendable, Equatable {
  /// The name of the package, normalized: lower case, with single hyphens (PEP 503).
  public let name: String
  /// The extras in brackets, normalized as the name is.
  public let extras: [String]
  /// The conditions on the version without spaces at the ends and without parentheses; may be
  /// empty.
  public let specifier: String
  /// Whether exactly one version is allowed: a list that is all pins should stay one.
  public let isPinned: Bool
  /// Whether it holds only on some systems or versions of Python, or only for those who ask for it.
  public private(set) var isConditional: Bool

  /// Reads a requirement; nil if it begins with no name.
  public init?(_ text: String) {
    let text = text[...].trimmed
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    guard let first = name.first, first.isLetter || first.isNumber else { return nil }
    var rest = text.dropFirst(name.count).trimmed
    guard rest.first.map("[(@;<>=!~".contains) ?? true else { return nil }
    var extras: [String] = []
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      extras = rest[..<end].dropFirst().split(separator: ",")
        .map { Self.normalized($0.trimmed) }
      rest = rest[end...].dropFirst().trimmed
    }
    // Behind `@` is an address, and a semicolon may be part of it.
    let isAddress = rest.first == "@"
    isConditional = isAddress ? rest.contains(" ;") : rest.contains(";")
    if !isAddress { rest = rest.prefix { $0 != ";" }.trimmed }
    if rest.first == "(", rest.last == ")" { rest = rest.dropFirst().dropLast().trimmed }

    self.name = Self.normalized(name)
    self.extras = extras
    specifier = String(rest)
    isPinned =
      isAddress
      || VersionSpecifier.all(of: rest).contains { specifier in
        specifier.comparison == "===" || specifier.comparison == "==" && !specifier.isWildcard
      }
  }

  /// A dependency of Poetry, which names package and version apart; a version alone is a pin there.
  init(poetryName name: String, version: String, extras: [String], isConditional: Bool) {
    self.name = Self.normalized(name)
    self.isConditional = isConditional
    self.extras = extras.map { Self.normalized($0) }
    specifier = String(version[...].trimmed)
    let specifiers = VersionSpecifier.all(of: version[...])
    isPinned =
      specifiers.count == 1
      && specifiers.allSatisfy { specifier in
        ["", "=", "=="].contains(specifier.comparison) && !specifier.isWildcard
          && specifier.version != "*"
      }
  }

  /// The packages of Python that it certainly brings, as `import` names them.
  var modules: [String] {
    if let modules = Self.modulesOfPackages[name] { return modules }
    let module = name.split(separator: "-").joined(separator: "_")
    // `celery[redis]` brings `redis`, and `psycopg[pool]` brings `psycopg_pool`.
    return [module] + extras.flatMap { [$0, "\(module)_\($0)"] }
  }

  /// What packages bring whose names do not tell it, of those that definitions are made of.
  private static let modulesOfPackages = [
    "flask-sqlalchemy": ["flask_sqlalchemy", "sqlalchemy"],
    "mysql-connector-python": ["mysql"],
    "mysqlclient": ["MySQLdb"],
    "psycopg2-binary": ["psycopg2"],
    "sqlmodel": ["sqlmodel", "sqlalchemy"],
  ]

  /// The requirement, which holds under a condition where it is told so.
  func conditional(_ isConditional: Bool) -> Requirement {
    var requirement = self
    requirement.isConditional = self.isConditional || isConditional
    return requirement
  }

  /// Whether a dependency is written with a blank before its lower bound; conditions behind a
  /// semicolon always are.
  static func isSpaced(_ text: String) -> Bool {
    text.prefix { $0 != ";" }.contains(" >=")
  }

  /// The one spelling of all that name the same package (PEP 503): `Flask_Login` is `flask-login`.
  public static func normalized(_ name: some StringProtocol) -> String {
    name.split { "-_.".contains($0) }.joined(separator: "-").lowercased()
  }
}
