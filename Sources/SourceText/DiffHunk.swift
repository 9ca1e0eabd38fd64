/// Changes that are near each other, with the lines around them.
public struct DiffHunk: Sendable {
  /// The numbers of the lines in the old text, from 1 on; empty if all lines are new.
  public let oldLines: Range<Int>
  /// The numbers of the lines in the new text, from 1 on; empty if all lines go.
  public let newLines: Range<Int>
  /// The lines of both texts; where some take the place of others, those that go come first.
  public let lines: [DiffLine]

  /// How many unchanged lines are shown before and after a change.
  private static let context = 3

  /// Groups changes so that no unchanged line is shown twice.
  static func hunks(of changes: [LineChange], in text: DiffLines) -> [DiffHunk] {
    var hunks: [DiffHunk] = []
    var first = 0
    // By how much the numbers of lines are larger in the new text.
    var shift = 0
    for (next, change) in changes.enumerated() {
      let following = next + 1 < changes.count ? changes[next + 1].old.lowerBound : Int.max
      guard following - change.old.upperBound > 2 * context else { continue }
      let hunk = DiffHunk(changes[first...next], in: text, shift: shift)
      hunks.append(hunk)
      shift += hunk.newLines.count - hunk.oldLines.count
      first = next + 1
    }
    return hunks
  }

  private init(_ changes: ArraySlice<LineChange>, in text: DiffLines, shift: Int) {
    var lines: [DiffLine] = []
    var start = 0
    var next = 0
    var growth = 0
    for change in changes {
      if lines.isEmpty {
        start = max(change.old.lowerBound - Self.context, 0)
        next = start
      }
      lines += text[next..<change.old.lowerBound].map { DiffLine(kind: .context, bytes: $0) }
      lines += text[change.old].map { DiffLine(kind: .removed, bytes: $0) }
      lines += change.new.map { DiffLine(kind: .added, bytes: $0) }
      growth += change.new.count - change.old.count
      next = change.old.upperBound
    }
    let end = min(next + Self.context, text.count)
    lines += text[next..<end].map { DiffLine(kind: .context, bytes: $0) }
    self.lines = lines
    oldLines = start + 1..<end + 1
    newLines = start + shift + 1..<end + shift + growth + 1
  }

  /// Appends the hunk as text, `@@` line and all.
  func write(to output: inout [UInt8]) {
    output += "@@ -\(Self.header(oldLines)) +\(Self.header(newLines)) @@\n".utf8
    for line in lines { line.write(to: &output) }
  }

  /// The number of the first line, or of the one before when there is none, and how many.
  private static func header(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound - 1),0"
    case 1: "\(lines.lowerBound)"
    default: "\(lines.lowerBound),\(lines.count)"
    }
  }
}

/// A line of a hunk.
public struct DiffLine: Sendable {
  /// Which of the two texts the line is in.
  public let kind: Kind
  /// Its bytes with the LF, which is missing only at the end of a text.
  public let bytes: ArraySlice<UInt8>

  /// Which of the two texts a line is in; the value is what a diff puts before it.
  public enum Kind: UInt8, Sendable {
    /// The line is in both texts.
    case context = 0x20
    /// The line is in the new text only.
    case added = 0x2B
    /// The line is in the old text only.
    case removed = 0x2D
  }

  fileprivate func write(to output: inout [UInt8]) {
    output.append(kind.rawValue)
    output += bytes
    if bytes.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
  }
}
