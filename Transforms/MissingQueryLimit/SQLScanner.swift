/// Reads SQL word by word, without what stands in quotes.
struct SQLScanner {
  /// One piece of SQL.
  enum Token {
    /// A word with its dots, in capitals; whether a parenthesis follows it.
    case word(String, depth: Int, isCalled: Bool)
    /// A comparison or `;`.
    case sign(String, depth: Int)
    /// A place where a value is put in.
    case placeholder(String, depth: Int)
    /// A `%` that is none.
    case percent
    case comment(String)
  }

  private let text: [Character]
  private var position = 0
  private var depth = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func next() -> Token? {
    while position < text.count {
      let character = text[position]
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "'", "\"", "`":
        if let token = quoted(character) { return token }
        continue
      case "-" where follows("-"), "/" where follows("*"):
        return .comment(comment(character))
      case "%":
        return percent()
      case "?":
        position += 1
        return .placeholder("?", depth: depth)
      case ":":
        if let token = named() { return token }
        continue
      case "=", "<", ">", "!", ";":
        let start = position
        while position < text.count, "=<>!;".contains(text[position]) { position += 1 }
        let sign = String(text[start..<position])
        // What stands behind the last statement ends it.
        if sign == ";", text[position...].allSatisfy(\.isWhitespace) { return nil }
        return .sign(sign, depth: depth)
      case _ where character.isLetter || character == "_":
        return word()
      default: break
      }
      position += 1
    }
    return nil
  }

  private func follows(_ next: Character) -> Bool {
    position + 1 < text.count && text[position + 1] == next
  }

  private mutating func word() -> Token {
    let start = position
    while position < text.count,
      text[position].isLetter || text[position].isNumber
        || text[position] == "_" || text[position] == "."
    {
      position += 1
    }
    let word = String(text[start..<position]).uppercased()
    let behind = text[position...].first { !$0.isWhitespace }
    return .word(word, depth: depth, isCalled: behind == "(")
  }

  /// A name in double quotes or backticks is a word that begins with a quote; a string in single ones is nothing.
  private mutating func quoted(_ quote: Character) -> Token? {
    let start = position + 1
    position = start
    while position < text.count, text[position] != quote { position += 1 }
    let end = min(position, text.count)
    position += 1
    if quote == "'" { return text[start..<end].contains("%") ? .percent : nil }
    return .word("\"" + String(text[start..<end]).uppercased(), depth: depth, isCalled: false)
  }

  private mutating func comment(_ opening: Character) -> String {
    let start = position
    position += 2
    while position < text.count {
      if opening == "-", text[position].isNewline { break }
      if opening == "/", text[position] == "*", follows("/") {
        position += 2
        break
      }
      position += 1
    }
    return String(text[start..<position])
  }

  /// `%s`, `%(name)s`, `%%`, or a bare `%`.
  private mutating func percent() -> Token {
    position += 1
    guard position < text.count else { return .percent }
    if text[position] == "s" {
      position += 1
      return .placeholder("%s", depth: depth)
    }
    guard text[position] == "(" else { return .percent }
    let start = position - 1
    while position < text.count, text[position] != ")" { position += 1 }
    position = min(position + 2, text.count)
    return .placeholder(String(text[start..<position]), depth: depth)
  }

  /// `:name`; `::type` of PostgreSQL is none.
  private mutating func named() -> Token? {
    let start = position
    position += 1
    if position < text.count, text[position] == ":" {
      position += 1
      return nil
    }
    while position < text.count,
      text[position].isLetter || text[position].isNumber
        || text[position] == "_"
    {
      position += 1
    }
    guard position > start + 1 else { return nil }
    return .placeholder(String(text[start..<position]), depth: depth)
  }
}
