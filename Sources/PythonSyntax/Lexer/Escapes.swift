extension Lexer {
  /// Reports escapes that cannot be decoded: `\x4`, `\u12`, `\U00110000`, `\N` without a name in
  /// braces.
  ///
  /// Unknown escapes (`\d`) are only warnings in CPython, and whether a name is one of Unicode's is
  /// left to it.
  @inline(never)
  mutating func checkEscapes(_ bytes: Span<UInt8>, _ range: Range<Int>, isBytes: Bool) {
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == "\\" else {
        position += 1
        continue
      }
      let start = position
      let letter = bytes[position + 1]
      position += 2
      switch letter {
      case "x": checkHexadecimal(bytes, start, 2, range)
      case "u" where !isBytes: checkHexadecimal(bytes, start, 4, range)
      case "U" where !isBytes: checkHexadecimal(bytes, start, 8, range)
      case "N" where !isBytes: checkName(bytes, start, range)
      default: break
      }
    }
  }

  private mutating func checkHexadecimal(
    _ bytes: Span<UInt8>, _ start: Int, _ digits: Int, _ range: Range<Int>
  ) {
    let end = start + 2 + digits
    let hasDigits =
      end <= range.upperBound && (start + 2..<end).allSatisfy { bytes[$0].isHexadecimalDigit }
    // Above U+10FFFF: more than `0010` in the first four of eight digits.
    let isTooLarge =
      hasDigits && digits == 8
      && (bytes[start + 2] != "0" || bytes[start + 3] != "0"
        || bytes[start + 4] > "1" || bytes[start + 4] == "1" && bytes[start + 5] != "0")
    guard !hasDigits || isTooLarge else { return }
    let letter = Character(Unicode.Scalar(bytes[start + 1]))
    diagnostics.add(
      start..<min(end, range.upperBound),
      isTooLarge
        ? "`\\U` beyond U+10FFFF" : "`\\\(letter)` needs \(digits) hexadecimal digits")
  }

  private mutating func checkName(_ bytes: Span<UInt8>, _ start: Int, _ range: Range<Int>) {
    var position = start + 3
    if start + 2 < range.upperBound, bytes[start + 2] == "{" {
      while position < range.upperBound, bytes[position] != "}" { position += 1 }
      if position < range.upperBound, position > start + 3 { return }
    }
    diagnostics.add(
      start..<min(start + 2, range.upperBound), "`\\N` needs a character's name in braces")
  }
}
