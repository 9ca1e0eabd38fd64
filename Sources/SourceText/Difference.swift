extension SourceText {
  /// Looks for a byte that differs from an older text though no edit says so; nil if there is none.
  ///
  /// This is the proof that edits were made and nothing else, so it has nothing in common with how
  /// they are made: it trusts neither their order nor their being disjoint, and reads both texts
  /// backwards, so that a slip in adding up lengths cannot be made alike in both places.
  ///
  /// - Returns: The offset of the last such byte in this text, or of the one that stands where
  ///   bytes are missing.
  public func difference(from old: SourceText, outside edits: [Edit]) -> Int? {
    var oldEnd = old.count
    var newEnd = count
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard edit.range.upperBound <= oldEnd else { return max(newEnd - 1, 0) }
      while oldEnd > edit.range.upperBound {
        guard newEnd > 0, padded[newEnd - 1] == old.padded[oldEnd - 1] else {
          return max(newEnd - 1, 0)
        }
        newEnd -= 1
        oldEnd -= 1
      }
      for byte in edit.replacement.reversed() {
        guard newEnd > 0, padded[newEnd - 1] == byte else { return max(newEnd - 1, 0) }
        newEnd -= 1
      }
      oldEnd = edit.range.lowerBound
    }
    guard oldEnd == newEnd, oldEnd >= 0 else { return max(newEnd - 1, 0) }
    return (0..<newEnd).last { padded[$0] != old.padded[$0] }
  }
}
