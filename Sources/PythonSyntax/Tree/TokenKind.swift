/// What a token is.
public enum TokenKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  // MARK: Layout

  /// The zero-width last token of every file.
  case endOfFile
  /// The end of a logical line; zero-width where the file ends without one.
  case newline
  /// Zero-width, before the first token of a deeper block.
  case indent
  /// Zero-width, before the first token after a block.
  case dedent
  /// Bytes that are no token of Python.
  case error

  // MARK: Names and soft keywords (a soft keyword is a name wherever the grammar does not ask for
  // it)

  case name
  case softCase
  case softLazy
  case softMatch
  case softType
  case softUnderscore

  // MARK: Literals

  case integer
  case float
  case imaginary
  /// A whole `str` literal with its prefix and quotes.
  case string
  /// A whole `bytes` literal with its prefix and quotes.
  case bytes
  /// The prefix and opening quotes of an f-string.
  case fStringStart
  /// The prefix and opening quotes of a t-string.
  case tStringStart
  /// Literal text between the fields of an f- or t-string, `{{` and `}}` included as they are
  /// written.
  case stringMiddle
  /// The closing quotes of an f- or t-string.
  case stringEnd

  // MARK: Keywords

  case `False`
  case `None`
  case `True`
  case and
  case `as`
  case assert
  case async
  case await
  case `break`
  case `class`
  case `continue`
  case def
  case del
  case elif
  case `else`
  case except
  case finally
  case `for`
  case from
  case global
  case `if`
  case `import`
  case `in`
  case `is`
  case lambda
  case nonlocal
  case not
  case or
  case pass
  case raise
  case `return`
  case `try`
  case `while`
  case with
  case yield

  // MARK: Brackets and punctuation

  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case leftBrace
  case rightBrace
  case comma
  case colon
  case colonEqual
  case dot
  case ellipsis
  case semicolon
  case arrow
  /// `!` before a conversion in an f-string field.
  case exclamation

  // MARK: Operators

  case equal
  case plus
  case minus
  case star
  case doubleStar
  case slash
  case doubleSlash
  case percent
  case at
  case leftShift
  case rightShift
  case ampersand
  case verticalBar
  case caret
  case tilde
  case less
  case greater
  case lessEqual
  case greaterEqual
  case doubleEqual
  case notEqual
  /// `<>`, an operator only after `from __future__ import barry_as_FLUFL` (PEP 401).
  case lessGreater

  // MARK: Augmented assignment

  case plusEqual
  case minusEqual
  case starEqual
  case doubleStarEqual
  case slashEqual
  case doubleSlashEqual
  case percentEqual
  case atEqual
  case leftShiftEqual
  case rightShiftEqual
  case ampersandEqual
  case verticalBarEqual
  case caretEqual
}

extension TokenKind {
  /// Whether the token is an identifier: a name, or a soft keyword read as one.
  @inlinable public var isName: Bool {
    rawValue &- TokenKind.name.rawValue <= TokenKind.softUnderscore.rawValue
      - TokenKind.name.rawValue
  }

  /// Whether the token only marks lines and blocks.
  @inlinable public var isLayout: Bool { rawValue <= TokenKind.dedent.rawValue }

  /// Whether the token is `(`, `[` or `{`.
  @inlinable public var opensBracket: Bool {
    self == .leftParenthesis || self == .leftBracket || self == .leftBrace
  }

  /// Whether the token is `)`, `]` or `}`.
  @inlinable public var closesBracket: Bool {
    self == .rightParenthesis || self == .rightBracket || self == .rightBrace
  }

  /// Whether the token is one of `+=`, `-=` and the like.
  @inlinable public var isAugmentedAssignment: Bool { rawValue >= TokenKind.plusEqual.rawValue }

  /// Whether the token is a reserved word.
  @inlinable public var isKeyword: Bool {
    rawValue >= TokenKind.False.rawValue && rawValue <= TokenKind.yield.rawValue
  }
}
