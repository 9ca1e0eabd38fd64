// PRIMARY ELEMENTS: atoms, attributes, calls, subscripts.

extension Parser {
  /// `primary`: an atom and all that is attached to it.
  mutating func primary() {
    let start = mark()
    atom()
    while true {
      switch current {
      case .dot:
        advance()
        expectName()
        finish(.attribute, since: start)
      case .leftParenthesis:
        arguments(allowsGenerator: true)
        finish(.call, since: start)
      case .leftBracket:
        advance()
        slices()
        expect(.rightBracket)
        finish(.subscript, since: start)
      default:
        return
      }
    }
  }

  /// `atom`.
  @inline(__always)
  private mutating func atom() {
    switch current {
    case .name, .softCase, .softLazy, .softMatch, .softType, .softUnderscore:
      leaf(.name)
    case .integer, .float, .imaginary:
      leaf(.number)
    case .string, .bytes, .fStringStart, .tStringStart:
      strings()
    case .None, .True, .False, .ellipsis:
      leaf(.constant)
    case .leftParenthesis:
      parenthesized()
    case .leftBracket:
      bracketed()
    case .leftBrace:
      braced()
    default:
      failExpecting("an expression")
    }
  }

  // MARK: Subscripts

  /// `slices`: one index, or several as a tuple.
  private mutating func slices() {
    let start = mark()
    let isStarred = current == .star
    slice()
    // A lone starred index makes a tuple too.
    guard current == .comma || isStarred else { return }
    while take(.comma), current != .rightBracket { slice() }
    finish(.tuple, since: start)
  }

  /// `slice | starred_expression`.
  private mutating func slice() {
    let start = mark()
    if current == .star { return starred(.expression) }
    if current != .colon {
      namedExpression()
      guard current == .colon else { return }
      if nodes.lastKind == .namedExpression {
        return failExpecting(TokenKind.rightBracket.description)
      }
    }
    advance()
    if !current.endsSlicePart { expression() }
    if take(.colon), !current.endsSlicePart { expression() }
    finish(.slice, since: start)
  }

  // MARK: Calls

  /// `'(' [arguments] ')'`, or a generator expression whose parentheses are those of the call.
  mutating func arguments(allowsGenerator: Bool) {
    let start = mark()
    advance()
    var keywords = KeywordsSeen.none
    while current != .rightParenthesis {
      let argument = mark()
      switch current {
      case .star:
        if keywords == .unpacked {
          fail("iterable argument unpacking follows keyword argument unpacking")
        }
        starred(.expression)
      case .doubleStar:
        keywords = .unpacked
        advance()
        expression()
        finish(.doubleStarred, since: argument)
      case _ where current.isName && following == .equal:
        if keywords == .none { keywords = .named }
        advance()
        advance()
        expression()
        finish(.keywordArgument, since: argument)
      default:
        namedExpression()
        if keywords != .none, !current.beginsComprehension {
          fail(about: nodes.last, "positional argument follows keyword argument")
        }
      }
      if current.beginsComprehension {
        if nodes.lastKind == .keywordArgument || nodes.lastKind == .doubleStarred {
          fail("only a positional argument can be a generator expression")
          break
        }
        let isAlone = argument.token == start.token + 1
        comprehension(.generatorExpression, since: argument)
        if !allowsGenerator || !isAlone || current != .rightParenthesis {
          fail(about: nodes.last, "a generator expression must be parenthesized here")
        }
      }
      guard take(.comma) else { break }
    }
    expect(.rightParenthesis)
    finish(.argumentList, since: start)
  }

  private enum KeywordsSeen {
    case none
    case named
    case unpacked
  }
}

extension TokenKind {
  /// Whether a part of a slice may be left out before the token.
  fileprivate var endsSlicePart: Bool {
    self == .colon || self == .comma || self == .rightBracket
  }

  /// Whether the token can only be the beginning of a comprehension's clause behind an element.
  var beginsComprehension: Bool { self == .for || self == .async }
}
