extension EditSet {
  /// The edits that lead from this text to the one after later edits, in one step.
  ///
  /// The later edits are of the text that these here make. Edits that meet become one edit.
  public func followed(by later: EditSet) -> EditSet {
    let written = OffsetMap(self).written
    var composed: [Edit] = []
    var first = 0
    var second = 0
    // By how much offsets between the two steps are larger than in this text.
    var shift = 0
    while let start = Self.nextStart(in: written[first...], later.edits[second...]) {
      let shiftBefore = shift
      let secondBefore = second
      var end = start
      while true {
        if first < written.count, written[first].lowerBound <= end {
          end = max(end, written[first].upperBound)
          shift += edits[first].growth
          first += 1
        } else if second < later.edits.count, later.edits[second].range.lowerBound <= end {
          end = max(end, later.edits[second].range.upperBound)
          second += 1
        } else {
          break
        }
      }
      let bytes = later.bytes(of: start..<end, after: later.edits[secondBefore..<second])
      let edit = Edit(replacing: start - shiftBefore..<end - shift, with: bytes)
      if !edit.isVoid { composed.append(edit) }
    }
    return EditSet(of: text, disjoint: composed)
  }

  /// Where the next of two rows of changes begins.
  private static func nextStart(
    in written: ArraySlice<Range<Int>>, _ edits: ArraySlice<Edit>
  ) -> Int? {
    [written.first?.lowerBound, edits.first?.range.lowerBound].compactMap(\.self).min()
  }
}
