extension RawSpan {
  /// The first offset from `start` on whose byte is not ASCII; `count` if there is none.
  func endOfASCII(from start: Int, count: Int) -> Int {
    precondition(hasWords(from: start, count: count))
    var offset = start
    // Nearly all of nearly all files passes here, 32 bytes at a time.
    while offset &+ 32 <= count {
      let words = fourWords(at: offset)
      if (words[0] | words[1] | words[2] | words[3]) & UInt64.highBits != 0 { break }
      offset &+= 32
    }
    while offset < count {
      let found = word(at: offset) & UInt64.highBits
      if found != 0 { return offset &+ found.firstByte }
      offset &+= 8
    }
    return count
  }

  /// The longest runs of bytes that are not UTF-8 (RFC 3629).
  ///
  /// A run is made of what Python's decoder reports: of a broken character the part that could have
  /// begun one.
  func invalidUTF8(from start: Int, count: Int) -> [Range<Int>] {
    precondition(hasWords(from: start, count: count))
    var invalid: [Range<Int>] = []
    var offset = start
    while offset < count {
      let ahead = word(at: offset)
      let found = ahead & UInt64.highBits
      if found == 0 {
        offset &+= 8
        continue
      }
      offset &+= found.firstByte
      let bytes = word(at: offset)
      if let length = Self.characterLength(bytes) {
        offset &+= length
        // Other scripts come in runs. The zeros behind the text end each of them.
        if length == 2 { while Self.isFourOfTwo(word(at: offset)) { offset &+= 8 } }
        if length == 3 { while Self.isTwoOfThree(word(at: offset)) { offset &+= 6 } }
        continue
      }
      let end = offset &+ Self.brokenLength(bytes)
      invalid.extend(to: offset..<end)
      offset = end
    }
    return invalid
  }

  /// The longest runs of bytes from 0x80 on.
  func runsBeyondASCII(from start: Int, count: Int) -> [Range<Int>] {
    precondition(hasWords(from: start, count: count))
    var runs: [Range<Int>] = []
    var offset = start
    while offset < count {
      var end = offset
      while end < count, word(at: end) & 0x80 != 0 { end &+= 1 }
      runs.append(offset..<end)
      offset = endOfASCII(from: end, count: count)
    }
    return runs
  }

  /// The length of the character that `bytes` begins with, which is not ASCII; nil if it is none.
  @inline(__always)
  private static func characterLength(_ bytes: UInt64) -> Int? {
    if bytes & 0xC0E0 == 0x80C0 { return bytes & 0x1E != 0 ? 2 : nil }
    if bytes & 0xC0_C0F0 == 0x80_80E0 { return isInRange(bytes) ? 3 : nil }
    guard bytes & 0xC0C0_C0F8 == 0x8080_80F0, bytes & 0x3007 != 0 else { return nil }
    return bytes & 4 == 0 || bytes & 0x3003 == 0 ? 4 : nil
  }

  /// Whether `bytes` are four characters of two bytes.
  @inline(__always)
  private static func isFourOfTwo(_ bytes: UInt64) -> Bool {
    // Adding carries into the high bit of a lane of 16 bits unless its character is overlong.
    bytes & 0xC0E0_C0E0_C0E0_C0E0 == 0x80C0_80C0_80C0_80C0
      && ((bytes & 0x001E_001E_001E_001E) &+ 0x7FFE_7FFE_7FFE_7FFE) & 0x8000_8000_8000_8000
        == 0x8000_8000_8000_8000
  }

  /// Whether `bytes` begin with two characters of three bytes.
  @inline(__always)
  private static func isTwoOfThree(_ bytes: UInt64) -> Bool {
    bytes & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 && isInRange(bytes) && isInRange(bytes >> 24)
  }

  /// Whether the first three bytes are neither an overlong form nor a surrogate, which bits 0 to 3
  /// of the first and bit 5 of the second tell.
  @inline(__always)
  private static func isInRange(_ bytes: UInt64) -> Bool {
    bytes & 0x200F != 0 && bytes & 0x200F != 0x200D
  }

  /// How many of `bytes`, which begin no character, could have begun one; at least one.
  private static func brokenLength(_ bytes: UInt64) -> Int {
    let allowed: ClosedRange<UInt8>
    switch UInt8(truncatingIfNeeded: bytes) {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    case 0xE1...0xF3: allowed = 0x80...0xBF
    default: return 1
    }
    guard allowed.contains(UInt8(truncatingIfNeeded: bytes >> 8)) else { return 1 }
    return bytes & 0xC0_00F0 == 0x80_00F0 ? 3 : 2
  }
}

extension [Range<Int>] {
  /// Appends a range that begins at or behind the end of the last one.
  fileprivate mutating func extend(to range: Range<Int>) {
    if let last, last.upperBound == range.lowerBound {
      self[count - 1] = last.lowerBound..<range.upperBound
    } else {
      append(range)
    }
  }
}
