// Imports.

/// `import a.b as c, d`.
public struct ImportStatement: SyntaxView {
  /// `importStatement`.
  @inlinable public static var kinds: [NodeKind] { [.importStatement] }
  /// The statement.
  public let node: Node
  /// Views an `importStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `lazy import`, which loads the module at its first use.
  @inlinable public var isLazy: Bool { firstToken.kind == .softLazy }
  /// What is imported, at least one.
  @inlinable public var aliases: Views<ImportAlias> { Views(of: node) }
}

/// `from ..a import b as c, d`.
public struct ImportFromStatement: SyntaxView {
  /// `importFromStatement`.
  @inlinable public static var kinds: [NodeKind] { [.importFromStatement] }
  /// The statement.
  public let node: Node
  /// Views an `importFromStatement`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// Whether it is `lazy from`, which loads the module at the first use of a name.
  @inlinable public var isLazy: Bool { firstToken.kind == .softLazy }
  /// The name of the module; nothing in `from . import a`.
  public var module: DottedName? {
    let words = head
    guard let first = words.first(where: { node.tree.tokens.kinds[Int($0)].isName }) else {
      return nil
    }
    return DottedName(tree: node.tree, tokens: first...words.upperBound - 1)
  }
  /// The number of dots before the module: how many packages it goes up.
  public var level: Int {
    let kinds = node.tree.tokens.kinds
    return head.prefix { !kinds[Int($0)].isName }
      .reduce(0) { $0 + (kinds[Int($1)] == .ellipsis ? 3 : 1) }
  }
  /// What is imported, at least one.
  @inlinable public var aliases: Views<ImportAlias> { Views(of: node) }
  /// Whether it is `from a import *`.
  public var importsAll: Bool { aliases.contains { $0.isStar } }

  /// The tokens between `from` and `import`.
  private var head: Range<TokenID> {
    let (kinds, all) = (node.tree.tokens.kinds, node.tokenRange)
    let start = all.lowerBound + (isLazy ? 2 : 1)
    var end = start
    while end < all.upperBound, kinds[Int(end)] != .import { end += 1 }
    return start..<end
  }
}

/// `a.b as c`, `a as b`, `*`.
public struct ImportAlias: SyntaxView {
  /// `importAlias`.
  @inlinable public static var kinds: [NodeKind] { [.importAlias] }
  /// The name and its alias.
  public let node: Node
  /// Views an `importAlias`.
  @inlinable public init(unchecked node: Node) { self.node = node }

  /// What is imported.
  public var name: DottedName {
    // `as c` is the end of it, when it is there.
    let end = alias.map { $0.id - 2 } ?? node.tokenRange.upperBound - 1
    return DottedName(tree: node.tree, tokens: firstToken.id...end)
  }
  /// The name behind `as`.
  public var alias: Token? { optionalToken(after: .as) }
  /// The name that is bound: the alias, or else the first word.
  public var boundName: Token { alias ?? firstToken }
  /// Whether it stands for every public name of the module.
  @inlinable public var isStar: Bool { firstToken.kind == .star }
}

/// `a.b.c`: words and the dots between them.
public struct DottedName: Sendable {
  let tree: SyntaxTree
  let tokens: ClosedRange<TokenID>

  /// The words in order, at least one.
  public var words: some Sequence<Token> {
    let tree = tree
    return tokens.lazy.map { Token(tree: tree, id: $0) }.filter { $0.kind != .dot }
  }
  /// The bytes from the first word to the last.
  public var range: Range<Int> {
    let first = Token(tree: tree, id: tokens.lowerBound).range
    let last = Token(tree: tree, id: tokens.upperBound).range
    return first.lowerBound..<last.upperBound
  }
}
