/// A key as it is written, part by part: `a."b c".d` (TOML 1.0.0, "Keys").
struct DottedKey {
  /// The parts that name tables.
  let parents: [TOMLKey]
  /// The part that names the value, or the table of a header.
  let last: TOMLKey

  /// The number of parts.
  var count: Int { parents.count + 1 }
}

extension TOMLKey {
  /// The name as a message may show it: hostile names stay out of the terminal, and long ones too.
  var mention: String {
    let isPlain = name.utf8.count <= 40 && name.utf8.allSatisfy(\.isOfBareKey) && !name.isEmpty
    return isPlain ? "`\(name)`" : "this key"
  }
}

extension UInt8 {
  /// Whether the byte may stand in a key without quotes.
  var isOfBareKey: Bool { isLetter || isDigit || self == 0x5F || self == 0x2D }

  /// Whether the byte is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte is a decimal digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
