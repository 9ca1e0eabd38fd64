/// Where bytes of a text are after edits, and where they were before.
public struct OffsetMap: Sendable {
  /// Where the replacement of each edit is in the new text.
  public let written: [Range<Int>]
  /// What each edit replaces in the old text.
  private let replaced: [Range<Int>]

  /// Follows edits.
  public init(_ edits: EditSet) {
    var shift = 0
    written = edits.edits.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.growth
      return start..<start + edit.replacement.count
    }
    replaced = edits.edits.map(\.range)
  }

  /// Where bytes of the old text are in the new one; nil if an edit replaces or parts them.
  ///
  /// An empty range moves as the byte after it would, were it not replaced.
  public func newRange(of old: Range<Int>) -> Range<Int>? {
    Self.range(of: old, from: replaced, to: written)
  }

  /// Where bytes of the new text were in the old one; nil if an edit wrote any or joined them.
  ///
  /// An empty range moves as the byte after it would, were it not written.
  public func oldRange(of new: Range<Int>) -> Range<Int>? {
    Self.range(of: new, from: written, to: replaced)
  }

  /// What the edit replaced that has written a byte of the new text; nil if none has.
  public func replacedRange(at new: Int) -> Range<Int>? {
    let next = written.partitionPoint { $0.upperBound > new }
    return next < written.count && written[next].contains(new) ? replaced[next] : nil
  }

  private static func range(
    of range: Range<Int>, from here: [Range<Int>], to there: [Range<Int>]
  ) -> Range<Int>? {
    // What is inserted at the place of a byte comes before it.
    let next = here.partitionPoint { $0.upperBound > range.lowerBound }
    if next < here.count, here[next].lowerBound < range.upperBound { return nil }
    let shift = next == 0 ? 0 : there[next - 1].upperBound - here[next - 1].upperBound
    return range.lowerBound + shift..<range.upperBound + shift
  }
}
