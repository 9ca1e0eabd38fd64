// EXPRESSIONS: lists of them, assignment expressions, yield, targets.

extension Parser {
  /// `star_expressions`: one expression, or a tuple without parentheses.
  @inline(__always)
  mutating func starExpressions() {
    let start = mark()
    starExpression()
    if current == .comma { tupleRest(since: start) }
  }

  /// The rest of a tuple without parentheses, from its first comma.
  private mutating func tupleRest(since start: Mark) {
    while take(.comma), current.beginsExpression { starExpression() }
    finish(.tuple, since: start)
  }

  /// `star_expression: '*' bitwise_or | expression`.
  @inline(__always)
  mutating func starExpression() {
    if current == .star { starred(.bitwiseOr) } else { expression() }
  }

  /// `'*'` and its operand.
  mutating func starred(_ operand: Precedence) {
    let start = mark()
    advance()
    expression(operand)
    finish(.starred, since: start)
  }

  /// `named_expression: NAME ':=' expression | expression !':='`.
  @inline(__always)
  mutating func namedExpression() {
    if current.isName, following == .colonEqual {
      let start = mark()
      leaf(.name)
      advance()
      expression()
      finish(.namedExpression, since: start)
    } else {
      expression()
    }
  }

  /// `star_named_expression: '*' bitwise_or | named_expression`.
  @inline(__always)
  mutating func starNamedExpression() {
    if current == .star { starred(.bitwiseOr) } else { namedExpression() }
  }

  /// `annotated_rhs: yield_expr | star_expressions`.
  @inline(__always)
  mutating func yieldOrStarExpressions() {
    if current == .yield { yieldExpression() } else { starExpressions() }
  }

  /// `yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]`.
  mutating func yieldExpression() {
    let start = mark()
    advance()
    if take(.from) {
      expression()
      finish(.yieldFromExpression, since: start)
    } else {
      if current.beginsExpression { starExpressions() }
      finish(.yieldExpression, since: start)
    }
  }

  // MARK: Targets

  /// `star_targets`: what `for` assigns to.
  mutating func targets() {
    let start = mark()
    target()
    guard current == .comma else { return }
    while take(.comma), current.beginsExpression { target() }
    finish(.tuple, since: start)
  }

  /// `star_target`: one target of `for` or `with`.
  mutating func target() {
    // `in` ends a target, so it is read as an expression that has no comparisons.
    if current == .star { starred(.bitwiseOr) } else { expression(.bitwiseOr) }
    checkTarget(nodes.last, .star)
  }

  /// Which of the grammar's kinds of targets an expression must be.
  enum TargetKind {
    /// `star_target`: names, attributes, subscripts, and tuples and lists of them, starred too.
    case star
    /// `single_target`: a name, an attribute or a subscript.
    case single
    /// `del_target`: as `star_target`, without stars.
    case deleted

    var verb: String { self == .deleted ? "delete" : "assign to" }
  }

  /// Checks that an expression that was just read is a target.
  @inline(__always)
  mutating func checkTarget(_ node: NodeID, _ kind: TargetKind) {
    guard !isUnwinding, nodes.kind(of: node) != .name else { return }
    checkCompoundTarget(node, kind)
  }

  private mutating func checkCompoundTarget(_ node: NodeID, _ target: TargetKind) {
    let kind = nodes.kind(of: node)
    switch kind {
    case .name, .attribute, .subscript:
      return
    case .parenthesized:
      let child = nodes.links(of: node).firstChild
      if nodes.kind(of: child) == .starred {
        fail(about: child, "cannot \(target.verb) a starred expression here")
      }
      checkCompoundTarget(child, target)
    case .tuple where target != .single, .list where target != .single,
      .starred where target == .star:
      var child = nodes.links(of: node).firstChild
      if kind == .starred, nodes.kind(of: child) == .starred { break }
      while child >= 0 {
        checkCompoundTarget(child, target)
        child = nodes.links(of: child).nextSibling
      }
      return
    default:
      break
    }
    if kind != .parenthesized {
      fail(about: node, "cannot \(target.verb) \(kind.expressionDescription)")
    }
  }
}

extension NodeKind {
  /// The expression as a message names it.
  var expressionDescription: String {
    switch self {
    case .constant: "a constant"
    case .number, .string, .concatenatedString: "a literal"
    case .formattedString: "an f-string"
    case .call: "a call"
    case .lambda: "a lambda"
    case .conditional: "a conditional expression"
    case .comparison: "a comparison"
    case .awaitExpression: "an await expression"
    case .yieldExpression, .yieldFromExpression: "a yield expression"
    case .namedExpression: "an assignment expression"
    case .dictionary: "a dictionary"
    case .set: "a set"
    case .tuple: "a tuple"
    case .list: "a list"
    case .starred: "a starred expression"
    case .listComprehension, .setComprehension, .dictionaryComprehension: "a comprehension"
    case .generatorExpression: "a generator expression"
    default: "an expression"
    }
  }
}

extension TokenKind {
  /// Whether an expression, starred or not, can begin with the token (`yield` and `:=` aside).
  var beginsExpression: Bool {
    switch self {
    case .name, .softCase, .softLazy, .softMatch, .softType, .softUnderscore, .integer, .float,
      .imaginary, .string, .bytes, .fStringStart, .tStringStart, .False, .None, .True, .await,
      .lambda, .not, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .star,
      .tilde:
      true
    default:
      false
    }
  }
}
