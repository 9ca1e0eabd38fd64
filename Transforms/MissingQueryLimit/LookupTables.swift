import PythonSemantics
import PythonSyntax

/// Models that have few rows: those that are named like lookup tables, and those of the settings.
struct LookupTables: Sendable {
  private let names: Set<String>

  init(and names: String) {
    self.names = Set(names.split { $0 == " " || $0 == "," }.map(String.init))
  }

  /// The model of a query that has few rows.
  func model(of query: Query) -> String? {
    guard query.entities.count == 1, let entity = query.entities.first else { return nil }
    let name = entity.unparenthesized.kind == .name ? entity.source : entity.lastAttribute ?? ""
    if names.contains(name) { return name }
    return Self.words.contains(name.lastCapitalizedWord.lowercased()) ? name : nil
  }

  private static let words: Set<String> = [
    "config", "configuration", "continent", "country", "currency", "feature", "flag", "kind",
    "language", "level", "locale", "option", "permission", "plan", "preference", "priority",
    "province", "region", "role", "setting", "settings", "status", "timezone", "type", "unit",
  ]
}

extension String {
  /// `Type` of `AccountType`.
  fileprivate var lastCapitalizedWord: String {
    guard let start = lastIndex(where: \.isUppercase) else { return self }
    return String(self[start...])
  }
}
