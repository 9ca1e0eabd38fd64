// What operators make.

/// `+a`, `-a`, `~a`, `not a`.
public struct UnaryOperation: SyntaxView {
  /// `unaryOperation`.
  @inlinable public static var kinds: [NodeKind] { [.unaryOperation] }
  /// The operator and its operand.
  public let node: Node
  /// Views an `unaryOperation`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// `+`, `-`, `~` or `not`.
  @inlinable public var `operator`: Token { firstToken }
  /// What it is applied to.
  @inlinable public var operand: Node { child(0) }
}

/// `a + b` and the like.
public struct BinaryOperation: SyntaxView {
  /// `binaryOperation`.
  @inlinable public static var kinds: [NodeKind] { [.binaryOperation] }
  /// Both operands and the operator.
  public let node: Node
  /// Views a `binaryOperation`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What stands before the operator.
  @inlinable public var left: Node { child(0) }
  /// The operator.
  @inlinable public var `operator`: Token {
    Token(tree: node.tree, id: left.tokenRange.upperBound)
  }
  /// What stands behind the operator.
  @inlinable public var right: Node { child(1) }
}

/// `a and b and c`, `a or b`.
public struct BooleanOperation: SyntaxView {
  /// `booleanOperation`.
  @inlinable public static var kinds: [NodeKind] { [.booleanOperation] }
  /// All operands and the operators.
  public let node: Node
  /// Views a `booleanOperation`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The operands, at least two.
  @inlinable public var operands: Children { node.children }
  /// The first of its operators, which are all the same.
  @inlinable public var `operator`: Token {
    Token(tree: node.tree, id: child(0).tokenRange.upperBound)
  }
}

/// `a < b not in c`.
public struct Comparison: SyntaxView {
  /// `comparison`.
  @inlinable public static var kinds: [NodeKind] { [.comparison] }
  /// All operands and the operators.
  public let node: Node
  /// Views a `comparison`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The operands, at least two.
  @inlinable public var operands: Children { node.children }
  /// The operators: each stands before the operand of the same place, counted from the second.
  public var operators: [ComparisonOperator] {
    var operators: [ComparisonOperator] = []
    for operand in operands.dropFirst() {
      operators.append(guaranteed(ComparisonOperator(before: operand)))
    }
    return operators
  }
}

/// What a comparison asks.
public enum ComparisonOperator: Sendable {
  /// `==`.
  case equal
  /// `!=`.
  case notEqual
  /// `<`.
  case less
  /// `<=`.
  case lessEqual
  /// `>`.
  case greater
  /// `>=`.
  case greaterEqual
  /// `is`.
  case identical
  /// `is not`.
  case notIdentical
  /// `in`.
  case contained
  /// `not in`.
  case notContained

  /// Reads the operator that stands before an operand.
  init?(before operand: Node) {
    let kinds = operand.tree.tokens.kinds
    let last = Int(operand.tokenRange.lowerBound) - 1
    switch kinds[last] {
    case .doubleEqual: self = .equal
    case .notEqual, .lessGreater: self = .notEqual
    case .less: self = .less
    case .lessEqual: self = .lessEqual
    case .greater: self = .greater
    case .greaterEqual: self = .greaterEqual
    case .is: self = .identical
    case .not: self = .notIdentical
    case .in: self = kinds[last - 1] == .not ? .notContained : .contained
    default: return nil
    }
  }
}
