// Numbers, constants, strings, and the fields of formatted strings.

/// `None`, `True`, `False`, `...`.
public struct ConstantLiteral: SyntaxView {
  /// `constant`.
  @inlinable public static var kinds: [NodeKind] { [.constant] }
  /// The word or the dots.
  public let node: Node
  /// Views a `constant`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The word or the dots.
  @inlinable public var token: Token { firstToken }
}

/// An integer, float or imaginary literal.
public struct NumberLiteral: SyntaxView {
  /// `number`.
  @inlinable public static var kinds: [NodeKind] { [.number] }
  /// The digits.
  public let node: Node
  /// Views a `number`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The digits with all that belongs to them; the kind of the token tells what number it is.
  @inlinable public var token: Token { firstToken }
}

/// One `str` or `bytes` literal.
public struct StringLiteral: SyntaxView {
  /// `string`.
  @inlinable public static var kinds: [NodeKind] { [.string] }
  /// The literal.
  public let node: Node
  /// Views a `string`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The literal with its prefix and quotes.
  @inlinable public var token: Token { firstToken }
  /// Whether it is a `bytes` literal.
  @inlinable public var isBytes: Bool { token.kind == .bytes }
  /// Whether a backslash is only a backslash.
  public var isRaw: Bool { token.delimiters.isRaw }
  /// Whether it is in three quotes on either side.
  public var isTripleQuoted: Bool { token.delimiters.isTripleQuoted }
  /// The bytes between the quotes, as they are written.
  public var contents: Range<Int> { token.delimiters.contents }
}

/// One f-string or t-string.
public struct FormattedStringLiteral: SyntaxView {
  /// `formattedString`.
  @inlinable public static var kinds: [NodeKind] { [.formattedString] }
  /// The string with its quotes and fields.
  public let node: Node
  /// Views a `formattedString`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The prefix and the opening quotes.
  @inlinable public var opening: Token { firstToken }
  /// Whether it is a t-string, which makes a template and no `str`.
  @inlinable public var isTemplate: Bool { opening.kind == .tStringStart }
  /// Whether a backslash is only a backslash.
  public var isRaw: Bool { opening.delimiters.isRaw }
  /// The fields in order.
  @inlinable public var fields: Views<ReplacementField> { Views(of: node) }
  /// The literal text and the fields in order.
  public var segments: StringSegments { StringSegments(of: node) }
}

/// Adjacent literals, which are one string.
public struct ConcatenatedString: SyntaxView {
  /// `concatenatedString`.
  @inlinable public static var kinds: [NodeKind] { [.concatenatedString] }
  /// All of the literals.
  public let node: Node
  /// Views a `concatenatedString`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Each literal, a `string` or a `formattedString`; at least two.
  @inlinable public var literals: Children { node.children }
}

/// `{expression = !r : specification}`.
public struct ReplacementField: SyntaxView {
  /// `replacementField`.
  @inlinable public static var kinds: [NodeKind] { [.replacementField] }
  /// The field with its braces.
  public let node: Node
  /// Views a `replacementField`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is put in.
  @inlinable public var expression: Node { child(0) }
  /// Whether the field shows its own text too, as in `{count=}`.
  public var showsItself: Bool { node.ownToken(.equal) != nil }
  /// The letter behind `!`.
  public var conversion: Token? { optionalToken(after: .exclamation) }
  /// How the value is formatted.
  @inlinable public var specification: FormatSpecification? { optionalView() }
}

/// `:` and what follows it in a field.
public struct FormatSpecification: SyntaxView {
  /// `formatSpecification`.
  @inlinable public static var kinds: [NodeKind] { [.formatSpecification] }
  /// The colon and what follows it.
  public let node: Node
  /// Views a `formatSpecification`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The fields in order.
  @inlinable public var fields: Views<ReplacementField> { Views(of: node) }
  /// The literal text and the fields in order.
  public var segments: StringSegments { StringSegments(of: node) }
}

/// A part of a formatted string.
public enum StringSegment: Sendable {
  /// Literal text, as it is written.
  case text(Token)
  /// A field.
  case field(ReplacementField)
}

/// The literal text and the fields of a formatted string or of a specification, in order.
public struct StringSegments: Sequence, IteratorProtocol, Sendable {
  private var child: Node?
  private var position: TokenID
  private let end: TokenID
  private let tree: SyntaxTree

  init(of node: Node) {
    tree = node.tree
    child = node.firstChild
    position = node.tokenRange.lowerBound
    end = node.tokenRange.upperBound
  }

  /// The next text or field.
  public mutating func next() -> StringSegment? {
    while position < end {
      if let field = child, field.tokenRange.lowerBound == position {
        position = field.tokenRange.upperBound
        child = field.nextSibling
        return .field(ReplacementField(unchecked: field))
      }
      let token = Token(tree: tree, id: position)
      position += 1
      // The rest are the opening, the closing, and the colon of a specification.
      if token.kind == .stringMiddle { return .text(token) }
    }
    return nil
  }
}
