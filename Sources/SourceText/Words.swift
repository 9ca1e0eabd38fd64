// Eight bytes at once make a look at every byte of every file cheap. The loads are not checked one
// by one: `hasWords` tells once that eight bytes follow the text, and then every offset within the
// text will do. Any bit pattern is a number.
extension RawSpan {
  /// The eight bytes from an offset within the text on, the first one lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The four words from an offset on that is at least 32 bytes before the end of the text.
  @inline(__always)
  func fourWords(at offset: Int) -> SIMD4<UInt64> {
    unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt64>.self)
  }

  /// Whether words can be read from `start` on to the end of a text of `count` bytes.
  func hasWords(from start: Int, count: Int) -> Bool {
    start >= 0 && count <= byteCount &- MemoryLayout<UInt64>.size
  }
}

extension UInt64 {
  /// The high bit of every byte.
  static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The high bit of each byte that is LF or CR, and no other bit.
  var lineEnds: UInt64 {
    (self ^ 0x0A0A_0A0A_0A0A_0A0A).zeroBytes | (self ^ 0x0D0D_0D0D_0D0D_0D0D).zeroBytes
  }

  private var zeroBytes: UInt64 {
    // Nothing carries from one byte into the next, so each is told exactly.
    ~(((self & ~Self.highBits) &+ ~Self.highBits) | self) & Self.highBits
  }

  /// The number of the lowest byte that has a bit.
  var firstByte: Int { trailingZeroBitCount / 8 }
}
