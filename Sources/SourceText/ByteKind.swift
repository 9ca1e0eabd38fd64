// The bytes between the tokens of a line, and at its end.

extension UInt8 {
  /// Whether the byte is a blank of Python: a space, a tab or a form feed.
  @inlinable
  public var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == 0x0C
  }

  /// Whether the byte ends a line, or is half of what does: a line feed or a carriage return.
  @inlinable @inline(__always)
  public var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether code goes on with the byte behind the dot of an access: with a name, or on the next line.
  ///
  /// Blanks are allowed there, too, and line ends without a backslash, but next to nobody writes them:
  /// they tell the end of a sentence.
  public var continuesAccess: Bool {
    switch self {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// Whether the byte can be in a name; every byte that is not ASCII is taken for a letter.
  @inlinable @inline(__always)
  public var isInName: Bool {
    // A bit for each byte of ASCII: comparing would be a jump for each kind, and these come by chance.
    let bits: UInt64 = self < 0x40 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return bits &>> UInt64(self & 0x3F) & 1 != 0 || self >= 0x80
  }

  /// Whether the byte is no blank and no line end.
  @inlinable
  public var isVisible: Bool { !isBlank && !isLineEnd }
}
