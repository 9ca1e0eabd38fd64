/// A run of lines that changes, and what it becomes.
struct LineChange {
  /// The lines that go, counted from 0 on in the whole text.
  var old: Range<Int>
  /// The lines that come.
  var new: [ArraySlice<UInt8>]

  /// The changes that edits make to lines, with unchanged lines between any two of them.
  ///
  /// The edits know where to look, so the rest of the text is not compared with itself.
  static func changes(by edits: EditSet, in lines: DiffLines) -> [LineChange] {
    var changes: [LineChange] = []
    for change in touched(by: edits, in: lines).map({ $0.trimmed(in: lines) }) {
      if let last = changes.last, last.old.upperBound == change.old.lowerBound {
        changes[changes.count - 1].old = last.old.lowerBound..<change.old.upperBound
        changes[changes.count - 1].new += change.new
      } else if !change.old.isEmpty || !change.new.isEmpty {
        changes.append(change)
      }
    }
    return changes.flatMap { $0.trimmed(in: lines).refined(in: lines) }
  }

  /// The lines that have a byte that an edit replaces or inserts before.
  private static func touched(by edits: EditSet, in lines: DiffLines) -> [LineChange] {
    var changes: [LineChange] = []
    var next = 0
    while next < edits.edits.count {
      let first = next
      let start = lines.line(at: edits.edits[first].range.lowerBound)
      var end = start
      // A line with the end of one edit and the beginning of another is one change, and so is the last
      // line with what comes behind it.
      repeat {
        end = min(lines.line(at: edits.edits[next].range.upperBound) + 1, lines.count)
        next += 1
      } while next < edits.edits.count
        && (end == lines.count || lines.line(at: edits.edits[next].range.lowerBound) < end)
      let range = lines.bytes(of: start..<end)
      let new = DiffLines(edits.bytes(of: range, after: edits.edits[first..<next])[...])
      changes.append(LineChange(old: start..<end, new: new[0..<new.count]))
    }
    return changes
  }

  /// The change without the lines at its beginning and end that stay as they are.
  private func trimmed(in lines: DiffLines) -> LineChange {
    let shorter = min(old.count, new.count)
    let before = (0..<shorter).first { lines[old.lowerBound + $0] != new[$0] } ?? shorter
    let after =
      (0..<shorter - before).first {
        lines[old.upperBound - 1 - $0] != new[new.count - 1 - $0]
      } ?? shorter - before
    return LineChange(
      old: old.lowerBound + before..<old.upperBound - after,
      new: Array(new[before..<new.count - after]))
  }

  /// The change in parts, with the lines between them that stay as they are.
  private func refined(in lines: DiffLines) -> [LineChange] {
    guard !old.isEmpty, !new.isEmpty else { return old.isEmpty && new.isEmpty ? [] : [self] }
    guard let comparison = LineComparison(lines[old], new) else { return [self] }
    var parts: [LineChange] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      let (oldStart, newStart) = (oldLine, newLine)
      while oldLine < old.count, comparison.goes[oldLine] { oldLine += 1 }
      while newLine < new.count, comparison.comes[newLine] { newLine += 1 }
      if (oldLine, newLine) == (oldStart, newStart) {
        oldLine += 1
        newLine += 1
      } else {
        parts.append(
          LineChange(
            old: old.lowerBound + oldStart..<old.lowerBound + oldLine,
            new: Array(new[newStart..<newLine])))
      }
    }
    return parts
  }
}
