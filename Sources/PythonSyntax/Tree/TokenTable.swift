/// The tokens of a file in order, in flat arrays: nine bytes a token.
///
/// What lies between two tokens is trivia (blanks, comments, line ends, continuations); it is not
/// stored and so cannot be lost.
public struct TokenTable: Sendable {
  /// What each token is.
  public var kinds: [TokenKind]
  /// The offset of each token's first byte.
  public var starts: [Int32]
  /// The offset behind each token's last byte.
  public var ends: [Int32]

  /// The number of tokens; at least one, for every file has its `endOfFile`.
  @inlinable public var count: Int { kinds.count }
}

/// The number of a token in its file.
public typealias TokenID = Int32
