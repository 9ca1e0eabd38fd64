/// Takes a pattern apart, byte by byte.
struct PatternReader {
  /// What is still to be read.
  var rest: ArraySlice<UInt8>

  /// The next byte; nil at the end.
  mutating func next() -> UInt8? { rest.popFirst() }

  /// Reads a bracket expression behind its `[`, as git's `wildmatch.c` does; nil if it has no end
  /// or a class that nobody knows.
  mutating func readSet() -> ByteSet? {
    var set = ByteSet()
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest = rest.dropFirst() }
    var previous: UInt8?
    // A bracket that comes first is one of the bytes.
    repeat {
      guard let byte = next() else { return nil }
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let end = endOfClass {
        guard set.insert(classNamed: rest[(rest.startIndex + 1)..<end]) else { return nil }
        rest = rest[(end + 2)...]
        previous = nil
      } else if byte == UInt8(ascii: "-"), let lower = previous, isFollowedByBound {
        guard let upper = nextUnescaped() else { return nil }
        if lower <= upper { set.insert(lower...upper) }
        previous = nil
      } else {
        guard let member = byte == UInt8(ascii: "\\") ? next() : byte else { return nil }
        set.insert(member)
        previous = member
      }
    } while rest.first != UInt8(ascii: "]")
    rest = rest.dropFirst()
    return isNegated ? set.inverted : set
  }

  /// Where `:]` ends the class that begins here; nil if the next `]` stands alone.
  private var endOfClass: Int? {
    guard let bracket = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let colon = bracket - 1
    return colon > rest.startIndex && rest[colon] == UInt8(ascii: ":") ? colon : nil
  }

  private var isFollowedByBound: Bool {
    rest.first.map { $0 != UInt8(ascii: "]") } ?? false
  }

  private mutating func nextUnescaped() -> UInt8? {
    let byte = next()
    return byte == UInt8(ascii: "\\") ? next() : byte
  }
}
