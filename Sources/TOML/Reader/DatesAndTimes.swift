extension ArraySlice<UInt8> {
  /// Whether the bytes begin as a date does and no number: `1979-`.
  var isLikeDate: Bool {
    count > 4 && prefix(4).allSatisfy(\.isDigit) && dropFirst(4).first == UInt8(ascii: "-")
  }

  /// Whether the bytes begin as a time does and no number: `07:`.
  var isLikeTime: Bool {
    count > 2 && prefix(2).allSatisfy(\.isDigit) && dropFirst(2).first == UInt8(ascii: ":")
  }

  /// The date, the time, or both, that the bytes are.
  ///
  /// TOML 1.0.0, "Offset Date-Time" to "Local Time", which follow RFC 3339.
  func dateTime() throws(MalformedWord) -> TOMLValue.Content {
    var scanner = DateTimeScanner(rest: self)
    guard let content = scanner.scan() else {
      throw MalformedWord(message: "\(mention) is no date or time")
    }
    return content
  }
}

/// Takes dates and times apart, digit by digit.
private struct DateTimeScanner {
  var rest: ArraySlice<UInt8>

  /// Everything; nil if the bytes are not exactly one date, time or both.
  mutating func scan() -> TOMLValue.Content? {
    if rest.isLikeTime {
      guard let time = scanTime(), rest.isEmpty else { return nil }
      return .localTime(time)
    }
    guard let date = scanDate() else { return nil }
    if rest.isEmpty { return .localDate(date) }
    guard skip("T") || skip("t") || skip(" "), let time = scanTime() else { return nil }
    if rest.isEmpty { return .localDateTime(date, time) }
    guard let offset = scanOffset(), rest.isEmpty else { return nil }
    return .offsetDateTime(date, time, offset: offset)
  }

  private mutating func scanDate() -> TOMLDate? {
    guard
      let year = scanNumber(digits: 4, in: 0...9999), skip("-"),
      let month = scanNumber(digits: 2, in: 1...12), skip("-"),
      let day = scanNumber(digits: 2, in: 1...Self.days(in: month, of: year))
    else { return nil }
    return TOMLDate(year: year, month: month, day: day)
  }

  private mutating func scanTime() -> TOMLTime? {
    guard
      let hour = scanNumber(digits: 2, in: 0...23), skip(":"),
      let minute = scanNumber(digits: 2, in: 0...59), skip(":"),
      let second = scanNumber(digits: 2, in: 0...60)
    else { return nil }
    guard skip(".") else { return TOMLTime(hour: hour, minute: minute, second: second) }
    let fraction = rest.prefix(while: \.isDigit)
    guard !fraction.isEmpty else { return nil }
    rest = rest.dropFirst(fraction.count)
    let digits = Array(fraction.prefix(9)) + Array(repeating: 0x30, count: 9)
    let nanosecond = digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return TOMLTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  /// The minutes that a clock is ahead of UTC.
  private mutating func scanOffset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isBehind = skip("-")
    guard
      isBehind || skip("+"), let hours = scanNumber(digits: 2, in: 0...23), skip(":"),
      let minutes = scanNumber(digits: 2, in: 0...59)
    else { return nil }
    return (isBehind ? -1 : 1) * (hours * 60 + minutes)
  }

  private mutating func scanNumber(digits: Int, in range: ClosedRange<Int>) -> Int? {
    let bytes = rest.prefix(digits)
    guard bytes.count == digits, bytes.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return range.contains(number) ? number : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
