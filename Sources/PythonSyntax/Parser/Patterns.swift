// Match statement and patterns (PEP 634).

extension Parser {
  /// Whether `match` here is the keyword: its line ends in a colon, behind which a block follows.
  ///
  /// Everything else that begins with `match` (`match(x)`, `match[x]: int`, `match -x`) ends its
  /// line otherwise.
  mutating func beginsMatchStatement() -> Bool {
    guard following.beginsExpression else { return false }
    var next = Int(position) + 1
    while kinds[next] != .newline, kinds[next] != .endOfFile { next += 1 }
    extraSteps += next - Int(position)
    return kinds[next - 1] == .colon && next > Int(position) + 2
  }

  /// `match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT`.
  mutating func matchStatement() {
    let start = mark()
    advance()
    subject()
    expect(.colon)
    expect(.newline)
    expect(.indent)
    repeat { caseClause() } while !isUnwinding && current != .dedent && current != .endOfFile
    expect(.dedent)
    finish(.matchStatement, since: start)
  }

  /// `subject_expr: star_named_expression ',' star_named_expressions? | named_expression`.
  private mutating func subject() {
    let start = mark()
    let isStarred = current == .star
    starNamedExpression()
    if current == .comma {
      while take(.comma), current.beginsExpression { starNamedExpression() }
      finish(.tuple, since: start)
    } else if isStarred {
      fail(about: nodes.last, "a starred expression needs a comma here")
    }
  }

  /// `case_block: "case" patterns ['if' named_expression] block`.
  private mutating func caseClause() {
    let start = mark()
    expect(.softCase)
    patterns()
    if take(.if) { namedExpression() }
    block(of: start.token)
    // What is wrong inside a clause is told there; the clauses behind it are read on.
    if isUnwinding { recover(since: start) } else { finish(.caseClause, since: start) }
  }

  /// `patterns: open_sequence_pattern | pattern`.
  private mutating func patterns() {
    let start = mark()
    let isStarred = current == .star
    starOrPattern()
    if current == .comma {
      while take(.comma), current.beginsExpression { starOrPattern() }
      finish(.sequencePattern, since: start)
    } else if isStarred {
      fail(about: nodes.last, "a starred pattern needs a comma here")
    }
  }

  /// `maybe_star_pattern: '*' (NAME | "_") | pattern`.
  private mutating func starOrPattern() {
    guard current == .star else { return pattern() }
    let start = mark()
    advance()
    if current != .softUnderscore { captureName() } else { advance() }
    finish(.starPattern, since: start)
  }

  /// `pattern: or_pattern ['as' NAME]`.
  private mutating func pattern() {
    let start = mark()
    closedPattern()
    if current == .verticalBar {
      while take(.verticalBar) { closedPattern() }
      finish(.orPattern, since: start)
    }
    if take(.as) {
      captureName()
      finish(.asPattern, since: start)
    }
  }

  /// `pattern_capture_target: !"_" NAME !('.' | '(' | '=')`.
  private mutating func captureName() {
    if current == .softUnderscore { return fail("`_` is the wildcard and cannot be bound") }
    expectName()
    if current == .dot || current == .leftParenthesis || current == .equal {
      failExpecting("a plain name before this")
    }
  }

  /// `closed_pattern`.
  private mutating func closedPattern() {
    let start = mark()
    switch current {
    case .integer, .float, .imaginary, .minus, .plus:
      signedNumber()
      finish(.literalPattern, since: start)
    case .string, .bytes, .fStringStart, .tStringStart:
      strings()
      finish(.literalPattern, since: start)
    case .None, .True, .False:
      leaf(.constant)
      finish(.literalPattern, since: start)
    case .leftParenthesis:
      groupOrSequence()
    case .leftBracket:
      advance()
      sequence(until: .rightBracket)
      expect(.rightBracket)
      finish(.sequencePattern, since: start)
    case .leftBrace:
      mappingPattern()
    case _ where current.isName:
      namePattern()
    default:
      failExpecting("a pattern")
    }
  }

  /// `capture_pattern`, `wildcard_pattern`, `value_pattern`, `class_pattern`.
  private mutating func namePattern() {
    let start = mark()
    switch following {
    case .dot, .leftParenthesis:
      nameOrAttribute()
      if current == .leftParenthesis {
        classArguments()
        finish(.classPattern, since: start)
      } else {
        finish(.valuePattern, since: start)
      }
    case .equal:
      advance()
      failExpecting("a pattern")
    default:
      leaf(current == .softUnderscore ? .wildcardPattern : .capturePattern)
    }
  }

  /// `name_or_attr: NAME ('.' NAME)*`.
  private mutating func nameOrAttribute() {
    let start = mark()
    leaf(.name)
    while take(.dot) {
      expectName()
      finish(.attribute, since: start)
    }
  }

  /// `signed_number !('+' | '-') | complex_number`.
  private mutating func signedNumber() {
    let start = mark()
    let isReal = realOrImaginary(allowsSign: true)
    guard current == .plus || current == .minus else { return }
    if !isReal { fail(about: nodes.last, "a real number is needed before the imaginary part") }
    if !isUnwinding { advance() }
    let right = mark()
    if realOrImaginary(allowsSign: false), !isUnwinding {
      fail(at: right.token, "an imaginary number is needed in a complex literal")
    }
    finish(.binaryOperation, since: start)
  }

  /// A number with an optional sign; returns whether it is real.
  private mutating func realOrImaginary(allowsSign: Bool) -> Bool {
    let start = mark()
    let isSigned = allowsSign && (current == .minus || current == .plus)
    if isSigned { advance() }
    let isReal = current != .imaginary
    switch current {
    case .integer, .float, .imaginary: leaf(.number)
    default: failExpecting("a number")
    }
    if isSigned { finish(.unaryOperation, since: start) }
    return isReal
  }

  /// `group_pattern | sequence_pattern` in parentheses.
  private mutating func groupOrSequence() {
    let start = mark()
    advance()
    let isStarred = current == .star
    let isSequence = sequence(until: .rightParenthesis)
    expect(.rightParenthesis)
    if isStarred, !isSequence { fail(about: nodes.last, "a starred pattern needs a comma here") }
    finish(isSequence ? .sequencePattern : .groupPattern, since: start)
  }

  /// Patterns between commas; returns whether there was a comma, or nothing at all.
  @discardableResult
  private mutating func sequence(until end: TokenKind) -> Bool {
    if current == end { return true }
    var hasComma = false
    repeat {
      starOrPattern()
      guard take(.comma) else { return hasComma }
      hasComma = true
    } while current != end
    return true
  }

  /// `mapping_pattern: '{' ','.key_value_pattern* ['**' NAME] '}'`.
  private mutating func mappingPattern() {
    let start = mark()
    advance()
    while current != .rightBrace {
      let item = mark()
      if take(.doubleStar) {
        captureName()
        finish(.doubleStarPattern, since: item)
        _ = take(.comma)
        break
      }
      mappingKey()
      expect(.colon)
      pattern()
      finish(.mappingPatternItem, since: item)
      guard take(.comma) else { break }
    }
    expect(.rightBrace)
    finish(.mappingPattern, since: start)
  }

  /// `literal_expr | attr`.
  private mutating func mappingKey() {
    switch current {
    case .integer, .float, .imaginary, .minus, .plus: signedNumber()
    case .string, .bytes, .fStringStart, .tStringStart: strings()
    case .None, .True, .False: leaf(.constant)
    case _ where current.isName && following == .dot: nameOrAttribute()
    default: failExpecting("a literal or a dotted name as a key")
    }
  }

  /// `'(' [positional_patterns] [keyword_patterns] ','? ')'` of a class pattern.
  private mutating func classArguments() {
    advance()
    var hasKeyword = false
    while current != .rightParenthesis {
      let start = mark()
      if current.isName, following == .equal {
        hasKeyword = true
        advance()
        advance()
        pattern()
        finish(.keywordPattern, since: start)
      } else {
        pattern()
        if hasKeyword { fail(about: nodes.last, "positional patterns follow keyword patterns") }
      }
      guard take(.comma) else { break }
    }
    expect(.rightParenthesis)
  }
}
