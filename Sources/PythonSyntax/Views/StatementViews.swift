// Simple statements. `pass`, `break` and `continue` have no parts and therefore no views.

/// `expression` on its own.
public struct ExpressionStatement: SyntaxView {
  /// `expressionStatement`.
  @inlinable public static var kinds: [NodeKind] { [.expressionStatement] }
  /// The statement.
  public let node: Node
  /// Views an `expressionStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is evaluated.
  @inlinable public var expression: Node { child(0) }

  /// Whether it is a string and nothing else, as docstrings are: not bytes and not formatted.
  public var isPlainString: Bool {
    let value = expression.unparenthesized
    let literals = value.kind == .concatenatedString ? Array(value.children) : [value]
    return literals.allSatisfy { $0.as(StringLiteral.self)?.isBytes == false }
  }
}

/// `a = b = value`.
public struct Assignment: SyntaxView {
  /// `assignment`.
  @inlinable public static var kinds: [NodeKind] { [.assignment] }
  /// The statement.
  public let node: Node
  /// Views an `assignment`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is bound, from left to right; at least one.
  public var targets: some Sequence<Node> { node.children.dropLast() }
  /// The only target, when there is one alone.
  @inlinable public var target: Node? { optionalChild(2) == nil ? child(0) : nil }
  /// What it is bound to.
  @inlinable public var value: Node { lastChild }
}

/// `a += value`.
public struct AugmentedAssignment: SyntaxView {
  /// `augmentedAssignment`.
  @inlinable public static var kinds: [NodeKind] { [.augmentedAssignment] }
  /// The statement.
  public let node: Node
  /// Views an `augmentedAssignment`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is changed.
  @inlinable public var target: Node { child(0) }
  /// `+=` or its like.
  @inlinable public var `operator`: Token {
    Token(tree: node.tree, id: target.tokenRange.upperBound)
  }
  /// What it is changed by.
  @inlinable public var value: Node { child(1) }
}

/// `a: annotation = value`.
public struct AnnotatedAssignment: SyntaxView {
  /// `annotatedAssignment`.
  @inlinable public static var kinds: [NodeKind] { [.annotatedAssignment] }
  /// The statement.
  public let node: Node
  /// Views an `annotatedAssignment`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is annotated, and bound when there is a value.
  @inlinable public var target: Node { child(0) }
  /// What stands behind the colon.
  @inlinable public var annotation: Node { child(1) }
  /// What the target is bound to.
  @inlinable public var value: Node? { optionalChild(2) }
}

/// `return value`.
public struct ReturnStatement: SyntaxView {
  /// `returnStatement`.
  @inlinable public static var kinds: [NodeKind] { [.returnStatement] }
  /// The statement.
  public let node: Node
  /// Views a `returnStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is returned.
  @inlinable public var value: Node? { optionalChild(0) }
}

/// `raise exception from cause`.
public struct RaiseStatement: SyntaxView {
  /// `raiseStatement`.
  @inlinable public static var kinds: [NodeKind] { [.raiseStatement] }
  /// The statement.
  public let node: Node
  /// Views a `raiseStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is raised; nothing to raise the current exception again.
  @inlinable public var exception: Node? { optionalChild(0) }
  /// What is told as the cause.
  @inlinable public var cause: Node? { optionalChild(1) }
}

/// `global a, b`, `nonlocal a, b`.
public struct ScopeStatement: SyntaxView {
  /// `globalStatement` and `nonlocalStatement`.
  @inlinable public static var kinds: [NodeKind] { [.globalStatement, .nonlocalStatement] }
  /// The statement.
  public let node: Node
  /// Views a `globalStatement` or `nonlocalStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The names in order, at least one.
  public var names: some Sequence<Token> { node.ownTokens.lazy.filter { $0.kind.isName } }
  /// Whether the names are those of the module.
  @inlinable public var isGlobal: Bool { node.kind == .globalStatement }
}

/// `del a, b`.
public struct DeleteStatement: SyntaxView {
  /// `deleteStatement`.
  @inlinable public static var kinds: [NodeKind] { [.deleteStatement] }
  /// The statement.
  public let node: Node
  /// Views a `deleteStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is deleted, at least one.
  @inlinable public var targets: Children { node.children }
}

/// `assert test, message`.
public struct AssertStatement: SyntaxView {
  /// `assertStatement`.
  @inlinable public static var kinds: [NodeKind] { [.assertStatement] }
  /// The statement.
  public let node: Node
  /// Views an `assertStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What must hold.
  @inlinable public var test: Node { child(0) }
  /// What is said when it does not.
  @inlinable public var message: Node? { optionalChild(1) }
}

/// `type Name[T] = value`.
public struct TypeAlias: SyntaxView {
  /// `typeAlias`.
  @inlinable public static var kinds: [NodeKind] { [.typeAlias] }
  /// The statement.
  public let node: Node
  /// Views a `typeAlias`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that is bound.
  @inlinable public var name: Token { Token(tree: node.tree, id: node.tokenRange.lowerBound + 1) }
  /// The parameters in brackets.
  @inlinable public var typeParameters: TypeParameters? { optionalView() }
  /// What the name stands for.
  @inlinable public var value: Node { lastChild }
}
