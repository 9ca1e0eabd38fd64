// What import statements name, by their bytes.

internal import SourceText

extension UnsafeRawBufferPointer {
  /// The names that may stand round the keyword of an import, in a part of the bytes: from the first
  /// module to the last name, on whatever lines.
  func moduleList(around keyword: Int, in part: Range<Int>) -> Range<Int> {
    var (start, end) = (keyword, keyword)
    while start > part.lowerBound, isInModuleList(at: start - 1) { start -= 1 }
    while end < part.upperBound, isInModuleList(at: end) { end += 1 }
    return start..<end
  }

  /// What stands in the parentheses at a place, in a part of the bytes; empty where there are none.
  func parenthesized(at place: Int, in part: Range<Int>) -> Range<Int> {
    guard part.contains(place), self[place] == UInt8(ascii: "(") else { return place..<place }
    var end = place + 1
    while end < part.upperBound, self[end] != UInt8(ascii: ")") {
      if self[end] == UInt8(ascii: "#") {
        while end < part.upperBound, !self[end].isLineEnd { end += 1 }
      } else {
        end += 1
      }
    }
    return place..<end
  }

  /// Whether one of the names in a part of the bytes is wanted.
  func hasName(in part: Range<Int>, where isWanted: (Range<Int>) -> Bool) -> Bool {
    var (start, end) = (part.lowerBound, part.lowerBound)
    while end < part.upperBound {
      if !self[end].isInName {
        if start < end, isWanted(start..<end) { return true }
        start = end + 1
      }
      end += 1
    }
    return start < end && isWanted(start..<end)
  }

  /// Whether some bytes stand at a place.
  func has(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { word in
      word.indices.allSatisfy { self[start + $0] == word[$0] }
    }
  }

  /// Whether a byte may stand between an import's first module and its last one, on whatever lines.
  private func isInModuleList(at place: Int) -> Bool {
    switch self[place] {
    // Most of them are of names.
    case let byte where byte.isInName: true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C, UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "\\"):
      true
    case UInt8(ascii: "\r"): isContinuation(before: place)
    case UInt8(ascii: "\n"):
      isContinuation(before: place)
        || place > 0 && self[place - 1] == UInt8(ascii: "\r") && isContinuation(before: place - 1)
    default: false
    }
  }

  private func isContinuation(before place: Int) -> Bool {
    place > 0 && self[place - 1] == UInt8(ascii: "\\")
  }
}
