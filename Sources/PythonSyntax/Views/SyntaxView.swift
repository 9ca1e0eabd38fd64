internal import SourceText

/// A node whose kind is known, with its parts by name.
///
/// Views read trees without errors: a part that the grammar guarantees is not optional, and asking
/// for it in a broken tree is a mistake of the caller.
public protocol SyntaxView: Hashable, Sendable {
  /// The kinds of node that the view is for.
  static var kinds: [NodeKind] { get }

  /// The node that is viewed.
  var node: Node { get }

  /// Views a node whose kind is known to be one of `kinds`.
  init(unchecked node: Node)
}

extension SyntaxView {
  /// Views a node, when it is of the right kind.
  @inlinable public init?(_ node: Node) {
    guard Self.kinds.contains(node.kind) else { return nil }
    self.init(unchecked: node)
  }

  /// The bytes from the first token to the last.
  public var range: Range<Int> { node.range }

  /// The exact bytes from the first token to the last.
  public var bytes: ArraySlice<UInt8> { node.tree.text.bytes[node.range] }
}

extension Node {
  /// The view of the node as one kind of construct, when it is one.
  @inlinable public func `as`<View: SyntaxView>(_ type: View.Type) -> View? { View(self) }

  /// Whether the node is one kind of construct.
  @inlinable public func `is`<View: SyntaxView>(_ type: View.Type) -> Bool {
    View.kinds.contains(kind)
  }

  /// The expression without the parentheses round it.
  @inlinable public var unparenthesized: Node {
    var node = self
    while node.kind == .parenthesized, let inner = node.firstChild { node = inner }
    return node
  }

  /// What the expression begins with: `table` of `table.loc[0].values()`.
  public var leftmost: Node {
    var node = unparenthesized
    while [.attribute, .subscript, .call].contains(node.kind), let first = node.firstChild {
      node = first.unparenthesized
    }
    return node
  }

  /// The call that takes the expression as an argument, by its place or by a keyword.
  public var takingCall: Call? {
    let argument = parent?.kind == .keywordArgument ? parent : self
    guard let list = argument?.parent, list.kind == .argumentList else { return nil }
    return list.parent?.as(Call.self)
  }

  /// Whether the expression is `None`, with or without parentheses.
  public var isNone: Bool {
    let value = unparenthesized
    return value.kind == .constant && value.firstToken?.kind == .None
  }
}

/// Those children of a node that one view is for, in order.
public struct Views<View: SyntaxView>: Sequence, IteratorProtocol, Sendable {
  @usableFromInline var children: Children

  @inlinable init(of node: Node) { children = node.children }

  /// The next child that the view is for.
  @inlinable public mutating func next() -> View? {
    while let child = children.next() {
      if let view = View(child) { return view }
    }
    return nil
  }

  /// Whether there are none.
  public var isEmpty: Bool { first == nil }

  /// The first of them.
  public var first: View? {
    var views = self
    return views.next()
  }

  /// The number of them.
  public var count: Int { reduce(0) { count, _ in count + 1 } }
}

// MARK: The parts of a view

extension SyntaxView {
  /// The child at a place, when there are that many.
  @inlinable func optionalChild(_ index: Int) -> Node? {
    var child = node.firstChild
    for _ in 0..<index { child = child?.nextSibling }
    return child
  }

  /// The child that the grammar guarantees at a place.
  @inlinable func child(_ index: Int) -> Node { guaranteed(optionalChild(index)) }

  /// The last child, where the grammar guarantees one.
  @inlinable var lastChild: Node {
    var last = guaranteed(node.firstChild)
    while let next = last.nextSibling { last = next }
    return last
  }

  /// The first child that a view is for.
  @inlinable func optionalView<View: SyntaxView>() -> View? {
    var views = Views<View>(of: node)
    return views.next()
  }

  /// The first child that a view is for, where the grammar guarantees one.
  @inlinable func view<View: SyntaxView>() -> View { guaranteed(optionalView()) }

  /// The first token.
  @inlinable var firstToken: Token { guaranteed(node.firstToken) }

  /// The last token that is not layout.
  var lastToken: Token { guaranteed(node.lastToken) }

  /// The first own token of a kind that the grammar guarantees.
  func token(_ kind: TokenKind) -> Token { guaranteed(node.ownToken(kind)) }

  /// The token behind the first own token of a kind, when there is one of that kind.
  func optionalToken(after kind: TokenKind) -> Token? {
    node.ownToken(kind).map { Token(tree: node.tree, id: $0.id + 1) }
  }

  /// The token behind the first own token of a kind that the grammar guarantees.
  func token(after kind: TokenKind) -> Token { guaranteed(optionalToken(after: kind)) }

  /// The part itself, which can only be missing when the tree is broken or its tables are.
  @inlinable func guaranteed<Part>(_ part: Part?) -> Part {
    guard let part else { preconditionFailure("\(node.kind) without a part that Python demands") }
    return part
  }
}
