extension Lexer {
  /// A number that begins with a digit, or with a point and a digit.
  ///
  /// Follows CPython's tokenizer in what may come directly behind a number: one of the keywords
  /// that can follow an expression (`1if x else y`, deprecated but valid), never another letter,
  /// digit or underscore.
  mutating func number(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var position = start
    if bytes[start] == "0" {
      switch bytes[start &+ 1] | 0x20 {
      case "x":
        return basedInteger(bytes, from: start, "hexadecimal") { $0.isHexadecimalDigit }
      case "o":
        return basedInteger(bytes, from: start, "octal") { $0 &- 0x30 < 8 }
      case "b":
        return basedInteger(bytes, from: start, "binary") { $0 &- 0x30 < 2 }
      default:
        break
      }
    }
    var kind = TokenKind.integer
    if bytes[position] != "." {
      guard digits(bytes, &position) else { return invalidNumber(bytes, start, position) }
    }
    let integerEnd = position
    if bytes[position] == "." {
      kind = .float
      position &+= 1
      if bytes[position].isDigit, !digits(bytes, &position) {
        return invalidNumber(bytes, start, position)
      }
    }
    if bytes[position] | 0x20 == "e" {
      var exponent = position &+ 1
      let hasSign = bytes[exponent] == "+" || bytes[exponent] == "-"
      if hasSign { exponent &+= 1 }
      if bytes[exponent].isDigit {
        kind = .float
        position = exponent
        guard digits(bytes, &position) else { return invalidNumber(bytes, start, position) }
      } else if hasSign {
        return invalidNumber(bytes, start, exponent)
      }
    }
    if bytes[position] | 0x20 == "j" {
      kind = .imaginary
      position &+= 1
    } else if kind == .integer, bytes[start] == "0", hasNonzeroDigit(bytes, start..<integerEnd) {
      return invalidNumber(
        bytes, start, position, "leading zeros are not permitted; octal integers begin with `0o`")
    }
    guard isNumberEnd(bytes, at: position) else { return invalidNumber(bytes, start, position) }
    tokens.append(kind, start, position)
    return position
  }

  /// Digits with single underscores between them; false where an underscore is not followed by a
  /// digit.
  @inline(__always)
  private func digits(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    while true {
      while bytes[position].isDigit { position &+= 1 }
      guard bytes[position] == "_" else { return true }
      position &+= 1
      guard bytes[position].isDigit else { return false }
    }
  }

  /// `0x`, `0o` or `0b` and at least one digit, each with at most one underscore before it.
  private mutating func basedInteger(
    _ bytes: Span<UInt8>, from start: Int, _ name: String, isDigit: (UInt8) -> Bool
  ) -> Int {
    var position = start &+ 2
    repeat {
      if bytes[position] == "_" { position &+= 1 }
      guard isDigit(bytes[position]) else {
        return invalidNumber(bytes, start, position, "invalid \(name) literal")
      }
      while isDigit(bytes[position]) { position &+= 1 }
    } while bytes[position] == "_"
    guard !bytes[position].isDigit, isNumberEnd(bytes, at: position) else {
      return invalidNumber(bytes, start, position, "invalid \(name) literal")
    }
    tokens.append(.integer, start, position)
    return position
  }

  private func hasNonzeroDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { bytes[$0] != "0" && bytes[$0] != "_" }
  }

  /// Whether what follows a number may follow it.
  @inline(__always)
  private func isNumberEnd(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    let byte = bytes[position]
    guard byte.isDigit || byte == "_" || (byte | 0x20) &- 0x61 < 26 else { return true }
    return isKeywordThatFollowsNumber(bytes, at: position)
  }

  private func isKeywordThatFollowsNumber(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    let second = bytes[position + 1]
    let third = bytes[position + 2]
    return switch bytes[position] {
    case "a": second == "n" && third == "d"
    case "e": second == "l" && third == "s" && bytes[position + 3] == "e"
    case "f": second == "o" && third == "r"
    case "i": second == "f" || second == "n" || second == "s"
    case "n": second == "o" && third == "t"
    case "o": second == "r"
    default: false
    }
  }

  /// An error over the number and all letters and digits that stand directly behind it.
  private mutating func invalidNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ position: Int,
    _ message: String = "invalid decimal literal"
  ) -> Int {
    var next = position
    while bytes[next].isDigit || bytes[next] == "_" || (bytes[next] | 0x20) &- 0x61 < 26 {
      next += 1
    }
    diagnostics.add(start..<next, message)
    tokens.append(.error, start, next)
    return next
  }
}
