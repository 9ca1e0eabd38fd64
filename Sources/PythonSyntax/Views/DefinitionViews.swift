// Functions, classes, and what their heads are made of.

/// `def name(parameters) -> returns: …`.
public struct FunctionDefinition: SyntaxView {
  /// `functionDefinition`.
  @inlinable public static var kinds: [NodeKind] { [.functionDefinition] }
  /// The whole definition, its decorators included.
  public let node: Node
  /// Views a `functionDefinition`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The decorators from top to bottom.
  @inlinable public var decorators: Views<Decorator> { Views(of: node) }
  /// Whether it is `async def`.
  public var isAsync: Bool { node.ownToken(.async) != nil }
  /// The name that is bound.
  public var name: Token { token(after: .def) }
  /// The type parameters in brackets.
  @inlinable public var typeParameters: TypeParameters? { optionalView() }
  /// The parameters with their parentheses.
  @inlinable public var parameters: Parameters { view() }
  /// What stands behind the arrow.
  public var returns: Node? { node.child(after: .arrow) }
  /// What it does.
  @inlinable public var body: Block { Block(unchecked: lastChild) }
  /// The colon at the end of its head.
  public var colon: Token { token(.colon) }
  /// `def`, or `async` before it: where the definition begins when its decorators are left out.
  public var keyword: Token { node.ownToken(.async) ?? token(.def) }
}

/// `class Name(bases): …`.
public struct ClassDefinition: SyntaxView {
  /// `classDefinition`.
  @inlinable public static var kinds: [NodeKind] { [.classDefinition] }
  /// The whole definition, its decorators included.
  public let node: Node
  /// Views a `classDefinition`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The decorators from top to bottom.
  @inlinable public var decorators: Views<Decorator> { Views(of: node) }
  /// The name that is bound.
  public var name: Token { token(after: .class) }
  /// The type parameters in brackets.
  @inlinable public var typeParameters: TypeParameters? { optionalView() }
  /// The bases and keywords with their parentheses.
  @inlinable public var arguments: ArgumentList? { optionalView() }
  /// What it is made of.
  @inlinable public var body: Block { Block(unchecked: lastChild) }
  /// `class`: where the definition begins when its decorators are left out.
  public var keyword: Token { token(.class) }
}

/// `@expression`.
public struct Decorator: SyntaxView {
  /// `decorator`.
  @inlinable public static var kinds: [NodeKind] { [.decorator] }
  /// The decorator with its `@`.
  public let node: Node
  /// Views a `decorator`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What decorates.
  @inlinable public var expression: Node { child(0) }
}

/// The parameters of a `def`, with the parentheses, or of a `lambda`, without.
public struct Parameters: SyntaxView {
  /// `parameters`.
  @inlinable public static var kinds: [NodeKind] { [.parameters] }
  /// The parameters and what separates them.
  public let node: Node
  /// Views a `parameters`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The parameters in order.
  @inlinable public var elements: Views<Parameter> { Views(of: node) }
  /// The `/` behind the parameters that cannot be passed by name.
  public var slash: Token? { node.ownToken(.slash) }
  /// The lone `*` before the parameters that can only be passed by name.
  public var star: Token? { node.ownToken(.star) }

  /// The parameter of a name.
  public subscript(_ name: String) -> Parameter? {
    elements.first { $0.name.bytes.elementsEqual(name.utf8) }
  }

  /// The parameters in order, each with the way to pass it.
  public var passing: [(parameter: Parameter, passing: Passing)] {
    let slash = slash?.id ?? .none
    let star = star?.id ?? .max
    var isBehindStar = false
    return elements.map { parameter in
      let position = parameter.node.tokenRange.lowerBound
      if parameter.isDoubleStarred { return (parameter, .remainingKeywords) }
      if parameter.isStarred {
        isBehindStar = true
        return (parameter, .remainingPositions)
      }
      if isBehindStar || position > star { return (parameter, .keyword) }
      return (parameter, position < slash ? .position : .positionOrKeyword)
    }
  }
}

/// How an argument reaches a parameter.
public enum Passing: Sendable {
  /// Only by its place: the parameter stands before `/`.
  case position
  /// By its place or by its name.
  case positionOrKeyword
  /// Only by its name: the parameter stands behind `*`.
  case keyword
  /// `*name` takes all places that are left.
  case remainingPositions
  /// `**name` takes all names that are left.
  case remainingKeywords
}

/// `name: annotation = default`, `*name`, `**name`.
public struct Parameter: SyntaxView {
  /// `parameter`.
  @inlinable public static var kinds: [NodeKind] { [.parameter] }
  /// The parameter with all that belongs to it.
  public let node: Node
  /// Views a `parameter`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that is bound.
  public var name: Token {
    firstToken.kind.isName ? firstToken : Token(tree: node.tree, id: firstToken.id + 1)
  }
  /// What stands behind the colon.
  public var annotation: Node? { node.child(after: .colon) }
  /// What stands behind the equal sign.
  public var `default`: Node? { node.child(after: .equal) }
  /// Whether it is `*name`.
  @inlinable public var isStarred: Bool { firstToken.kind == .star }
  /// Whether it is `**name`.
  @inlinable public var isDoubleStarred: Bool { firstToken.kind == .doubleStar }
}

/// `[T, *Ts, **P]`.
public struct TypeParameters: SyntaxView {
  /// `typeParameters`.
  @inlinable public static var kinds: [NodeKind] { [.typeParameters] }
  /// The parameters with their brackets.
  public let node: Node
  /// Views a `typeParameters`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The parameters in order, at least one.
  @inlinable public var elements: Views<TypeParameter> { Views(of: node) }
}

/// `T: bound = default`, `*Ts = default`, `**P = default`.
public struct TypeParameter: SyntaxView {
  /// `typeParameter`.
  @inlinable public static var kinds: [NodeKind] { [.typeParameter] }
  /// The parameter with all that belongs to it.
  public let node: Node
  /// Views a `typeParameter`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The name that is bound.
  public var name: Token {
    firstToken.kind.isName ? firstToken : Token(tree: node.tree, id: firstToken.id + 1)
  }
  /// What stands behind the colon.
  public var bound: Node? { node.child(after: .colon) }
  /// What stands behind the equal sign.
  public var `default`: Node? { node.child(after: .equal) }
  /// Whether it is `*name`.
  @inlinable public var isStarred: Bool { firstToken.kind == .star }
  /// Whether it is `**name`.
  @inlinable public var isDoubleStarred: Bool { firstToken.kind == .doubleStar }
}
