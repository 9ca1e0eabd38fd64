import PythonSemantics
import PythonSyntax
import Rewriting

/// A `SELECT` as far as its text tells whether it has many rows.
struct SelectText {
  /// The words and signs outside parentheses, in capitals.
  private var words: [String] = []
  /// The functions that are called between `SELECT` and `FROM`.
  private var functions: Set<String> = []
  /// The places where values are put in: `%s`, `%(name)s`, `?`, `:name`.
  private(set) var placeholders: [String] = []
  /// Whether a `%` stands there that is no place for a value.
  private(set) var hasPercentSign = false
  /// What the rows are read from, in small letters.
  private(set) var tables: [String] = []
  /// Whether the rows are made by a function, such as `generate_series(1, ?)`.
  private var isOfFunction = false
  /// Whether what stands last is a comment, or rows are written on the way.
  private var endsWithComment = false
  private var changesRows = false

  /// Reads a text; nil where it is no `SELECT`, be it one with others in front of it.
  init?(_ literal: SQLLiteral) {
    var scanner = SQLScanner(literal.text)
    while let token = scanner.next() {
      endsWithComment = false
      switch token {
      case .word(let word, let depth, let isCalled):
        if Self.changing.contains(word) { changesRows = true }
        // Of `WITH … SELECT`, what stands outside parentheses is the `SELECT`.
        if depth == 0, word == "SELECT", words.first == "WITH" { words.removeAll() }
        if depth == 0, words.last == "FROM", isCalled { isOfFunction = true }
        if depth == 0, ["FROM", "JOIN"].contains(words.last) { tables.append(word.lowercased()) }
        if depth == 0 { words.append(word) }
        if depth == 0, isCalled, !words.contains("FROM") { functions.insert(word) }
      case .sign(let sign, let depth):
        if depth == 0 { words.append(sign) }
      case .placeholder(let text, let depth):
        placeholders.append(text)
        if depth == 0 { words.append("?") }
      case .percent: hasPercentSign = true
      case .comment(let text):
        endsWithComment = true
        if text.contains("%") { hasPercentSign = true }
      }
    }
    guard words.first == "SELECT" else { return nil }
  }

  /// Whether the rows are few whatever the tables hold, or something bounds them already.
  var isBounded: Bool {
    if !words.contains("FROM") || !Self.bounding.isDisjoint(with: words) { return true }
    if !Self.aggregates.isDisjoint(with: functions) { return true }
    return isOfCatalog || isOfKey || isOfFunction
  }

  /// Whether rows are chosen by a range that goes on from another: `a > ? AND a <= ?`.
  var isOfHalfOpenRange: Bool {
    guard let start = words.firstIndex(of: "WHERE") else { return false }
    let conditions = Array(words[start...])
    let bounds = conditions.indices.dropFirst().dropLast().compactMap { index -> RangeBound? in
      let (left, right) = (conditions[index - 1], conditions[index + 1])
      guard (left == "?") != (right == "?") else { return nil }
      return RangeBound(
        left == "?" ? right : left, sign: conditions[index], isColumnFirst: right == "?")
    }
    return bounds.makeHalfOpenRange
  }

  /// Whether a limit at its end would mean something else than one of its rows.
  var isOpen: Bool { Self.closing.isDisjoint(with: words) && !endsWithComment && !changesRows }

  /// Whether its rows are locked.
  var locksRows: Bool { words.contains("FOR") }

  /// Whether the rows come in an order.
  var isOrdered: Bool { words.contains("ORDER") }

  private static let catalogs = [
    "ALL_TAB", "ALL_USERS", "DBA_", "DUAL", "INFORMATION_SCHEMA", "MYSQL.", "PERFORMANCE_SCHEMA.",
    "PG_", "PRAGMA_", "SQLITE_", "STL_", "SVL_", "SVV_", "SYS.", "USER_TAB", "V_CATALOG.",
    "V_INTERNAL.",
  ]
  private static let bounding: Set<String> = ["FETCH", "GROUP", "LIMIT", "OFFSET", "TOP"]
  private static let closing: Set<String> = ["FOR", "INTO", "UNION", "INTERSECT", "EXCEPT", ";"]
  private static let changing: Set<String> = ["DELETE", "INSERT", "UPDATE"]
  private static let aggregates: Set<String> = [
    "AVG", "COUNT", "MAX", "MIN", "SUM", "ARRAY_AGG", "GROUP_CONCAT", "STRING_AGG", "JSON_AGG",
    "JSONB_AGG", "TOTAL",
  ]

  /// Whether it asks the database for its own tables.
  private var isOfCatalog: Bool {
    guard let from = words.firstIndex(of: "FROM"), from + 1 < words.count else { return false }
    let table = words[from + 1].drop { $0 == "\"" }
    return Self.catalogs.contains { table.hasPrefix($0) }
  }

  /// Whether a key, or one of a list of keys, is asked for.
  private var isOfKey: Bool {
    guard let start = words.firstIndex(of: "WHERE") else { return false }
    let conditions = words[start...]
    if conditions.contains("IN") || conditions.contains("ANY") { return true }
    guard !conditions.contains("OR") else { return false }
    return conditions.indices.contains { index in
      let column = conditions[index].split { ".\"".contains($0) }.last ?? ""
      return ["ID", "UUID", "PK", "ROWID", "SLUG", "EMAIL", "USERNAME"].contains(column)
        && index + 1 < conditions.endIndex && conditions[index + 1] == "="
    }
  }
}

extension Query {
  /// What the text of SQL is written as.
  var sqlLiteral: Node { form == .text ? entities[0] : origin }
}

/// The text of SQL as it stands in a file.
struct SQLLiteral {
  /// The string, or the last of several that stand one behind the other.
  let last: StringLiteral
  /// What all of them say.
  let text: String

  /// Reads strings without escapes; nil of everything else, such as an f-string.
  init?(_ expression: Node, in file: PythonFile) {
    let node = expression.unparenthesized
    let literals = node.kind == .concatenatedString ? Array(node.children) : [node]
    var text = ""
    for literal in literals {
      guard let part = file.text(ofString: literal) else { return nil }
      text += part
    }
    guard let last = literals.last?.unparenthesized.as(StringLiteral.self) else { return nil }
    self.last = last
    self.text = text
  }
}
