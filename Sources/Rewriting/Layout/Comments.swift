public import PythonSyntax
internal import SourceText

extension SyntaxTree {
  /// The comments in a range, each from its `#` to before the end of its line, in order.
  public func comments(in range: Range<Int>) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var token = firstToken(from: range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end =
        token < tokens.count ? min(Int(tokens.starts[token]), range.upperBound) : range.upperBound
      while offset < end {
        guard text.bytes[offset] == UInt8(ascii: "#") else {
          offset += 1
          continue
        }
        let start = offset
        while offset < end, !text.bytes[offset].isLineEnd { offset += 1 }
        comments.append(start..<offset)
      }
      if token >= tokens.count { break }
      offset = max(offset, Int(tokens.ends[token]))
      token += 1
    }
    return comments
  }

  /// The number of the first token that ends behind an offset.
  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens.ends[middle]) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
