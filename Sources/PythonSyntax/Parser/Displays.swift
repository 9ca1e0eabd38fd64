// Tuples, lists, sets, dictionaries, and comprehensions of them.

extension Parser {
  /// `'('`: a group, a tuple or a generator expression.
  mutating func parenthesized() {
    let start = mark()
    advance()
    if take(.rightParenthesis) { return finish(.tuple, since: start) }
    if current == .yield {
      yieldExpression()
      expect(.rightParenthesis)
      return finish(.parenthesized, since: start)
    }
    let isStarred = current == .star
    starNamedExpression()
    switch current {
    case .comma:
      elements(until: .rightParenthesis)
      expect(.rightParenthesis)
      finish(.tuple, since: start)
    case .for, .async:
      clauses()
      expect(.rightParenthesis)
      finish(.generatorExpression, since: start)
    default:
      if isStarred { fail(about: nodes.last, "a starred expression needs a comma here") }
      expect(.rightParenthesis)
      finish(.parenthesized, since: start)
    }
  }

  /// `'['`: a list or a list comprehension.
  mutating func bracketed() {
    let start = mark()
    advance()
    var kind = NodeKind.list
    if current != .rightBracket {
      starNamedExpression()
      if current.beginsComprehension {
        clauses()
        kind = .listComprehension
      } else {
        elements(until: .rightBracket)
      }
    }
    expect(.rightBracket)
    finish(kind, since: start)
  }

  /// The elements of a tuple, list or set behind the first.
  @inline(__always)
  private mutating func elements(until end: TokenKind) {
    while take(.comma), current != end { starNamedExpression() }
  }

  // MARK: Braces

  /// `'{'`: a dictionary, a set, or a comprehension of either.
  mutating func braced() {
    let start = mark()
    advance()
    if take(.rightBrace) { return finish(.dictionary, since: start) }
    let first = mark()
    if current == .doubleStar { return dictionary(since: start) }
    starNamedExpression()
    if current == .colon {
      switch nodes.lastKind {
      case .namedExpression, .starred:
        fail(about: nodes.last, "cannot use \(nodes.lastKind.expressionDescription) as a key")
      default:
        value(since: first)
      }
      return dictionaryRest(since: start)
    }
    var kind = NodeKind.set
    if current.beginsComprehension {
      clauses()
      kind = .setComprehension
    } else {
      elements(until: .rightBrace)
    }
    expect(.rightBrace)
    finish(kind, since: start)
  }

  private mutating func dictionary(since start: Mark) {
    item()
    dictionaryRest(since: start)
  }

  /// What follows the first item of a dictionary.
  private mutating func dictionaryRest(since start: Mark) {
    var kind = NodeKind.dictionary
    if current.beginsComprehension {
      clauses()
      kind = .dictionaryComprehension
    } else {
      while take(.comma), current != .rightBrace { item() }
    }
    expect(.rightBrace)
    finish(kind, since: start)
  }

  /// `double_starred_kvpair`: `key: value` or `**mapping`.
  @inline(__always)
  private mutating func item() {
    let start = mark()
    if current == .doubleStar {
      mapping(since: start)
    } else {
      expression()
      value(since: start)
    }
  }

  private mutating func mapping(since start: Mark) {
    advance()
    expression()
    // `'**' bitwise_or` in a display, `'**' expression` in a comprehension.
    if !current.beginsComprehension, isLooserThanBitwiseOr(nodes.last) {
      fail(
        about: nodes.last, "\(nodes.lastKind.expressionDescription) needs parentheses behind `**`")
    }
    finish(.doubleStarred, since: start)
  }

  /// `':' expression` of an item.
  @inline(__always)
  private mutating func value(since start: Mark) {
    expect(.colon)
    expression()
    finish(.keyValue, since: start)
  }

  private func isLooserThanBitwiseOr(_ node: NodeID) -> Bool {
    guard !isUnwinding else { return false }
    switch nodes.kind(of: node) {
    case .lambda, .conditional, .booleanOperation, .comparison: return true
    case .unaryOperation: return kinds[Int(nodes.links(of: node).firstToken)] == .not
    default: return false
    }
  }

  // MARK: Comprehensions

  /// `for_if_clauses` behind an element, and the comprehension that they make.
  mutating func comprehension(_ kind: NodeKind, since start: Mark) {
    clauses()
    finish(kind, since: start)
  }

  /// `for_if_clauses: ('async'? 'for' star_targets 'in' disjunction ('if' disjunction)*)+`.
  private mutating func clauses() {
    repeat {
      let start = mark()
      _ = take(.async)
      expect(.for)
      targets()
      expect(.in)
      expression(.disjunction)
      while take(.if) { expression(.disjunction) }
      finish(.comprehensionClause, since: start)
    } while current.beginsComprehension
  }
}
