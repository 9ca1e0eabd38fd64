extension String {
  /// Text from a file, or a name, as it may be shown to people.
  ///
  /// Whatever could move the cursor, reorder or hide text becomes visible escapes in Python's
  /// spelling: controls (`\x1b`), formats such as those for the direction of writing (`\u202e`),
  /// line and paragraph separators, and bytes that are not UTF-8 (`\xff`).
  public init(printable bytes: some Collection<UInt8>) {
    self.init(showing: bytes, escaping: [])
  }

  /// Text in double quotes, escaped so that it can be read back without doubt: as `printable`, and
  /// `\` and `"` are escaped too.
  public init(quoting bytes: some Collection<UInt8>) {
    self = "\"" + String(showing: bytes, escaping: [UInt8(ascii: "\""), UInt8(ascii: "\\")]) + "\""
  }

  private init(showing bytes: some Collection<UInt8>, escaping special: [UInt8]) {
    let bytes = Array(bytes)
    if bytes.allSatisfy({ 0x20..<0x7F ~= $0 && !special.contains($0) }) {
      // Nearly all text is of this kind.
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init()
    for character in PrintableText(bytes, isUTF8: true) {
      if special.contains(character.byte) { append("\\") }
      append(character.text)
    }
  }
}

/// Bytes as characters that a terminal can be shown.
struct PrintableText: Sequence, IteratorProtocol {
  /// One character, or the escape that stands for it or for a byte.
  struct Character {
    /// The place of its first byte.
    let offset: Int
    /// That byte.
    let byte: UInt8
    /// What to show.
    let text: String
    /// How many columns of a terminal that takes.
    let width: Int
  }

  private let bytes: [UInt8]
  private let isUTF8: Bool
  private var offset = 0

  /// Reads bytes as UTF-8, or as ASCII among other things.
  init(_ bytes: [UInt8], isUTF8: Bool) {
    self.bytes = bytes
    self.isUTF8 = isUTF8
  }

  mutating func next() -> Character? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let byte = bytes[start]
    if byte >= 0x80, isUTF8, let scalar = wideScalar() {
      offset += UTF8.width(scalar)
      if scalar.isHidden {
        return Character(offset: start, byte: byte, escape: Self.escape(scalar.value))
      }
      return Character(
        offset: start, byte: byte, text: String(scalar), width: scalar.terminalWidth)
    }
    offset += 1
    switch byte {
    case 0x09: return Character(offset: start, byte: byte, escape: "\\t")
    case 0x0A: return Character(offset: start, byte: byte, escape: "\\n")
    case 0x0D: return Character(offset: start, byte: byte, escape: "\\r")
    case 0x20..<0x7F:
      return Character(
        offset: start, byte: byte, text: String(Unicode.Scalar(byte)), width: 1)
    default: return Character(offset: start, byte: byte, escape: Self.escape(UInt32(byte)))
    }
  }

  /// The character of two to four bytes at `offset`; nil if the bytes there are none.
  private func wideScalar() -> Unicode.Scalar? {
    let length = bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    let end = Swift.min(offset + length, bytes.count)
    return String(validating: bytes[offset..<end], as: UTF8.self)?.unicodeScalars.first
  }

  private static func escape(_ value: UInt32) -> String {
    let (prefix, digits) =
      value < 0x100 ? ("\\x", 2) : value < 0x1_0000 ? ("\\u", 4) : ("\\U", 8)
    let hexadecimal = String(value, radix: 16)
    return prefix + String(repeating: "0", count: digits - hexadecimal.utf8.count) + hexadecimal
  }
}

extension PrintableText.Character {
  fileprivate init(offset: Int, byte: UInt8, escape: String) {
    self.init(offset: offset, byte: byte, text: escape, width: escape.utf8.count)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may obey the character instead of showing it.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// How many columns the character takes: none for marks that combine, two for the wide scripts
  /// and emoji (Unicode Standard Annex 11).
  fileprivate var terminalWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
