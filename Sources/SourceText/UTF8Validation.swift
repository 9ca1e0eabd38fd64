// Reads whole words from the padded bytes of a text. That is what makes it fast, and it is safe because every load
// is checked against the bounds of the span and any bit pattern is a number.
extension RawSpan {
  /// The first offset from `start` on whose byte is not ASCII; `count` if there is none.
  ///
  /// `SourceText.padding` bytes of zero must follow the first `count` bytes.
  func endOfASCII(from start: Int, count: Int) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    // Nearly all of nearly all files passes here, 32 bytes at a time.
    while offset &+ 32 <= count {
      let words = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      if (words[0] | words[1] | words[2] | words[3]) & high != 0 { break }
      offset &+= 32
    }
    while offset < count {
      let found = word(at: offset) & high
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    return count
  }

  /// The eight bytes from an offset on, the first one lowest.
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The longest runs of bytes that are not UTF-8 (RFC 3629).
  ///
  /// A run is made of what Python's decoder reports: of a broken character the part that could
  /// have begun one.
  func invalidUTF8(from start: Int, count: Int) -> [Range<Int>] {
    var invalid: [Range<Int>] = []
    var offset = start
    while offset < count {
      let bytes = UInt32(
        littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      if bytes & 0x80 == 0 {
        offset = endOfASCII(from: offset, count: count)
        continue
      }
      let length = Self.characterLength(bytes)
      if length > 0 {
        offset &+= length
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

  /// The length of the character of two to four bytes at the low end of `bytes`; zero if it is none.
  @inline(__always)
  private static func characterLength(_ bytes: UInt32) -> Int {
    if bytes & 0xC0_C0F0 == 0x80_80E0 {
      // Bits 0…3 of the first byte and bit 5 of the second tell overlong forms and surrogates.
      let high = bytes & 0x200F
      return high != 0 && high != 0x200D ? 3 : 0
    }
    if bytes & 0xC0E0 == 0x80C0 { return bytes & 0x1E != 0 ? 2 : 0 }
    guard bytes & 0xC0C0_C0F8 == 0x8080_80F0, bytes & 0x3007 != 0 else { return 0 }
    return bytes & 4 == 0 || bytes & 0x3003 == 0 ? 4 : 0
  }

  /// How many bytes at the low end of `bytes`, which begin no character, could have begun one; at least one.
  private static func brokenLength(_ bytes: UInt32) -> Int {
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
