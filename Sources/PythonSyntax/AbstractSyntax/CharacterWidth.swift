internal import SourceText

/// How many bytes the characters of a file have.
enum CharacterWidth {
  /// One byte below 0x80; from there on a lead byte and those that continue it.
  case utf8
  /// Always one byte.
  case single
  /// One byte below 0x80, two from there on.
  case pair

  init(_ text: SourceText) {
    guard case .asciiCompatible(let name) = text.encoding, !text.isASCII else {
      self = .utf8
      return
    }
    self = name.hasPrefix("euc_") || name == "gb2312" ? .pair : .single
  }

  /// The number of bytes that a part of the file has once it is UTF-8.
  ///
  /// What other encodings have beyond ASCII is taken for letters of Europe where it is one byte and
  /// of Asia where it is two: the exact number would take the tables of all the encodings.
  func utf8Length(of bytes: ArraySlice<UInt8>, in range: Range<Int>) -> Int {
    if self == .utf8 { return range.count }
    let high = bytes[range].count { $0 >= 0x80 }
    return range.count + (self == .single ? high : high / 2)
  }

  /// The number of bytes of the character that begins with a byte.
  @inline(__always)
  func length(from lead: UInt8) -> Int {
    guard lead >= 0x80 else { return 1 }
    return switch self {
    case .utf8: lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    case .single: 1
    case .pair: 2
    }
  }
}
