extension ArraySlice<UInt8> {
  /// The number that the bytes are (TOML 1.0.0, "Integer" and "Float").
  func number() throws(MalformedWord) -> TOMLValue.Content {
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    if !isSigned, let radix = Self.radixes[Array(prefix(2))] {
      let digits = dropFirst(2)
      guard digits.isDigits(of: radix) else { throw noNumber }
      return try integer(digits, radix)
    }

    let unsigned = isSigned ? dropFirst() : self
    let whole = unsigned.prefix(while: \.isOfDigits)
    guard whole.isDigits(of: 10) else { throw noNumber }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      throw MalformedWord(message: "\(mention) begins with a zero")
    }
    var rest = unsigned.dropFirst(whole.count)
    if rest.isEmpty { return try integer(self, 10) }

    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: \.isOfDigits)
      guard fraction.isDigits(of: 10) else { throw noNumber }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard rest.isDigits(of: 10) else { throw noNumber }
      rest = []
    }
    guard rest.isEmpty, let float = Double(withoutUnderscores) else { throw noNumber }
    return .float(float)
  }

  /// The bytes, which are letters, digits and signs, as a message may show them.
  var mention: String {
    "`" + String(decoding: prefix(40), as: UTF8.self) + (count > 40 ? "…`" : "`")
  }

  private var noNumber: MalformedWord {
    let isName = first?.isLetter ?? false
    return MalformedWord(
      message: isName ? "expected a value; a string needs quotes" : "\(mention) is no number")
  }

  private static let radixes: [[UInt8]: Int] = [
    Array("0x".utf8): 16, Array("0o".utf8): 8, Array("0b".utf8): 2,
  ]

  private func integer(
    _ digits: Self, _ radix: Int
  ) throws(MalformedWord) -> TOMLValue.Content {
    guard let number = Int64(digits.withoutUnderscores, radix: radix) else {
      throw MalformedWord(message: "\(mention) does not fit into 64 bits")
    }
    return .integer(number)
  }

  /// Whether the bytes are digits; an underscore may stand between any two.
  private func isDigits(of radix: Int) -> Bool {
    var wasDigit = false
    for byte in self {
      let isDigit = byte.isDigit(of: radix)
      guard isDigit || (wasDigit && byte == UInt8(ascii: "_")) else { return false }
      wasDigit = isDigit
    }
    return wasDigit
  }

  private var withoutUnderscores: String {
    String(decoding: lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }
}

/// Why letters, digits and signs are no value.
struct MalformedWord: Error {
  /// What is wrong, as one lower-case phrase without a full stop.
  let message: String
}

extension UInt8 {
  fileprivate var isOfDigits: Bool { isDigit || self == UInt8(ascii: "_") }

  fileprivate func isDigit(of radix: Int) -> Bool {
    hexadecimalValue.map { $0 < radix } ?? false
  }

  /// The value of a hexadecimal digit; nil for other bytes.
  var hexadecimalValue: Int? {
    switch self {
    case 0x30...0x39: Int(self - 0x30)
    case 0x41...0x46, 0x61...0x66: Int((self | 0x20) - 0x61) + 10
    default: nil
    }
  }
}
