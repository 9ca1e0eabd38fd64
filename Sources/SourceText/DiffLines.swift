/// The lines of a text as diffs count them: LF alone ends a line, and a CR is part of its line.
struct DiffLines {
  /// The bytes that the lines are of.
  private let bytes: ArraySlice<UInt8>
  /// Where each line begins, and the end of the last one.
  private let bounds: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var bounds = [bytes.startIndex]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
      bounds.append(offset + 1)
    }
    if bounds[bounds.count - 1] != bytes.endIndex { bounds.append(bytes.endIndex) }
    self.bounds = bounds
  }

  /// The number of lines; an LF at the end begins no other line.
  var count: Int { bounds.count - 1 }

  /// A line with its line end, which only the last one may lack.
  subscript(line: Int) -> ArraySlice<UInt8> { bytes[bounds[line]..<bounds[line + 1]] }

  /// Some lines.
  subscript(lines: Range<Int>) -> [ArraySlice<UInt8>] { lines.map { self[$0] } }

  /// The bytes of some lines.
  func bytes(of lines: Range<Int>) -> Range<Int> {
    bounds[lines.lowerBound]..<bounds[lines.upperBound]
  }

  /// The line that something inserted at an offset changes; `count` if it begins one at the end.
  func line(at offset: Int) -> Int {
    let line = bounds.partitionPoint { $0 > offset } - 1
    let continuesLast = line == count && bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return continuesLast ? line - 1 : line
  }
}
