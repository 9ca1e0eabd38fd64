// Class and function definitions, their parameters and type parameters.

extension Parser {
  /// `decorators? ('async'? function_def_raw | class_def_raw)`.
  mutating func definition() {
    let start = mark()
    while current == .at {
      let decorator = mark()
      advance()
      namedExpression()
      finish(.decorator, since: decorator)
      expect(.newline)
    }
    switch current {
    case .async, .def:
      _ = take(.async)
      functionDefinition(since: start)
    case .class:
      classDefinition(since: start)
    default:
      failExpecting("`def` or `class` behind a decorator")
    }
  }

  /// `'def' NAME [type_params] '(' [params] ')' ['->' expression] block`.
  private mutating func functionDefinition(since start: Mark) {
    let keyword = position
    expect(.def)
    expectName()
    if current == .leftBracket { typeParameters() }
    if current == .leftParenthesis { parameters(of: .def) } else { failExpecting("`(`") }
    if take(.arrow) { expression() }
    block(of: keyword)
    finish(.functionDefinition, since: start)
  }

  /// `'class' NAME [type_params] ['(' [arguments] ')'] block`.
  private mutating func classDefinition(since start: Mark) {
    let keyword = position
    advance()
    expectName()
    if current == .leftBracket { typeParameters() }
    if current == .leftParenthesis { arguments(allowsGenerator: false) }
    block(of: keyword)
    finish(.classDefinition, since: start)
  }

  // MARK: Parameters

  /// What parameters belong to: a `def`, with parentheses and annotations, or a `lambda`, without.
  enum ParameterOwner {
    case def
    case lambda

    var end: TokenKind { self == .def ? .rightParenthesis : .colon }
  }

  /// `parameters`, `lambda_parameters`.
  mutating func parameters(of owner: ParameterOwner) {
    let start = mark()
    if owner == .def { advance() }
    var order = ParameterOrder()
    while current != owner.end {
      switch current {
      case .slash:
        if let problem = order.slash() { fail(problem) } else { advance() }
      case .star:
        star(of: owner, &order)
      case .doubleStar:
        let parameter = mark()
        advance()
        parameterName(of: owner)
        if current == .equal { fail("`**` parameters have no default") }
        finish(.parameter, since: parameter)
        order.isClosed = true
      default:
        plainParameter(of: owner, &order)
      }
      guard take(.comma) else { break }
      if order.isClosed, current != owner.end { fail("nothing may follow the `**` parameter") }
    }
    if order.needsName { fail("a name must follow the lone `*`") }
    if owner == .def { expect(.rightParenthesis) }
    finish(.parameters, since: start)
  }

  /// `param [default]`.
  @inline(__always)
  private mutating func plainParameter(of owner: ParameterOwner, _ order: inout ParameterOrder) {
    let start = mark()
    parameterName(of: owner)
    let hasDefault = take(.equal)
    if hasDefault { expression() }
    finish(.parameter, since: start)
    if let problem = order.plain(hasDefault: hasDefault) { fail(about: nodes.last, problem) }
  }

  /// `'*' param`, or the lone `'*'` before the parameters that are keywords only.
  private mutating func star(of owner: ParameterOwner, _ order: inout ParameterOrder) {
    if let problem = order.star() { return fail(problem) }
    let start = mark()
    advance()
    if current == .comma {
      order.needsName = true
      return
    }
    parameterName(of: owner, isStarred: true)
    if current == .equal { fail("`*` parameters have no default") }
    finish(.parameter, since: start)
  }

  /// `NAME [annotation]`.
  @inline(__always)
  private mutating func parameterName(of owner: ParameterOwner, isStarred: Bool = false) {
    expectName()
    guard owner == .def, take(.colon) else { return }
    if isStarred { starExpression() } else { expression() }
  }

  // MARK: Type parameters

  /// `type_params: '[' ','.type_param+ [','] ']'` (PEP 695, PEP 696).
  mutating func typeParameters() {
    let start = mark()
    advance()
    repeat { typeParameter() } while take(.comma) && current != .rightBracket
    expect(.rightBracket)
    finish(.typeParameters, since: start)
  }

  /// `type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression] | '**'
  /// NAME ['=' expression]`.
  private mutating func typeParameter() {
    let start = mark()
    let isTuple = take(.star)
    let isPlain = !isTuple && !take(.doubleStar)
    expectName()
    if isPlain, take(.colon) { expression() }
    if take(.equal) {
      if isTuple { starExpression() } else { expression() }
    }
    finish(.typeParameter, since: start)
  }
}

/// The order that parameters must keep: `a, /, b, c=1, *d, e, **f`.
private struct ParameterOrder {
  private var hasPlain = false
  private var hasDefault = false
  private var hasSlash = false
  private var hasStar = false
  /// Whether a lone `*` still needs the name behind it.
  var needsName = false
  /// Whether the `**` parameter has come, behind which nothing may follow.
  var isClosed = false

  /// Notes a plain parameter and tells what is wrong with its place.
  mutating func plain(hasDefault: Bool) -> String? {
    needsName = false
    if hasStar { return nil }
    hasPlain = true
    if hasDefault { self.hasDefault = true }
    return self.hasDefault && !hasDefault
      ? "a parameter without a default follows one with a default" : nil
  }

  /// Notes a `/` and tells what is wrong with its place.
  mutating func slash() -> String? {
    if hasSlash { return "`/` may appear only once" }
    if hasStar { return "`/` must stand before `*`" }
    if !hasPlain { return "at least one parameter must stand before `/`" }
    hasSlash = true
    return nil
  }

  /// Notes a `*`, with a name or alone, and tells what is wrong with its place.
  mutating func star() -> String? {
    if hasStar { return "`*` may appear only once" }
    hasStar = true
    return nil
  }
}
