// Names, access, calls, and the expressions that are words rather than operators.

/// `name` that is read, bound or deleted.
public struct Name: SyntaxView {
  /// `name`.
  @inlinable public static var kinds: [NodeKind] { [.name] }
  /// The name as a node.
  public let node: Node
  /// Views a `name`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The identifier.
  @inlinable public var token: Token { firstToken }
}

/// `(expression)`.
public struct Parenthesized: SyntaxView {
  /// `parenthesized`.
  @inlinable public static var kinds: [NodeKind] { [.parenthesized] }
  /// The expression and its parentheses.
  public let node: Node
  /// Views a `parenthesized`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What stands between the parentheses.
  @inlinable public var expression: Node { child(0) }
}

/// `object.name`.
public struct Attribute: SyntaxView {
  /// `attribute`.
  @inlinable public static var kinds: [NodeKind] { [.attribute] }
  /// The whole access.
  public let node: Node
  /// Views an `attribute`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the attribute is looked up on.
  @inlinable public var object: Node { child(0) }
  /// The name behind the dot.
  @inlinable public var name: Token { Token(tree: node.tree, id: node.tokenRange.upperBound - 1) }
}

/// `object[index]`.
public struct Subscript: SyntaxView {
  /// `subscript`.
  @inlinable public static var kinds: [NodeKind] { [.subscript] }
  /// The whole access.
  public let node: Node
  /// Views a `subscript`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the index is looked up in.
  @inlinable public var object: Node { child(0) }
  /// What stands between the brackets; several indexes are one tuple.
  @inlinable public var index: Node { child(1) }
}

/// `lower:upper:step`.
public struct Slice: SyntaxView {
  /// `slice`.
  @inlinable public static var kinds: [NodeKind] { [.slice] }
  /// The slice with its colons.
  public let node: Node
  /// Views a `slice`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What stands before the first colon.
  public var lower: Node? { bound(0) }
  /// What stands between the colons.
  public var upper: Node? { bound(1) }
  /// What stands behind the second colon.
  public var step: Node? { bound(2) }

  /// The child that follows a number of the slice's own colons.
  private func bound(_ colons: Int) -> Node? {
    // Everything in a slice but its children is a colon, so a child's place is told by the tokens
    // in front of it.
    var seen = 0
    var position = node.tokenRange.lowerBound
    for child in node.children {
      seen += Int(child.tokenRange.lowerBound - position)
      if seen == colons { return child }
      position = child.tokenRange.upperBound
    }
    return nil
  }
}

/// `callee(arguments)`.
public struct Call: SyntaxView {
  /// `call`.
  @inlinable public static var kinds: [NodeKind] { [.call] }
  /// The whole call.
  public let node: Node
  /// Views a `call`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is called.
  @inlinable public var callee: Node { child(0) }
  /// What it is called with.
  @inlinable public var arguments: ArgumentList { ArgumentList(unchecked: child(1)) }
}

/// `(a, *b, c=d, **e)` of a call or a class.
public struct ArgumentList: SyntaxView {
  /// `argumentList`.
  @inlinable public static var kinds: [NodeKind] { [.argumentList] }
  /// The arguments with their parentheses.
  public let node: Node
  /// Views an `argumentList`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// All arguments: expressions, `starred`, `keywordArgument`, `doubleStarred`.
  @inlinable public var elements: Children { node.children }

  /// The arguments of the form `name=value`.
  @inlinable public var keywords: Views<KeywordArgument> { Views(of: node) }

  /// Whether some argument is `*iterable`.
  @inlinable public var unpacksIterable: Bool { elements.contains { $0.kind == .starred } }

  /// Whether some argument is `**mapping`, which may bring any keyword.
  @inlinable public var unpacksMapping: Bool { elements.contains { $0.kind == .doubleStarred } }

  /// The argument of the form `name=value` with a name.
  public subscript(_ name: String) -> KeywordArgument? {
    keywords.first { $0.name.bytes.elementsEqual(name.utf8) }
  }

  /// The positional argument at a place; nil behind `*iterable`, where nobody can count.
  public subscript(_ index: Int) -> Node? {
    var position = 0
    for element in elements {
      switch element.kind {
      case .starred: return nil
      case .keywordArgument, .doubleStarred: continue
      default: if position == index { return element }
      }
      position += 1
    }
    return nil
  }
}

/// `name=value` in a call or a class.
public struct KeywordArgument: SyntaxView {
  /// `keywordArgument`.
  @inlinable public static var kinds: [NodeKind] { [.keywordArgument] }
  /// The name, the equal sign and the value.
  public let node: Node
  /// Views a `keywordArgument`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name of the parameter.
  @inlinable public var name: Token { firstToken }
  /// What is passed.
  @inlinable public var value: Node { child(0) }
}

/// `*expression`, or `**expression` in a call or a dictionary.
public struct Starred: SyntaxView {
  /// `starred` and `doubleStarred`.
  @inlinable public static var kinds: [NodeKind] { [.starred, .doubleStarred] }
  /// The expression and its stars.
  public let node: Node
  /// Views a `starred` or `doubleStarred`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is unpacked, or what takes the rest.
  @inlinable public var expression: Node { child(0) }
  /// Whether the stars are two.
  @inlinable public var isDouble: Bool { node.kind == .doubleStarred }
}

/// `body if condition else alternative`.
public struct Conditional: SyntaxView {
  /// `conditional`.
  @inlinable public static var kinds: [NodeKind] { [.conditional] }
  /// The whole expression.
  public let node: Node
  /// Views a `conditional`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The value when the condition holds.
  @inlinable public var body: Node { child(0) }
  /// What decides.
  @inlinable public var condition: Node { child(1) }
  /// The value when the condition does not hold.
  @inlinable public var alternative: Node { child(2) }
}

/// `lambda parameters: body`.
public struct Lambda: SyntaxView {
  /// `lambda`.
  @inlinable public static var kinds: [NodeKind] { [.lambda] }
  /// The whole expression.
  public let node: Node
  /// Views a `lambda`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The parameters, when it has any.
  @inlinable public var parameters: Parameters? { optionalView() }
  /// What it returns.
  @inlinable public var body: Node { lastChild }
}

/// `name := value`.
public struct NamedExpression: SyntaxView {
  /// `namedExpression`.
  @inlinable public static var kinds: [NodeKind] { [.namedExpression] }
  /// The whole expression.
  public let node: Node
  /// Views a `namedExpression`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that is bound.
  @inlinable public var target: Name { Name(unchecked: child(0)) }
  /// What it is bound to.
  @inlinable public var value: Node { child(1) }
}

/// `await expression`.
public struct AwaitExpression: SyntaxView {
  /// `awaitExpression`.
  @inlinable public static var kinds: [NodeKind] { [.awaitExpression] }
  /// The whole expression.
  public let node: Node
  /// Views an `awaitExpression`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is awaited.
  @inlinable public var expression: Node { child(0) }
}

/// `yield value`, `yield from value`.
public struct YieldExpression: SyntaxView {
  /// `yieldExpression` and `yieldFromExpression`.
  @inlinable public static var kinds: [NodeKind] { [.yieldExpression, .yieldFromExpression] }
  /// The whole expression.
  public let node: Node
  /// Views a `yieldExpression` or `yieldFromExpression`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is handed out.
  @inlinable public var value: Node? { optionalChild(0) }
  /// Whether the value is an iterable that is handed out piece by piece.
  @inlinable public var delegates: Bool { node.kind == .yieldFromExpression }
}
