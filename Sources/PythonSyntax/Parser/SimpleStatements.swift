// SIMPLE STATEMENTS: those that fit on a line.

extension Parser {
  /// `simple_stmt`.
  mutating func simpleStatement() {
    let start = mark()
    switch current {
    case .return:
      advance()
      if current.beginsExpression { starExpressions() }
      finish(.returnStatement, since: start)
    case .import: importName(since: start)
    case .from: importFrom(since: start)
    case .softLazy where following == .import || following == .from: lazyImport()
    case .softType where followingIsName: typeAlias()
    case .raise: raiseStatement()
    case .pass: keyword(.passStatement)
    case .break: keyword(.breakStatement)
    case .continue: keyword(.continueStatement)
    case .del: deleteStatement()
    case .assert: assertStatement()
    case .global: nameList(.globalStatement)
    case .nonlocal: nameList(.nonlocalStatement)
    default: expressionStatement()
    }
  }

  private var followingIsName: Bool { following.isName }

  /// `pass_stmt`, `break_stmt`, `continue_stmt`.
  private mutating func keyword(_ kind: NodeKind) { leaf(kind) }

  /// `assignment`, or `star_expressions` as a statement.
  private mutating func expressionStatement() {
    let start = mark()
    yieldOrStarExpressions()
    switch current {
    case .equal:
      repeat {
        checkTarget(nodes.last, .star)
        advanceUnlessUnwinding()
        yieldOrStarExpressions()
      } while current == .equal
      finish(.assignment, since: start)
    case .colon:
      annotatedAssignment(since: start)
    case _ where current.isAugmentedAssignment:
      checkTarget(nodes.last, .single)
      advanceUnlessUnwinding()
      yieldOrStarExpressions()
      finish(.augmentedAssignment, since: start)
    default:
      finish(.expressionStatement, since: start)
    }
  }

  /// Takes the next token, unless the check before has failed.
  @inline(__always)
  private mutating func advanceUnlessUnwinding() {
    if !isUnwinding { advance() }
  }

  /// `single_target ':' expression ['=' annotated_rhs]`, from the colon on.
  private mutating func annotatedAssignment(since start: Mark) {
    if nodes.lastKind == .tuple || nodes.lastKind == .list {
      fail(about: nodes.last, "only a single target can be annotated")
    }
    checkTarget(nodes.last, .single)
    advanceUnlessUnwinding()
    expression()
    if take(.equal) { yieldOrStarExpressions() }
    finish(.annotatedAssignment, since: start)
  }

  /// `raise_stmt: 'raise' [expression ['from' expression]]`.
  private mutating func raiseStatement() {
    let start = mark()
    advance()
    if current.beginsExpression {
      expression()
      if take(.from) { expression() }
    }
    finish(.raiseStatement, since: start)
  }

  /// `del_stmt: 'del' del_targets`.
  private mutating func deleteStatement() {
    let start = mark()
    advance()
    repeat {
      expression(.bitwiseOr)
      checkTarget(nodes.last, .deleted)
    } while take(.comma) && current.beginsExpression
    finish(.deleteStatement, since: start)
  }

  /// `assert_stmt: 'assert' expression [',' expression]`.
  private mutating func assertStatement() {
    let start = mark()
    advance()
    expression()
    if take(.comma) { expression() }
    finish(.assertStatement, since: start)
  }

  /// `global_stmt`, `nonlocal_stmt`.
  private mutating func nameList(_ kind: NodeKind) {
    let start = mark()
    advance()
    expectName()
    while take(.comma) { expectName() }
    finish(kind, since: start)
  }

  /// `type_alias: "type" NAME [type_params] '=' expression`.
  private mutating func typeAlias() {
    let start = mark()
    advance()
    expectName()
    if current == .leftBracket { typeParameters() }
    expect(.equal)
    expression()
    finish(.typeAlias, since: start)
  }
}
