/// Where the lines of a text begin: LF, CRLF and CR end a line, and nothing else does.
public struct LineTable: Sendable {
  /// The text that the lines are of.
  public let text: SourceText
  /// The offset of each line's first byte; the one after the last line begins at the end.
  private let starts: [Int]

  /// Finds the lines of a text.
  public init(_ text: SourceText) {
    self.text = text
    let bytes = unsafe text.padded.span.bytes
    starts = bytes.lineStarts(count: text.count)
  }

  /// The number of lines; a last line end ends a line and begins none.
  public var count: Int {
    // A byte order mark alone is no line either.
    let last = starts[starts.count - 1]
    return last == text.count || text.count == text.bomLength ? starts.count - 1 : starts.count
  }

  /// The number of the line that a byte is in, from 1 on.
  ///
  /// A line end belongs to the line that it ends. The end of the text is in the line of its last
  /// byte, or in the line after it when that byte ends a line.
  public func line(at offset: Int) -> Int {
    // The last start that is not behind the offset.
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, its line end included and a byte order mark excluded.
  ///
  /// Lines that the text does not have are empty, at its nearest end.
  public func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1 else { return text.bomLength..<text.bomLength }
    guard line <= starts.count else { return text.count..<text.count }
    let start = line == 1 ? text.bomLength : starts[line - 1]
    return start..<(line < starts.count ? starts[line] : text.count)
  }

  /// The bytes of a line without its line end.
  public func contents(ofLine line: Int) -> Range<Int> {
    let range = range(ofLine: line)
    var end = range.upperBound
    if end > range.lowerBound, text.padded[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > range.lowerBound, text.padded[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return range.lowerBound..<end
  }

  /// The place of a byte, as people and editors count.
  public func position(at offset: Int) -> TextPosition {
    let line = line(at: offset)
    let start = range(ofLine: line).lowerBound
    let end = max(start, min(offset, text.count))
    let bytes = text.padded[start..<end]
    // In UTF-8 every character has one byte that is no continuation.
    let characters =
      text.encoding == .utf8 ? bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } : bytes.count
    return TextPosition(line: line, column: characters + 1, byteColumn: bytes.count + 1)
  }
}

/// A place in a text, counted from 1 on.
public struct TextPosition: Sendable, Hashable {
  /// The number of the line.
  public let line: Int
  /// The number of the character in its line; of the byte, where the encoding is not UTF-8.
  public let column: Int
  /// The number of the byte in its line; a byte order mark is not counted.
  public let byteColumn: Int
}

extension RawSpan {
  /// The offset of each line's first byte, with the end of the text if a line end is last.
  fileprivate func lineStarts(count: Int) -> [Int] {
    precondition(hasWords(from: 0, count: count))
    var starts = [0]
    starts.reserveCapacity(count / 32 + 1)
    var offset = 0
    while offset < count {
      var found = word(at: offset).lineEnds
      while found != 0 {
        // The padding is zero and holds no line end, so this is in the text.
        let end = offset &+ found.firstByte
        found &= found &- 1
        let isHalf = word(at: end) & 0xFFFF == 0x0A0D
        if !isHalf { starts.append(end &+ 1) }
      }
      offset &+= 8
    }
    return starts
  }
}
