// The file, blocks, and the statements that have them.

/// The file.
public struct Module: SyntaxView {
  /// `module`.
  @inlinable public static var kinds: [NodeKind] { [.module] }
  /// The whole file.
  public let node: Node
  /// Views a `module`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The statements in order.
  @inlinable public var statements: Children { node.children }
}

/// The body of a compound statement.
public struct Block: SyntaxView {
  /// `block`.
  @inlinable public static var kinds: [NodeKind] { [.block] }
  /// The body with its line ends.
  public let node: Node
  /// Views a `block`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// The statements in order, at least one.
  @inlinable public var statements: Children { node.children }
  /// Whether it has lines of its own, deeper than the statement's.
  @inlinable public var isIndented: Bool { firstToken.kind.isLayout }
}

/// `if condition: …`.
public struct IfStatement: SyntaxView {
  /// `ifStatement`.
  @inlinable public static var kinds: [NodeKind] { [.ifStatement] }
  /// The statement with all its clauses.
  public let node: Node
  /// Views an `ifStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What decides.
  @inlinable public var condition: Node { child(0) }
  /// What is done when the condition holds.
  @inlinable public var body: Block { Block(unchecked: child(1)) }
  /// The `elif` clauses in order.
  @inlinable public var elifClauses: Views<ElifClause> { Views(of: node) }
  /// What is done when no condition holds.
  @inlinable public var elseClause: ElseClause? { optionalView() }
}

/// `elif condition: …`.
public struct ElifClause: SyntaxView {
  /// `elifClause`.
  @inlinable public static var kinds: [NodeKind] { [.elifClause] }
  /// The clause.
  public let node: Node
  /// Views an `elifClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What decides, when no condition before it held.
  @inlinable public var condition: Node { child(0) }
  /// What is done when the condition holds.
  @inlinable public var body: Block { Block(unchecked: child(1)) }
}

/// `else: …`.
public struct ElseClause: SyntaxView {
  /// `elseClause`.
  @inlinable public static var kinds: [NodeKind] { [.elseClause] }
  /// The clause.
  public let node: Node
  /// Views an `elseClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is done.
  @inlinable public var body: Block { Block(unchecked: child(0)) }
}

/// `while condition: …`.
public struct WhileStatement: SyntaxView {
  /// `whileStatement`.
  @inlinable public static var kinds: [NodeKind] { [.whileStatement] }
  /// The statement.
  public let node: Node
  /// Views a `whileStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What must hold to go on.
  @inlinable public var condition: Node { child(0) }
  /// What is repeated.
  @inlinable public var body: Block { Block(unchecked: child(1)) }
  /// What is done when the loop was not broken.
  @inlinable public var elseClause: ElseClause? { optionalView() }
}

/// `for target in iterable: …`.
public struct ForStatement: SyntaxView {
  /// `forStatement`.
  @inlinable public static var kinds: [NodeKind] { [.forStatement] }
  /// The statement.
  public let node: Node
  /// Views a `forStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `async for`.
  @inlinable public var isAsync: Bool { firstToken.kind == .async }
  /// What each item is bound to.
  @inlinable public var target: Node { child(0) }
  /// Where the items come from.
  @inlinable public var iterable: Node { child(1) }
  /// What is repeated.
  @inlinable public var body: Block { Block(unchecked: child(2)) }
  /// What is done when the loop was not broken.
  @inlinable public var elseClause: ElseClause? { optionalView() }
}

/// `with context as target: …`.
public struct WithStatement: SyntaxView {
  /// `withStatement`.
  @inlinable public static var kinds: [NodeKind] { [.withStatement] }
  /// The statement.
  public let node: Node
  /// Views a `withStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `async with`.
  @inlinable public var isAsync: Bool { firstToken.kind == .async }
  /// The contexts in order, at least one.
  @inlinable public var items: Views<WithItem> { Views(of: node) }
  /// What is done inside.
  @inlinable public var body: Block { view() }
}

/// `context as target`.
public struct WithItem: SyntaxView {
  /// `withItem`.
  @inlinable public static var kinds: [NodeKind] { [.withItem] }
  /// The context and its target.
  public let node: Node
  /// Views a `withItem`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is entered and left.
  @inlinable public var context: Node { child(0) }
  /// What the value of entering is bound to.
  @inlinable public var target: Node? { optionalChild(1) }
  /// The `with` that it belongs to.
  public var statement: WithStatement? { node.parent?.as(WithStatement.self) }
}

/// `try: …`.
public struct TryStatement: SyntaxView {
  /// `tryStatement`.
  @inlinable public static var kinds: [NodeKind] { [.tryStatement] }
  /// The statement with all its clauses.
  public let node: Node
  /// Views a `tryStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What may fail.
  @inlinable public var body: Block { Block(unchecked: child(0)) }
  /// The `except` clauses in order.
  @inlinable public var exceptClauses: Views<ExceptClause> { Views(of: node) }
  /// What is done when nothing failed.
  @inlinable public var elseClause: ElseClause? { optionalView() }
  /// What is done in any case.
  @inlinable public var finallyClause: FinallyClause? { optionalView() }
}

/// `except type as name: …`.
public struct ExceptClause: SyntaxView {
  /// `exceptClause`.
  @inlinable public static var kinds: [NodeKind] { [.exceptClause] }
  /// The clause.
  public let node: Node
  /// Views an `exceptClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `except*`, which takes a part of a group of exceptions.
  public var isStarred: Bool { node.ownToken(.star) != nil }
  /// What is caught; nothing means everything.
  @inlinable public var type: Node? {
    let first = child(0)
    return first.kind == .block ? nil : first
  }
  /// The name that the exception is bound to.
  public var name: Token? { optionalToken(after: .as) }
  /// What is done.
  @inlinable public var body: Block { Block(unchecked: lastChild) }
}

/// `finally: …`.
public struct FinallyClause: SyntaxView {
  /// `finallyClause`.
  @inlinable public static var kinds: [NodeKind] { [.finallyClause] }
  /// The clause.
  public let node: Node
  /// Views a `finallyClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is done.
  @inlinable public var body: Block { Block(unchecked: child(0)) }
}

/// `match subject: …`.
public struct MatchStatement: SyntaxView {
  /// `matchStatement`.
  @inlinable public static var kinds: [NodeKind] { [.matchStatement] }
  /// The statement with all its cases.
  public let node: Node
  /// Views a `matchStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is matched.
  @inlinable public var subject: Node { child(0) }
  /// The cases in order, at least one.
  @inlinable public var cases: Views<CaseClause> { Views(of: node) }
}

/// `case pattern if guard: …`.
public struct CaseClause: SyntaxView {
  /// `caseClause`.
  @inlinable public static var kinds: [NodeKind] { [.caseClause] }
  /// The clause.
  public let node: Node
  /// Views a `caseClause`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What the subject must look like.
  @inlinable public var pattern: Node { child(0) }
  /// What must hold besides.
  @inlinable public var `guard`: Node? {
    let second = child(1)
    return second.kind == .block ? nil : second
  }
  /// What is done.
  @inlinable public var body: Block { Block(unchecked: lastChild) }
}
