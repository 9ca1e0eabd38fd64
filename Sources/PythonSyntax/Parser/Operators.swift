// From `expression` down to `await_primary`: everything that has a precedence.

/// How tightly an operator binds, the loosest first: the rules of the grammar between `expression`
/// and `primary`.
enum Precedence: UInt8, Comparable {
  /// Not an operator.
  case none
  /// `expression`: `lambda`, `if`-`else`.
  case expression
  /// `disjunction`: `or`.
  case disjunction
  /// `conjunction`: `and`.
  case conjunction
  /// `inversion`: `not`.
  case inversion
  /// `comparison`.
  case comparison
  /// `bitwise_or`: `|`.
  case bitwiseOr
  /// `bitwise_xor`: `^`.
  case bitwiseXor
  /// `bitwise_and`: `&`.
  case bitwiseAnd
  /// `shift_expr`: `<<`, `>>`.
  case shift
  /// `sum`: `+`, `-`.
  case sum
  /// `term`: `*`, `/`, `//`, `%`, `@`.
  case term
  /// `factor`: `+`, `-`, `~` before their operand.
  case factor
  /// `power`: `**`, which binds to the right.
  case power

  @inline(__always)
  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

/// An operator whose last operand is still to come.
struct PendingOperator: BitwiseCopyable {
  /// The node that it becomes.
  let node: NodeKind
  let precedence: Precedence
  /// Where its first operand, or the operator before its only one, begins.
  let start: Parser.Mark
  /// Whether it is an `if` whose `else` has not come yet.
  var awaitsElse = false
}

extension Parser {
  /// An expression whose operators bind at least as tightly as asked: `expression()` is the rule of
  /// that name, `expression(.disjunction)` and `expression(.bitwiseOr)` are those of theirs.
  ///
  /// The operands are read in a loop, with the operators that wait for one on a stack of their own:
  /// neither `not not not …` nor `a if b else c if d else …` needs depth. Chains of one comparison,
  /// `and` or `or` become one node.
  mutating func expression(_ loosest: Precedence = .expression) {
    let base = operators.count
    while true {
      let left = operand(loosest, base)
      guard infix(left, loosest, base) else { return }
    }
  }

  /// The operators before an operand, and the operand; returns where the operand begins.
  @inline(__always)
  private mutating func operand(_ loosest: Precedence, _ base: Int) -> Mark {
    while true {
      let start = mark()
      switch current {
      case .plus, .minus, .tilde:
        operators.append(PendingOperator(node: .unaryOperation, precedence: .factor, start: start))
        advance()
      case .not where loosest <= .inversion && binding(base) <= .inversion:
        operators.append(
          PendingOperator(node: .unaryOperation, precedence: .inversion, start: start))
        advance()
      case .lambda where loosest <= .expression && canBeginLambda(base):
        lambdaHead()
        operators.append(PendingOperator(node: .lambda, precedence: .expression, start: start))
      case .await:
        advance()
        primary()
        finish(.awaitExpression, since: start)
        return start
      default:
        primary()
        return start
      }
    }
  }

  /// What follows an operand: takes an infix operator and returns true, or ends the expression and
  /// returns false.
  @inline(__always)
  private mutating func infix(_ operand: Mark, _ loosest: Precedence, _ base: Int) -> Bool {
    let precedence = current.infixPrecedence
    if precedence == .none || precedence < loosest {
      if operators.count > base { end(base) }
      return false
    }
    return take(precedence, operand, base)
  }

  /// Takes the infix operator that comes next, or ends the expression where it belongs to what
  /// surrounds it.
  private mutating func take(_ precedence: Precedence, _ operand: Mark, _ base: Int) -> Bool {
    var left = operand
    switch precedence {
    case .expression:
      // Everything tighter is complete: what stands before `if` or `else` is a whole disjunction.
      reduce(to: .disjunction, &left, base)
      let awaitsElse = operators.count > base && operators[operators.count - 1].awaitsElse
      if awaitsElse != (current == .else) {
        end(base)
        return false
      }
      if awaitsElse {
        operators[operators.count - 1].awaitsElse = false
      } else {
        operators.append(
          PendingOperator(
            node: .conditional, precedence: .expression, start: left, awaitsElse: true))
      }
      advance()
    case .disjunction, .conjunction:
      reduce(to: Precedence(rawValue: precedence.rawValue + 1) ?? .power, &left, base)
      if binding(base) != precedence {
        operators.append(
          PendingOperator(node: .booleanOperation, precedence: precedence, start: left))
      }
      advance()
    case .comparison:
      guard comparisonOperator(base) else { return false }
      reduce(to: .bitwiseOr, &left, base)
      if binding(base) != .comparison {
        operators.append(
          PendingOperator(node: .comparison, precedence: .comparison, start: left))
      }
      takeComparisonOperator()
    case .power:
      operators.append(PendingOperator(node: .binaryOperation, precedence: .power, start: left))
      advance()
    default:
      reduce(to: precedence, &left, base)
      operators.append(
        PendingOperator(node: .binaryOperation, precedence: precedence, start: left))
      advance()
    }
    return true
  }

  /// How tightly the innermost waiting operator binds.
  @inline(__always)
  private func binding(_ base: Int) -> Precedence {
    operators.count > base ? operators[operators.count &- 1].precedence : .none
  }

  /// Finishes the waiting operators that bind at least as tightly as asked; `left` becomes where
  /// the result begins.
  @inline(__always)
  private mutating func reduce(to precedence: Precedence, _ left: inout Mark, _ base: Int) {
    while operators.count > base, operators[operators.count &- 1].precedence >= precedence {
      let done = operators.removeLast()
      finish(done.node, since: done.start)
      left = done.start
    }
  }

  /// Finishes all operators of the expression.
  private mutating func end(_ base: Int) {
    while operators.count > base {
      let done = operators.removeLast()
      if done.awaitsElse { failExpecting("`else`") }
      finish(done.node, since: done.start)
    }
  }

  // MARK: Comparisons

  /// Whether the next tokens are a comparison operator; else ends the expression.
  private mutating func comparisonOperator(_ base: Int) -> Bool {
    let isOperator =
      switch current {
      case .not: following == .in
      case .lessGreater: isBarry
      case .notEqual: !isBarry
      default: true
      }
    if !isOperator { end(base) }
    return isOperator
  }

  /// Takes `not in` and `is not` as the two tokens that they are.
  private mutating func takeComparisonOperator() {
    let first = current
    advance()
    if first == .not || first == .is && current == .not { advance() }
  }

  // MARK: Lambdas

  /// Whether a lambda may stand here: at the beginning of an expression, behind `else`, or as the
  /// body of a lambda.
  private func canBeginLambda(_ base: Int) -> Bool {
    guard operators.count > base else { return true }
    let outer = operators[operators.count - 1]
    return outer.precedence == .expression && !outer.awaitsElse
  }

  /// How many lambdas may stand in each other's defaults.
  private static let lambdaLimit = 50

  /// `'lambda' [lambda_params] ':'`.
  private mutating func lambdaHead() {
    advance()
    if current != .colon {
      guard lambdaDepth < Self.lambdaLimit else {
        return fail("more than \(Self.lambdaLimit) lambdas in each other's defaults")
      }
      lambdaDepth += 1
      parameters(of: .lambda)
      lambdaDepth -= 1
    }
    expect(.colon)
  }
}

extension TokenKind {
  /// How tightly the token binds between two operands.
  @inline(__always)
  var infixPrecedence: Precedence {
    switch self {
    case .if, .else: .expression
    case .or: .disjunction
    case .and: .conjunction
    case .in, .is, .not, .less, .greater, .lessEqual, .greaterEqual, .doubleEqual, .notEqual,
      .lessGreater:
      .comparison
    case .verticalBar: .bitwiseOr
    case .caret: .bitwiseXor
    case .ampersand: .bitwiseAnd
    case .leftShift, .rightShift: .shift
    case .plus, .minus: .sum
    case .star, .slash, .doubleSlash, .percent, .at: .term
    case .doubleStar: .power
    default: .none
    }
  }
}
