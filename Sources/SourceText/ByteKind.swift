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

  /// Whether the byte is neither.
  @inlinable
  public var isVisible: Bool { !isBlank && !isLineEnd }
}
