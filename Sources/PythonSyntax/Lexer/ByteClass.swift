/// What a byte means where a token may begin.
///
/// The first three classes are the bytes of which names consist.
enum ByteClass: UInt8 {
  case letter
  case nonASCII
  case digit
  case blank
  case lineFeed
  case carriageReturn
  case hash
  case quote
  case opening
  case closing
  case dot
  case comma
  case equal
  case punctuation
  case backslash
  case zero
  case invalid

  /// Whether the byte can stand inside a name.
  @inline(__always)
  var continuesName: Bool { rawValue <= ByteClass.digit.rawValue }

  /// The classes of all bytes.
  static let table: InlineArray<256, ByteClass> = InlineArray { byte in classify(UInt8(byte)) }

  private static func classify(_ byte: UInt8) -> ByteClass {
    switch byte {
    case "a"..."z", "A"..."Z", "_": .letter
    case 0x80...: .nonASCII
    case "0"..."9": .digit
    case " ", "\t", Byte.formFeed: .blank
    case "\n": .lineFeed
    case "\r": .carriageReturn
    case "#": .hash
    case "\"", "'": .quote
    case "(", "[", "{": .opening
    case ")", "]", "}": .closing
    case ".": .dot
    case ",": .comma
    case "=": .equal
    case "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "!", ":", ";": .punctuation
    case "\\": .backslash
    case 0: .zero
    default: .invalid
    }
  }
}

/// Bytes that have no literal of their own in Swift.
enum Byte {
  static let formFeed: UInt8 = 0x0C
}

/// Bytes are compared with characters as they are written in Python: `byte == "#"`.
extension UInt8: @retroactive ExpressibleByUnicodeScalarLiteral {
  /// The byte of an ASCII character.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self = UInt8(ascii: scalar)
  }
}

extension UInt8 {
  /// Whether the byte is one of `0` to `9`.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is a hexadecimal digit.
  var isHexadecimalDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}
