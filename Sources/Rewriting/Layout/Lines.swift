// Where lines begin, for what moves them.

public import PythonSyntax
internal import SourceText

extension SyntaxTree {
  /// The offsets in a range at which a line begins that is no part of a string.
  ///
  /// What stands at such an offset may be moved to the right or to the left without a change of any
  /// value.
  func lineStartsOutsideStrings(in range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    let bytes = text.bytes
    var strings = stringRanges(in: range)[...]
    var starts: [Int] = []
    for offset in range where offset > 0 && bytes[offset - 1].isLineEnd {
      // CR LF is one line end.
      if bytes[offset] == UInt8(ascii: "\n"), bytes[offset - 1] == UInt8(ascii: "\r") { continue }
      while let first = strings.first, first.upperBound <= offset { strings.removeFirst() }
      if let first = strings.first, first.lowerBound < offset { continue }
      starts.append(offset)
    }
    return starts
  }

  /// The strings that touch a range, each from its prefix to its closing quotes, with the fields of
  /// formatted ones.
  private func stringRanges(in range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var depth = 0
    var start = 0
    for (index, kind) in tokens.kinds.enumerated() {
      let token = Int(tokens.starts[index])..<Int(tokens.ends[index])
      switch kind {
      case .string, .bytes:
        if depth == 0, token.upperBound > range.lowerBound, token.lowerBound < range.upperBound {
          ranges.append(token)
        }
      case .fStringStart, .tStringStart:
        if depth == 0 { start = token.lowerBound }
        depth += 1
      case .stringEnd:
        depth -= 1
        if depth == 0, token.upperBound > range.lowerBound, start < range.upperBound {
          ranges.append(start..<token.upperBound)
        }
      default:
        break
      }
    }
    return ranges
  }

  /// The offset at which the line of another offset begins.
  func lineStart(at offset: Int) -> Int {
    var start = offset
    while start > text.bomLength, !text.bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// The offset at which the line above one begins; nil above the first.
  func lineAbove(_ start: Int) -> Int? {
    guard start > text.bomLength else { return nil }
    let isPair =
      start > text.bomLength + 1 && text.bytes[start - 1] == UInt8(ascii: "\n")
      && text.bytes[start - 2] == UInt8(ascii: "\r")
    return lineStart(at: start - (isPair ? 2 : 1))
  }

  /// The offset of the line end at or behind an offset, or the end of the text.
  func lineEnd(at offset: Int) -> Int {
    text.bytes[offset...].firstIndex(where: \.isLineEnd) ?? text.count
  }

  /// The offset behind the line end at or behind an offset.
  func nextLine(at offset: Int) -> Int {
    let end = lineEnd(at: offset)
    guard end < text.count else { return end }
    let isPair =
      text.bytes[end] == UInt8(ascii: "\r") && text.padded[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The blanks that the line of an offset begins with.
  func indentation(at offset: Int) -> [UInt8] {
    Array(text.bytes[lineStart(at: offset)...].prefix(while: \.isBlank))
  }
}

extension Node {
  /// The blanks that the line begins with on which the node begins.
  public var lineIndentation: [UInt8] { tree.indentation(at: range.lowerBound) }
}
