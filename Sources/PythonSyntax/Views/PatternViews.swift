// Patterns of `match`. The wildcard `_` has no parts and therefore no view.

/// A number, string or constant as a pattern.
public struct LiteralPattern: SyntaxView {
  /// `literalPattern`.
  @inlinable public static var kinds: [NodeKind] { [.literalPattern] }
  /// The pattern.
  public let node: Node
  /// Views a `literalPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the subject must equal, or be.
  @inlinable public var expression: Node { child(0) }
}

/// `a.b` as a pattern.
public struct ValuePattern: SyntaxView {
  /// `valuePattern`.
  @inlinable public static var kinds: [NodeKind] { [.valuePattern] }
  /// The pattern.
  public let node: Node
  /// Views a `valuePattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the subject must equal.
  @inlinable public var attribute: Attribute { Attribute(unchecked: child(0)) }
}

/// A name that is bound to whatever the subject is.
public struct CapturePattern: SyntaxView {
  /// `capturePattern`.
  @inlinable public static var kinds: [NodeKind] { [.capturePattern] }
  /// The pattern.
  public let node: Node
  /// Views a `capturePattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that is bound.
  @inlinable public var name: Token { firstToken }
}

/// `(pattern)`.
public struct GroupPattern: SyntaxView {
  /// `groupPattern`.
  @inlinable public static var kinds: [NodeKind] { [.groupPattern] }
  /// The pattern and its parentheses.
  public let node: Node
  /// Views a `groupPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What stands between the parentheses.
  @inlinable public var pattern: Node { child(0) }
}

/// `[a, b]`, `(a, b)`, `a, b`.
public struct SequencePattern: SyntaxView {
  /// `sequencePattern`.
  @inlinable public static var kinds: [NodeKind] { [.sequencePattern] }
  /// The patterns and the brackets.
  public let node: Node
  /// Views a `sequencePattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The patterns in order; one of them may be a `starPattern`.
  @inlinable public var patterns: Children { node.children }
}

/// `*name`, `*_`, and `**name` of a mapping.
public struct StarPattern: SyntaxView {
  /// `starPattern` and `doubleStarPattern`.
  @inlinable public static var kinds: [NodeKind] { [.starPattern, .doubleStarPattern] }
  /// The name and its stars.
  public let node: Node
  /// Views a `starPattern` or `doubleStarPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that takes the rest; nothing for `_`.
  public var name: Token? { lastToken.kind == .softUnderscore ? nil : lastToken }
}

/// `{key: pattern, **rest}`.
public struct MappingPattern: SyntaxView {
  /// `mappingPattern`.
  @inlinable public static var kinds: [NodeKind] { [.mappingPattern] }
  /// The items and the braces.
  public let node: Node
  /// Views a `mappingPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The items in order.
  @inlinable public var items: Views<MappingPatternItem> { Views(of: node) }
  /// What takes the rest.
  @inlinable public var rest: StarPattern? { optionalView() }
}

/// `key: pattern`.
public struct MappingPatternItem: SyntaxView {
  /// `mappingPatternItem`.
  @inlinable public static var kinds: [NodeKind] { [.mappingPatternItem] }
  /// The key, the colon and the pattern.
  public let node: Node
  /// Views a `mappingPatternItem`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the mapping must have.
  @inlinable public var key: Node { child(0) }
  /// What its value must look like.
  @inlinable public var pattern: Node { child(1) }
}

/// `Class(pattern, name=pattern)`.
public struct ClassPattern: SyntaxView {
  /// `classPattern`.
  @inlinable public static var kinds: [NodeKind] { [.classPattern] }
  /// The class and the patterns.
  public let node: Node
  /// Views a `classPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the subject must be an instance of.
  @inlinable public var `class`: Node { child(0) }
  /// The patterns without a name, in order.
  public var patterns: some Sequence<Node> {
    node.children.dropFirst().prefix { $0.kind != .keywordPattern }
  }
  /// The patterns with a name, in order.
  @inlinable public var keywords: Views<KeywordPattern> { Views(of: node) }
}

/// `name=pattern`.
public struct KeywordPattern: SyntaxView {
  /// `keywordPattern`.
  @inlinable public static var kinds: [NodeKind] { [.keywordPattern] }
  /// The name, the equal sign and the pattern.
  public let node: Node
  /// Views a `keywordPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The attribute that is matched.
  @inlinable public var name: Token { firstToken }
  /// What it must look like.
  @inlinable public var pattern: Node { child(0) }
}

/// `a | b`.
public struct OrPattern: SyntaxView {
  /// `orPattern`.
  @inlinable public static var kinds: [NodeKind] { [.orPattern] }
  /// The alternatives.
  public let node: Node
  /// Views an `orPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The alternatives in order, at least two.
  @inlinable public var alternatives: Children { node.children }
}

/// `pattern as name`.
public struct AsPattern: SyntaxView {
  /// `asPattern`.
  @inlinable public static var kinds: [NodeKind] { [.asPattern] }
  /// The pattern and its name.
  public let node: Node
  /// Views an `asPattern`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the subject must look like.
  @inlinable public var pattern: Node { child(0) }
  /// The name that is bound.
  @inlinable public var name: Token { Token(tree: node.tree, id: node.tokenRange.upperBound - 1) }
}
