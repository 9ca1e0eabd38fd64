internal import SourceText

/// Names that are found by their bytes.
struct NameTable: Sendable {
  private var names: [[UInt8]] = []
  /// The names by a hash of their last two bytes.
  private var byEnding = [[Int]](repeating: [], count: 1 << 12)
  /// Whether there are names with such a hash.
  private var endings = [Bool](repeating: false, count: 1 << 12)
  private var longest = 0

  /// Adds a name, which gets the next number.
  mutating func append(_ name: some Collection<UInt8>) {
    let name = Array(name)
    names.append(name)
    // A name of one letter ends with whatever is before it; nobody has such a one.
    guard name.count > 1 else { return }
    let hash = Self.hash(name[name.count - 2], name[name.count - 1])
    byEnding[hash].append(names.count - 1)
    endings[hash] = true
    longest = max(longest, name.count)
  }

  /// The number of the name that a range of bytes is.
  func find(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    guard range.count > 1, range.count <= longest else { return nil }
    let hash = Self.hash(bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    guard endings[hash] else { return nil }
    return byEnding[hash].first { index in
      names[index].count == range.count && names[index].elementsEqual(bytes[range])
    }
  }

  /// Where what is written before a place begins, if that may be one of the names.
  func mayEnd(at end: Int, of bytes: UnsafeRawBufferPointer) -> Int? {
    guard end > 1, endings[Self.hash(bytes[end - 2], bytes[end - 1])] else { return nil }
    var start = end
    while start > 0, end - start <= longest, bytes[start - 1].isInName { start -= 1 }
    return start
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}
