// COMPOUND STATEMENTS: if, while, for, with, try. Definitions and match have files of their own.

extension Parser {
  /// `if_stmt: 'if' named_expression block elif_stmt* [else_block]`.
  mutating func ifStatement() {
    let start = mark()
    advance()
    namedExpression()
    block(of: start.token)
    while current == .elif {
      let clause = mark()
      advance()
      namedExpression()
      block(of: clause.token)
      finish(.elifClause, since: clause)
    }
    elseClause()
    finish(.ifStatement, since: start)
  }

  /// `else_block: 'else' block`, if there is one.
  private mutating func elseClause() {
    guard current == .else else { return }
    let start = mark()
    advance()
    block(of: start.token)
    finish(.elseClause, since: start)
  }

  /// `while_stmt: 'while' named_expression block [else_block]`.
  mutating func whileStatement() {
    let start = mark()
    advance()
    namedExpression()
    block(of: start.token)
    elseClause()
    finish(.whileStatement, since: start)
  }

  /// `'async'` and the `def`, `for` or `with` behind it.
  mutating func asyncStatement() {
    let start = mark()
    switch following {
    case .def:
      definition()
    case .for:
      advance()
      forStatement(since: start)
    case .with:
      advance()
      withStatement(since: start)
    default:
      advance()
      failExpecting("`def`, `for` or `with` behind `async`")
    }
  }

  /// `for_stmt: 'for' star_targets 'in' star_expressions block [else_block]`.
  mutating func forStatement(since start: Mark) {
    let keyword = position
    advance()
    targets()
    expect(.in)
    starExpressions()
    block(of: keyword)
    elseClause()
    finish(.forStatement, since: start)
  }

  // MARK: With

  /// `with_stmt: 'with' ('(' ','.with_item+ ','? ')' | ','.with_item+) block`.
  mutating func withStatement(since start: Mark) {
    let keyword = position
    advance()
    if current != .leftParenthesis || !parenthesizedItems() {
      repeat { withItem() } while take(.comma)
    }
    block(of: keyword)
    finish(.withStatement, since: start)
  }

  /// Reads the items of `with (a as b, c):` and returns true; or reads nothing where the
  /// parenthesis begins an expression.
  ///
  /// `with (a, b):` has two items, `with (a, b) as c:`, `with (a), b:` and `with (yield):` begin
  /// with an expression; what it is shows behind the closing parenthesis. So the items are tried,
  /// and taken back where they don't fit.
  private mutating func parenthesizedItems() -> Bool {
    let start = mark()
    let known = diagnostics
    let wasBarry = isBarry
    advance()
    repeat { withItem() } while take(.comma) && current != .rightParenthesis
    if take(.rightParenthesis), current == .colon { return true }
    extraSteps += Int(position - start.token)
    nodes.truncate(to: start.node)
    operators.truncate(to: 0)
    diagnostics = known
    isBarry = wasBarry
    isUnwinding = false
    position = start.token
    current = .leftParenthesis
    return false
  }

  /// `with_item: expression ['as' star_target]`.
  private mutating func withItem() {
    let start = mark()
    expression()
    if take(.as) { target() }
    finish(.withItem, since: start)
  }

  // MARK: Try

  /// `try_stmt: 'try' block (except_block+ | except_star_block+)? [else_block] [finally_block]`.
  mutating func tryStatement() {
    let start = mark()
    advance()
    block(of: start.token)
    let firstClause = position
    var isGroup = false
    while current == .except {
      let isFirst = position == firstClause
      let isStarred = following == .star
      if !isFirst, isStarred != isGroup { fail("`except` and `except*` in one `try`") }
      isGroup = isStarred
      exceptClause()
    }
    if position > firstClause { elseClause() }
    if current == .finally {
      let clause = mark()
      advance()
      block(of: clause.token)
      finish(.finallyClause, since: clause)
    }
    if position == firstClause { failExpecting("`except` or `finally`") }
    finish(.tryStatement, since: start)
  }

  /// `except_block: 'except' ['*'] [expression ['as' NAME] | expressions] block`.
  private mutating func exceptClause() {
    let start = mark()
    guard !isUnwinding else { return }
    advance()
    let isGroup = take(.star)
    if isGroup || current != .colon {
      let type = mark()
      expression()
      if current == .comma {
        while take(.comma), current.beginsExpression { expression() }
        finish(.tuple, since: type)
        if current == .as { fail("several exception types need parentheses before `as`") }
      } else if take(.as) {
        expectName()
      }
    }
    block(of: start.token)
    finish(.exceptClause, since: start)
  }
}
