extension Lexer {
  /// A name with bytes above 0x7F (PEP 3131), or an error where a character cannot stand in one.
  @inline(never)
  mutating func nonASCIIName(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    if isUTF8, let invalid = firstInvalidCharacter(bytes, from: start, to: end) {
      let (scalar, length) = decode(bytes, at: invalid)
      let problem = message(for: scalar)
      diagnostics.add(invalid..<invalid + length, problem)
      tokens.append(.error, start, end)
    } else {
      tokens.append(.name, start, end)
    }
    return end
  }

  /// The offset of the first character that can't stand where it does in a name.
  ///
  /// Bytes that are not UTF-8 pass: they are reported once, by whoever checks the encoding. So do
  /// characters that this build of Unicode does not know, for Python may know a newer one.
  private func firstInvalidCharacter(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end {
      let (scalar, length) = decode(bytes, at: position)
      if let scalar, !(position == start ? beginsName(scalar) : continuesName(scalar)) {
        return position
      }
      position += length
    }
    return nil
  }

  private func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    // NFKC makes some characters begin with what can't begin a name; Python checks after that
    // (`U+0E33`, `U+037A` …).
    return scalar == "_" || properties.isXIDStart || properties.generalCategory == .unassigned
  }

  private func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isXIDContinue || scalar.properties.generalCategory == .unassigned {
      return true
    }
    // Parts of names in Unicode 15.1, and so in Python 3.13, but in no version before or after it.
    switch scalar.value {
    case 0x200C, 0x200D, 0x30FB, 0xFF65: return true
    default: return false
    }
  }

  /// The scalar at an offset and its length; nil and one byte where there is none.
  private func decode(_ bytes: Span<UInt8>, at position: Int) -> (Unicode.Scalar?, Int) {
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  private func message(for scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "invalid character" }
    let code = "U+" + hexadecimal(scalar.value, digits: 4)
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      return "invalid non-printable character \(code)"
    default:
      return "invalid character `\(scalar)` (\(code))"
    }
  }
}

/// A number in upper-case hexadecimal digits, at least so many.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
