extension Lexer {
  /// `.`, `...`, or a number that begins with its point.
  @inline(__always)
  mutating func dot(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let next = bytes[position &+ 1]
    if next.isDigit { return number(bytes, at: position) }
    if next == ".", bytes[position &+ 2] == "." {
      tokens.append(.ellipsis, position, position &+ 3)
      return position &+ 3
    }
    tokens.append(.dot, position, position &+ 1)
    return position &+ 1
  }

  /// An operator or a delimiter of up to three characters, the longest that fits.
  mutating func punctuation(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let second = bytes[position &+ 1]
    let isAssignment = second == "="
    switch bytes[position] {
    case ":":
      if endsFieldExpression { return specification(bytes, at: position) }
      return one(.colon, orAssignment: .colonEqual, isAssignment, position)
    case "-":
      if second == ">" { return token(.arrow, position, 2) }
      return one(.minus, orAssignment: .minusEqual, isAssignment, position)
    case "+": return one(.plus, orAssignment: .plusEqual, isAssignment, position)
    case "%": return one(.percent, orAssignment: .percentEqual, isAssignment, position)
    case "@": return one(.at, orAssignment: .atEqual, isAssignment, position)
    case "&": return one(.ampersand, orAssignment: .ampersandEqual, isAssignment, position)
    case "|": return one(.verticalBar, orAssignment: .verticalBarEqual, isAssignment, position)
    case "^": return one(.caret, orAssignment: .caretEqual, isAssignment, position)
    case "~": return token(.tilde, position, 1)
    case ";": return token(.semicolon, position, 1)
    case "*":
      if second == "*" { return two(.doubleStar, orAssignment: .doubleStarEqual, bytes, position) }
      return one(.star, orAssignment: .starEqual, isAssignment, position)
    case "/":
      if second == "/" {
        return two(.doubleSlash, orAssignment: .doubleSlashEqual, bytes, position)
      }
      return one(.slash, orAssignment: .slashEqual, isAssignment, position)
    case "<":
      if second == "<" { return two(.leftShift, orAssignment: .leftShiftEqual, bytes, position) }
      if second == ">" { return token(.lessGreater, position, 2) }
      return one(.less, orAssignment: .lessEqual, isAssignment, position)
    case ">":
      if second == ">" { return two(.rightShift, orAssignment: .rightShiftEqual, bytes, position) }
      return one(.greater, orAssignment: .greaterEqual, isAssignment, position)
    default:
      if isAssignment { return token(.notEqual, position, 2) }
      if endsFieldExpression { return token(.exclamation, position, 1) }
      diagnostics.add(position..<position + 1, "invalid character `!`")
      return token(.error, position, 1)
    }
  }

  @inline(__always)
  private mutating func token(_ kind: TokenKind, _ position: Int, _ length: Int) -> Int {
    tokens.append(kind, position, position &+ length)
    return position &+ length
  }

  /// An operator of one character, or its assignment.
  @inline(__always)
  private mutating func one(
    _ kind: TokenKind, orAssignment assignment: TokenKind, _ isAssignment: Bool, _ position: Int
  ) -> Int {
    isAssignment ? token(assignment, position, 2) : token(kind, position, 1)
  }

  /// An operator of two characters, or its assignment.
  @inline(__always)
  private mutating func two(
    _ kind: TokenKind, orAssignment assignment: TokenKind, _ bytes: Span<UInt8>, _ position: Int
  ) -> Int {
    bytes[position &+ 2] == "=" ? token(assignment, position, 3) : token(kind, position, 2)
  }
}
