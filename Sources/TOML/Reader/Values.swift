extension Reader {
  /// Reads a value (TOML 1.0.0, "Key/Value Pair").
  mutating func readValue() throws(TOMLProblem) -> TOMLValue {
    let start = offset
    guard depth <= TOMLDocument.maximumDepth else { throw .tooDeep(start..<start) }
    let content: TOMLValue.Content =
      switch byte {
      case UInt8(ascii: "\""):
        .string(isAtTripled ? try readMultilineBasicString() : try readBasicString())
      case UInt8(ascii: "'"):
        .string(isAtTripled ? try readMultilineLiteralString() : try readLiteralString())
      case UInt8(ascii: "["): .array(try readArray())
      case UInt8(ascii: "{"): .table(try readInlineTable())
      default: try readWord()
      }
    return TOMLValue(content: content, range: start..<offset)
  }

  /// Whether the next byte comes three times.
  private var isAtTripled: Bool { byte == byte(ahead: 1) && byte == byte(ahead: 2) }

  /// Reads an array in brackets (TOML 1.0.0, "Array").
  private mutating func readArray() throws(TOMLProblem) -> TOMLArray {
    let open = offset
    depth += 1
    defer { depth -= 1 }
    skip(UInt8(ascii: "["))
    var elements: [TOMLValue] = []
    var endsWithComma = false
    var isMultiline = try skipBlanksAndLines()
    while !skip(UInt8(ascii: "]")) {
      guard elements.isEmpty || endsWithComma else {
        throw isAtEnd ? unclosed("[", at: open) : unexpected("expected `,` or `]` in the array")
      }
      if isAtEnd { throw unclosed("[", at: open) }
      elements.append(try readValue())
      // No short circuit: each of these skips something.
      let endsBeforeComma = try skipBlanksAndLines()
      endsWithComma = skip(UInt8(ascii: ","))
      let endsAfterComma = try skipBlanksAndLines()
      isMultiline = isMultiline || endsBeforeComma || endsAfterComma
    }
    let form = TOMLArray.Form.inline(isMultiline: isMultiline, endsWithComma: endsWithComma)
    return TOMLArray(elements: elements, form: form)
  }

  /// Reads a table in braces, on one line and without a comma at the end (TOML 1.0.0, "Inline Table").
  private mutating func readInlineTable() throws(TOMLProblem) -> TOMLTable {
    let open = offset
    skip(UInt8(ascii: "{"))
    var tables = TableBuilder(.inline, range: open..<open, depth: depth)
    skipBlanks()
    var isDone = skip(UInt8(ascii: "}"))
    while !isDone {
      if isAtLineEnd { throw unexpected("an inline table must stay on one line") }
      try readPair(of: TableBuilder.root, into: &tables)
      skipBlanks()
      isDone = skip(UInt8(ascii: "}"))
      if !isDone { try readComma(ofTableFrom: open) }
    }
    tables.close(at: offset)
    return tables.table(TableBuilder.root)
  }

  private mutating func readComma(ofTableFrom open: Int) throws(TOMLProblem) {
    if isAtEnd { throw unclosed("{", at: open) }
    if isAtLineEnd { throw unexpected("an inline table must stay on one line") }
    guard skip(UInt8(ascii: ",")) else {
      throw unexpected("expected `,` or `}` in the inline table")
    }
    skipBlanks()
    if byte == UInt8(ascii: "}") { throw unexpected("an inline table may not end with a comma") }
  }

  /// Reads a value that is written in letters, digits and signs.
  private mutating func readWord() throws(TOMLProblem) -> TOMLValue.Content {
    let start = offset
    while byte.isOfWord { offset += 1 }
    var word = bytes[start..<offset]
    guard !word.isEmpty else { throw unexpected("expected a value") }
    // A space may stand between a date and a time, as RFC 3339 suggests for people.
    if word.isLikeDate, word.count == 10, byte == UInt8(ascii: " "), byte(ahead: 1).isDigit {
      offset += 1
      while byte.isOfWord { offset += 1 }
      word = bytes[start..<offset]
    }
    if let constant = Self.constants[String(decoding: word.prefix(6), as: UTF8.self)] {
      return constant
    }
    do throws(MalformedWord) {
      return try word.isLikeDate || word.isLikeTime ? word.dateTime() : word.number()
    } catch {
      throw TOMLProblem(range: start..<offset, message: error.message)
    }
  }

  private static let constants: [String: TOMLValue.Content] = [
    "true": .boolean(true), "false": .boolean(false),
    "inf": .float(.infinity), "+inf": .float(.infinity), "-inf": .float(-.infinity),
    "nan": .float(.nan), "+nan": .float(.nan), "-nan": .float(-.nan),
  ]

  private func unclosed(_ bracket: String, at open: Int) -> TOMLProblem {
    TOMLProblem(range: open..<open + 1, message: "`\(bracket)` is never closed")
  }
}

extension UInt8 {
  /// Whether the byte may stand in a number, a date, a time, `true` or `inf`.
  fileprivate var isOfWord: Bool {
    isOfBareKey || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: ":")
  }
}
