internal import SourceText

/// Where the bytes of a file are, as CPython counts.
///
/// Lines count from one, columns from zero in bytes of UTF-8, whatever the encoding of the file is.
struct PositionTable {
  private let lines: LineTable
  private let width: CharacterWidth

  init(_ text: SourceText) {
    lines = LineTable(text)
    width = CharacterWidth(text)
  }

  /// The line and column of an offset.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lines.line(at: offset)
    let start = lines.range(ofLine: line).lowerBound
    return (line, width.utf8Length(of: lines.text.bytes, in: start..<max(start, offset)))
  }
}
