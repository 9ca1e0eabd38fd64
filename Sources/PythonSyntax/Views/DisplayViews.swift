// Tuples, displays of lists, sets and dictionaries, and comprehensions.

/// `a, b`, `(a, b)`, `()`, `[a, b]`, `{a, b}`.
public struct Display: SyntaxView {
  /// `tuple`, `list` and `set`.
  @inlinable public static var kinds: [NodeKind] { [.tuple, .list, .set] }
  /// The elements and the brackets.
  public let node: Node
  /// Views a `tuple`, `list` or `set`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The elements in order; some may be `starred`.
  @inlinable public var elements: Children { node.children }
  /// Whether brackets enclose it; only a tuple can do without.
  public var hasBrackets: Bool {
    guard node.kind == .tuple else { return true }
    // The parenthesis of `(a), b` belongs to the first element.
    return firstToken.kind == .leftParenthesis
      && node.firstChild?.firstToken?.id != firstToken.id
  }
}

/// `{key: value, **mapping}`.
public struct DictionaryDisplay: SyntaxView {
  /// `dictionary`.
  @inlinable public static var kinds: [NodeKind] { [.dictionary] }
  /// The entries and the braces.
  public let node: Node
  /// Views a `dictionary`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The entries in order, `keyValue` or `doubleStarred`.
  @inlinable public var entries: Children { node.children }
  /// The entries of the form `key: value`.
  @inlinable public var keyValues: Views<KeyValue> { Views(of: node) }
}

/// `key: value`.
public struct KeyValue: SyntaxView {
  /// `keyValue`.
  @inlinable public static var kinds: [NodeKind] { [.keyValue] }
  /// The key, the colon and the value.
  public let node: Node
  /// Views a `keyValue`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What stands before the colon.
  @inlinable public var key: Node { child(0) }
  /// What stands behind the colon.
  @inlinable public var value: Node { child(1) }
}

/// `[element for …]`, `{element for …}`, `{key: value for …}`, `(element for …)`.
public struct Comprehension: SyntaxView {
  /// `listComprehension`, `setComprehension`, `dictionaryComprehension` and `generatorExpression`.
  @inlinable public static var kinds: [NodeKind] {
    [.listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression]
  }
  /// The whole expression; as the only argument of a call it has no parentheses of its own.
  public let node: Node
  /// Views a `listComprehension`, `setComprehension`, `dictionaryComprehension` or
  /// `generatorExpression`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is made of each item: an expression, a `starred`, a `keyValue` or a `doubleStarred`.
  @inlinable public var element: Node { child(0) }
  /// The loops in order, at least one.
  @inlinable public var clauses: Views<ComprehensionClause> { Views(of: node) }
}

/// `for target in iterable if condition`.
public struct ComprehensionClause: SyntaxView {
  /// `comprehensionClause`.
  @inlinable public static var kinds: [NodeKind] { [.comprehensionClause] }
  /// The loop and its conditions.
  public let node: Node
  /// Views a `comprehensionClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `async for`.
  @inlinable public var isAsync: Bool { firstToken.kind == .async }
  /// What each item is bound to.
  @inlinable public var target: Node { child(0) }
  /// Where the items come from.
  @inlinable public var iterable: Node { child(1) }
  /// What must hold for an item to be taken.
  @inlinable public var conditions: Children { Children(first: optionalChild(2)) }
}
