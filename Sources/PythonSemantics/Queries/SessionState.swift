public import PythonSyntax
internal import SourceText

extension PythonFile {
  /// The words of a statement in a function that changes the connection beyond its transaction.
  ///
  /// Such are `SET`, `LISTEN`, temporary tables, and advisory locks.
  public func sessionState(in function: FunctionDefinition) -> String? {
    for literal in literals(in: function.node) {
      for statement in literal.split(separator: ";") {
        let words = statement.prefix(400).split(whereSeparator: \.isWhitespace).prefix(4).map(
          String.init)
        if let state = SessionState.name(of: words, in: statement) { return state }
      }
    }
    return nil
  }

  /// The texts in a function, but for its docstring.
  private func literals(in function: Node) -> [String] {
    let documentation = docstring(of: function)?.node.range
    var texts: [String] = []
    for id in function.tokenRange {
      let token = Token(tree: tree, id: id)
      guard [.string, .stringMiddle].contains(token.kind),
        !(documentation?.contains(token.range.lowerBound) ?? false)
      else { continue }
      texts.append(token.text.drop { !$0.isQuote }.trimmed)
    }
    return texts
  }
}

/// What a statement leaves behind on its connection.
private enum SessionState {
  static func name(of words: [String], in statement: Substring) -> String? {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first?.uppercased() ?? ""
    switch first {
    case "SET", "set":
      return words.count > 2 && !["LOCAL", "CONSTRAINTS"].contains(second) ? "SET \(second)" : nil
    case "LISTEN", "PREPARE", "listen":
      return words.count > 1 ? first : nil
    case "USE", "use": return words.count == 2 ? first : nil
    case "CREATE", "create":
      let isTemporary = ["TEMP", "TEMPORARY"].contains { word in
        second == word || words.dropFirst(2).first?.uppercased() == word
      }
      return isTemporary ? "CREATE TEMPORARY" : nil
    case "LOCK", "lock": return second == "TABLES" ? "LOCK TABLES" : nil
    case "ALTER", "alter": return second == "SESSION" ? "ALTER SESSION" : nil
    default: break
    }
    let text = statement.lowercased()
    // Those of a transaction are `pg_advisory_xact_lock`.
    if text.contains("advisory_lock") { return "pg_advisory_lock" }
    if text.contains("set_config("), !text.contains("true)") { return "set_config" }
    if text.contains("get_lock(") { return "GET_LOCK" }
    if text.contains("with hold") && first.uppercased() == "DECLARE" { return "WITH HOLD" }
    return nil
  }
}

extension Character {
  fileprivate var isQuote: Bool { self == "'" || self == "\"" }
}

extension Substring {
  /// The text without the quotes and blanks around it.
  fileprivate var trimmed: String {
    let isBorder: (Character) -> Bool = { $0.isWhitespace || $0 == "'" || $0 == "\"" }
    guard let last = lastIndex(where: { !isBorder($0) }) else { return "" }
    return String(self[...last].drop(while: isBorder))
  }
}
