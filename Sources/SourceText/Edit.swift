/// One change of a text: a range of its bytes and what takes their place.
public struct Edit: Sendable, Hashable {
  /// The bytes that go, by their offsets in the text before any edit.
  public let range: Range<Int>
  /// The bytes that come.
  public let replacement: [UInt8]

  /// Puts bytes in the place of others.
  public init(replacing range: Range<Int>, with replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Puts bytes before the one at an offset.
  public init(inserting replacement: [UInt8], at offset: Int) {
    self.init(replacing: offset..<offset, with: replacement)
  }

  /// Takes bytes away.
  public init(removing range: Range<Int>) {
    self.init(replacing: range, with: [])
  }

  /// Whether no bytes go.
  public var isInsertion: Bool { range.isEmpty }

  /// Whether no bytes go and none come.
  var isVoid: Bool { range.isEmpty && replacement.isEmpty }

  /// How many bytes longer the text becomes.
  var growth: Int { replacement.count - range.count }

  /// Whether the two cannot both be made: they overlap, or one inserts at the edge of the other.
  ///
  /// At an edge it would be a matter of order whose bytes come first; behind what only goes there is
  /// no such matter. Identical edits are one edit and do not conflict; an insertion of nothing
  /// conflicts with nothing.
  public func conflicts(with other: Edit) -> Bool {
    guard self != other, !isVoid, !other.isVoid else { return false }
    guard isInsertion || other.isInsertion else { return range.overlaps(other.range) }
    if isBehindRemoval(other) || other.isBehindRemoval(self) { return false }
    return range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }

  /// Whether this inserts where another edit has taken bytes away.
  private func isBehindRemoval(_ other: Edit) -> Bool {
    isInsertion && other.replacement.isEmpty && range.lowerBound == other.range.upperBound
  }
}
