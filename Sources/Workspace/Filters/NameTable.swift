internal import SourceText

/// Names that are found by their bytes.
struct NameTable: Sendable {
  private var names: [[UInt8]] = []
  /// The number of the last name by a hash of its last two bytes, and of each name that of the one
  /// before it with the same; -1 where there is none.
  private var byEnding = [Int32](repeating: -1, count: 1 << 12)
  private var previous: [Int32] = []
  /// The numbers of the names of one letter.
  private var letters: [UInt8: Int] = [:]
  private var longest = 0

  /// Adds a name, which gets the next number.
  mutating func append(_ name: some Collection<UInt8>) {
    let name = Array(name)
    names.append(name)
    previous.append(-1)
    // A name of one letter ends with whatever is before it.
    guard name.count > 1 else {
      if let letter = name.first { letters[letter] = names.count - 1 }
      return
    }
    let hash = Self.hash(name[name.count - 2], name[name.count - 1])
    previous[names.count - 1] = byEnding[hash]
    byEnding[hash] = Int32(names.count - 1)
    longest = max(longest, name.count)
  }

  /// The name with a number.
  subscript(index: Int) -> [UInt8] { names[index] }

  /// The number of the name that a range of bytes is.
  func find(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    if range.count == 1, !letters.isEmpty { return letters[bytes[range.lowerBound]] }
    guard range.count > 1, range.count <= longest else { return nil }
    let hash = Self.hash(bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    var index = Int(byEnding[hash])
    while index >= 0 {
      if names[index].count == range.count, names[index].elementsEqual(bytes[range]) {
        return index
      }
      index = Int(previous[index])
    }
    return nil
  }

  /// Where what is written before a place begins, if that may be one of the names, but for those of one
  /// letter.
  func mayEnd(at end: Int, of bytes: UnsafeRawBufferPointer) -> Int? {
    guard end > 1, byEnding[Self.hash(bytes[end - 2], bytes[end - 1])] >= 0 else { return nil }
    var start = end
    while start > 0, end - start <= longest, bytes[start - 1].isInName { start -= 1 }
    return start
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}
