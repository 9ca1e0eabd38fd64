// What stands round a place in a file, by its bytes.

internal import SourceText

extension UnsafeRawBufferPointer {
  /// Where the code before a place ends, by blanks and line ends; comments count as code.
  func endOfCode(before place: Int) -> Int {
    var end = place
    while end > 0, self[end - 1].isBlankInCode { end -= 1 }
    return end
  }

  /// Where the code behind a place begins, by blanks and line ends.
  func startOfCode(from place: Int, to count: Int) -> Int {
    var start = place
    while start < count, self[start].isBlankInCode { start += 1 }
    return start
  }

  /// Whether a whole word ends at a place.
  func hasWord(_ word: StaticString, endingAt end: Int) -> Bool {
    let start = end - word.utf8CodeUnitCount
    return has(word, at: start) && !(start > 0 && self[start - 1].isInName)
  }

  /// Whether a place is among the names round the keyword of an import that is not far away.
  func isInImport(_ place: Int, to count: Int) -> Bool {
    let list = moduleList(
      around: place, in: Swift.max(0, place - 256)..<Swift.min(count, place + 256))
    return hasName(in: list) { $0.count == 6 && has("import", at: $0.lowerBound) }
  }

  /// Where some bytes stand next, with `SourceText.padding` zeros behind the last.
  func place(of word: [UInt8], from start: Int, to count: Int) -> Int? {
    guard let first = word.first, let last = word.last else { return nil }
    typealias Block = SIMD16<UInt8>
    let (firsts, lasts) = (Block(repeating: first), Block(repeating: last))
    var start = start
    while start + word.count <= count {
      let found =
        (loadUnaligned(fromByteOffset: start, as: Block.self) .== firsts)
        .& (loadUnaligned(fromByteOffset: start + word.count - 1, as: Block.self) .== lasts)
      if any(found) {
        for lane in 0..<Block.scalarCount where found[lane] {
          let place = start + lane
          if place + word.count <= count, self[place..<(place + word.count)].elementsEqual(word) {
            return place
          }
        }
      }
      start += Block.scalarCount
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it may stand between the parts of an expression.
  fileprivate var isBlankInCode: Bool { isBlank || isLineEnd || self == UInt8(ascii: "\\") }
}
