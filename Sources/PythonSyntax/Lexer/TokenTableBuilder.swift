/// The tokens of a file while they are read.
struct TokenTableBuilder: ~Copyable {
  private(set) var kinds: Table<TokenKind>
  private var starts: Table<Int32>
  private var ends: Table<Int32>

  init(capacity: Int) {
    kinds = Table(capacity: capacity)
    starts = Table(capacity: capacity)
    ends = Table(capacity: capacity)
  }

  /// Adds a token that covers the bytes from `start` up to `end`.
  @inline(__always)
  mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int) {
    kinds.append(kind)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// The kind of the last token.
  var lastKind: TokenKind? { kinds.count == 0 ? nil : kinds[kinds.count - 1] }

  /// The table of exactly the tokens that were added.
  consuming func table() -> TokenTable {
    TokenTable(kinds: kinds.array(), starts: starts.array(), ends: ends.array())
  }
}
