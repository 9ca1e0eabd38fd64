internal import SourceText

/// A whole name of a module that nothing is looked up on, as `requests` in `web = requests`.
struct BareName {
  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  private let range: Range<Int>

  init(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, count: Int) {
    (self.range, self.bytes, self.count) = (range, bytes, count)
  }

  /// Whether it may be a value in code, by what stands on both sides: most such names are words of prose.
  var mayBeValue: Bool {
    isWhole && mayFollow && mayPrecede && !bytes.isInImport(range.lowerBound, to: count)
  }

  private var isWhole: Bool {
    !bytes[range.upperBound].isInName
      && !(range.lowerBound > 0 && bytes[range.lowerBound - 1].isInName)
  }

  /// Whether a value may follow what stands before it.
  private var mayFollow: Bool {
    let end = bytes.endOfCode(before: range.lowerBound)
    guard end > 0 else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ":"):
      return true
    default: return Self.keywordsBefore.contains { bytes.hasWord($0, endingAt: end) }
    }
  }

  /// Whether code may go on behind a value with what stands there.
  private var mayPrecede: Bool {
    var next = range.upperBound
    while next < count, bytes[next].isBlank { next += 1 }
    guard next < count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
      return true
    // A comment between the dot and what is looked up.
    case UInt8(ascii: "."):
      return bytes[bytes.startOfCode(from: next + 1, to: count)] == UInt8(ascii: "#")
    case let byte where byte.isLineEnd: return true
    default: return Self.keywordsBehind.contains { bytes.has($0, at: next) }
    }
  }

  private static let keywordsBefore: [StaticString] = ["or", "and", "else", "return", "with"]
  private static let keywordsBehind: [StaticString] = ["if ", "or ", "and ", "else ", "as "]
}
