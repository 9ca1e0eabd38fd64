/// A bracket that is open.
struct Bracket {
  enum Kind: UInt8 {
    case parenthesis
    case bracket
    case brace
    /// The brace of a replacement field in an f- or t-string.
    case field

    var opening: Character {
      switch self {
      case .parenthesis: "("
      case .bracket: "["
      case .brace, .field: "{"
      }
    }

    var closing: UInt8 {
      switch self {
      case .parenthesis: ")"
      case .bracket: "]"
      case .brace, .field: "}"
      }
    }
  }

  let kind: Kind
  let position: Int

  /// The number of brackets that may be open at once: CPython's `MAXLEVEL`.
  static let limit = 200
}

extension Lexer {
  /// `(`, `[` or `{`.
  @inline(__always)
  mutating func opening(_ bytes: Span<UInt8>, at position: Int) -> Int {
    switch bytes[position] {
    case "(": open(.parenthesis, .leftParenthesis, at: position)
    case "[": open(.bracket, .leftBracket, at: position)
    default: open(.brace, .leftBrace, at: position)
    }
  }

  /// Opens a bracket and returns the offset behind it.
  @inline(__always)
  mutating func open(_ kind: Bracket.Kind, _ token: TokenKind, at position: Int) -> Int {
    if brackets.count >= Bracket.limit {
      return refuse(from: position, "more than \(Bracket.limit) nested brackets")
    }
    brackets.append(Bracket(kind: kind, position: position))
    tokens.append(token, position, position &+ 1)
    return position &+ 1
  }

  /// `)`, `]` or `}`.
  @inline(__always)
  mutating func closing(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let byte = bytes[position]
    guard let bracket = brackets.last, bracket.kind.closing == byte else {
      return unmatchedClosing(bytes, at: position)
    }
    brackets.removeLast()
    let token: TokenKind =
      switch byte {
      case ")": .rightParenthesis
      case "]": .rightBracket
      default: .rightBrace
      }
    tokens.append(token, position, position &+ 1)
    return bracket.kind == .field ? closeField(bytes, at: position &+ 1) : position &+ 1
  }

  /// A closing bracket that does not fit the one that is open.
  ///
  /// Where an outer bracket fits, those inside it are taken for closed; where none does, the one
  /// that is open is. So the rest of the file can be read.
  @inline(never)
  private mutating func unmatchedClosing(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let byte = bytes[position]
    let character = Character(Unicode.Scalar(byte))
    tokens.append(.error, position, position + 1)
    guard let open = brackets.last else {
      diagnostics.add(position..<position + 1, "unmatched `\(character)`")
      return position + 1
    }
    diagnostics.add(
      position..<position + 1, "`\(character)` does not match the opening `\(open.kind.opening)`")
    let searched = brackets.lastIndex { $0.kind.closing == byte || $0.kind == .field }
    guard let match = searched, brackets[match].kind.closing == byte else {
      if open.kind != .field { brackets.removeLast() }
      return position + 1
    }
    let isField = brackets[match].kind == .field
    brackets.removeSubrange(match...)
    return isField ? closeField(bytes, at: position + 1) : position + 1
  }
}
