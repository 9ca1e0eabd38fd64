internal import PythonSyntax
internal import SourceText

extension SyntaxTree {
  /// The comments of the file, each from its `#` to before the end of its line, in order.
  var comments: [Range<Int>] {
    var comments: [Range<Int>] = []
    for token in 0..<tokens.count {
      let gap = (token == 0 ? 0 : Int(tokens.ends[token - 1]))..<Int(tokens.starts[token])
      var offset = gap.lowerBound
      while offset < gap.upperBound {
        guard text.padded[offset] == UInt8(ascii: "#") else {
          offset += 1
          continue
        }
        let start = offset
        while offset < gap.upperBound, !text.padded[offset].endsLine { offset += 1 }
        comments.append(start..<offset)
      }
    }
    return comments
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
