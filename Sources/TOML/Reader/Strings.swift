extension Reader {
  /// Reads `"…"` (TOML 1.0.0, "String": basic).
  mutating func readBasicString() throws(TOMLProblem) -> String {
    let open = offset
    var text: [UInt8] = []
    offset += 1
    while !skip(UInt8(ascii: "\"")) {
      if byte == UInt8(ascii: "\\") {
        try readEscape(into: &text)
      } else {
        text.append(try readCharacterByte(ofLineFrom: open))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `'…'`, which knows no escapes (TOML 1.0.0, "String": literal).
  mutating func readLiteralString() throws(TOMLProblem) -> String {
    let open = offset
    var text: [UInt8] = []
    offset += 1
    while !skip(UInt8(ascii: "'")) { text.append(try readCharacterByte(ofLineFrom: open)) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `"""…"""` (TOML 1.0.0, "String": multi-line basic).
  mutating func readMultilineBasicString() throws(TOMLProblem) -> String {
    let open = offset
    var text: [UInt8] = []
    offset += 3
    _ = skipLineEnd()
    while try !readClosingQuotes(UInt8(ascii: "\""), into: &text) {
      if byte != UInt8(ascii: "\\") {
        text.append(try readCharacterByte(ofLinesFrom: open))
      } else if try !skipEscapedLineEnd() {
        try readEscape(into: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `'''…'''` (TOML 1.0.0, "String": multi-line literal).
  mutating func readMultilineLiteralString() throws(TOMLProblem) -> String {
    let open = offset
    var text: [UInt8] = []
    offset += 3
    _ = skipLineEnd()
    while try !readClosingQuotes(UInt8(ascii: "'"), into: &text) {
      text.append(try readCharacterByte(ofLinesFrom: open))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads quotes in a multi-line string; true if they end it.
  ///
  /// One or two quotes may stand anywhere, and so they may before the three that end the string.
  private mutating func readClosingQuotes(
    _ quote: UInt8, into text: inout [UInt8]
  ) throws(TOMLProblem) -> Bool {
    var count = 0
    while count < 5, skip(quote) { count += 1 }
    text.append(contentsOf: repeatElement(quote, count: count < 3 ? count : count - 3))
    return count >= 3
  }

  private mutating func readCharacterByte(ofLineFrom open: Int) throws(TOMLProblem) -> UInt8 {
    guard !isAtEnd, !isAtLineEnd else { throw unclosedString(from: open) }
    return try readCharacterByte(ofLinesFrom: open)
  }

  private mutating func readCharacterByte(ofLinesFrom open: Int) throws(TOMLProblem) -> UInt8 {
    if isAtEnd { throw unclosedString(from: open) }
    // Both forms of line ends are read as one, so that a file means the same on every system.
    if skipLineEnd() { return UInt8(ascii: "\n") }
    guard !byte.isControl else { throw controlCharacter }
    defer { offset += 1 }
    return byte
  }

  private func unclosedString(from open: Int) -> TOMLProblem {
    TOMLProblem(range: open..<offset, message: "the string is never closed")
  }
}

extension Reader {
  /// Skips a backslash at the end of a line with all blanks and line ends behind it.
  private mutating func skipEscapedLineEnd() throws(TOMLProblem) -> Bool {
    let start = offset
    offset += 1
    skipBlanks()
    guard skipLineEnd() else {
      offset = start
      return false
    }
    repeat { skipBlanks() } while skipLineEnd()
    return true
  }

  /// Reads a backslash and what it makes special (TOML 1.0.0, "String").
  private mutating func readEscape(into text: inout [UInt8]) throws(TOMLProblem) {
    let start = offset
    let letter = byte(ahead: 1)
    offset += 2
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(letter)
    case UInt8(ascii: "u"): try readScalar(digits: 4, from: start, into: &text)
    case UInt8(ascii: "U"): try readScalar(digits: 8, from: start, into: &text)
    default:
      let end = min(start + 2, bytes.count)
      throw TOMLProblem(
        range: start..<end, message: "a backslash that begins no escape; write it twice")
    }
  }

  private mutating func readScalar(
    digits: Int, from start: Int, into text: inout [UInt8]
  ) throws(TOMLProblem) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = byte.hexadecimalValue else {
        throw TOMLProblem(
          range: start..<offset, message: "expected \(digits) hexadecimal digits")
      }
      // Eight digits fill the 32 bits exactly.
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw TOMLProblem(range: start..<offset, message: "the escape stands for no character")
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }
}
