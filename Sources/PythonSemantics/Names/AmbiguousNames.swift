// Names that Python may take for other names than their bytes say (PEP 3131).

/// Whether a name that is not ASCII might be an ASCII name under NFKC, as `ﬁle` is `file`.
///
/// The ranges hold every character that NFKC makes ASCII letters or digits of, and some more; bytes
/// of another encoding might be anything.
func mayBecomeASCII(_ name: ArraySlice<UInt8>, isUTF8: Bool) -> Bool {
  guard name.contains(where: { $0 >= 0x80 }) else { return false }
  guard isUTF8, let text = String(validating: name, as: UTF8.self) else { return true }
  return text.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII || compatible.contains { $0.contains(scalar.value) }
  }
}

private let compatible: [ClosedRange<UInt32>] = [
  0x00AA...0x00BA,  // ordinal indicators, superscript digits
  0x0132...0x0133, 0x017F...0x017F, 0x01C4...0x01CC, 0x01F1...0x01F3,  // ĳ, ſ, ǉ, ǆ …
  0x02B0...0x02E4, 0x1D2C...0x1DBF,  // modifier letters
  0x2070...0x209F,  // superscripts and subscripts
  0x2100...0x218F,  // letterlike symbols, Roman numerals
  0x2460...0x24FF, 0x2C7C...0x2C7D, 0xA69C...0xA69D, 0xA7F2...0xA7F4, 0xAB5C...0xAB5F,
  0xFB00...0xFB06,  // ligatures
  0xFE00...0xFE0F, 0xFE33...0xFE34, 0xFE4D...0xFE4F,  // variation selectors, wide underscores
  0xFF00...0xFF5E,  // full-width forms
  0x10780...0x107BF,
  0x1D400...0x1D7FF,  // mathematical letters and digits
  0x1F100...0x1F1FF, 0x1FBF0...0x1FBF9,
]
