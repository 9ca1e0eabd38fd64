// LITERALS: strings, f-strings, t-strings.

extension Parser {
  /// `strings`: one literal, or adjacent ones.
  mutating func strings() {
    let start = mark()
    var joined: StringForm?
    var count = 0
    while let form = current.stringForm {
      if let joined, joined != form { return fail(joined.message(joining: form)) }
      joined = form
      count &+= 1
      switch current {
      case .string, .bytes: leaf(.string)
      default: formattedString()
      }
    }
    if count > 1 { finish(.concatenatedString, since: start) }
  }

  /// `fstring: FSTRING_START fstring_middle* FSTRING_END`, and the same of t-strings.
  private mutating func formattedString() {
    let start = mark()
    advance()
    literalParts()
    expect(.stringEnd)
    finish(.formattedString, since: start)
  }

  /// Text and replacement fields.
  private mutating func literalParts() {
    while true {
      switch current {
      case .stringMiddle: advance()
      case .leftBrace: replacementField()
      default: return
      }
    }
  }

  /// `fstring_replacement_field: '{' annotated_rhs '='? ['!' NAME] [':' fstring_format_spec*] '}'`.
  private mutating func replacementField() {
    let start = mark()
    advance()
    yieldOrStarExpressions()
    _ = take(.equal)
    if current == .exclamation { conversion() }
    if current == .colon {
      let specification = mark()
      advance()
      literalParts()
      finish(.formatSpecification, since: specification)
    }
    expect(.rightBrace)
    finish(.replacementField, since: start)
  }

  /// `'!' NAME`, where the name is `s`, `r` or `a` and stands directly behind the `!`.
  private mutating func conversion() {
    let exclamation = Int(position)
    advance()
    guard current.isName else { return failExpecting("a conversion: `s`, `r` or `a`") }
    let name = bytes(of: position)
    guard
      name.count == 1, name.first == "s" || name.first == "r" || name.first == "a",
      tokens.ends[exclamation] == tokens.starts[exclamation + 1]
    else {
      return fail("a conversion is `!s`, `!r` or `!a`")
    }
    advance()
  }
}

/// What a string literal is made into; only the same or neighbouring kinds join.
private enum StringForm {
  case text
  case bytes
  case template

  func message(joining other: StringForm) -> String {
    self == .template || other == .template
      ? "cannot join a t-string with another kind of string"
      : "cannot join bytes with text"
  }
}

extension TokenKind {
  fileprivate var stringForm: StringForm? {
    switch self {
    case .string, .fStringStart: .text
    case .bytes: .bytes
    case .tStringStart: .template
    default: nil
    }
  }
}
