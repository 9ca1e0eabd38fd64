/// The value of an integer literal up to 64 bits, and beyond that the number of its bits.
enum IntegerMeasure: CustomStringConvertible {
  case value(UInt64)
  case bits(Int)

  /// Reads a literal: decimal, or with the prefix `0x`, `0o` or `0b`; `_` may separate digits.
  init(_ literal: ArraySlice<UInt8>) {
    let digits = literal.filter { $0 != "_" }
    switch digits.dropFirst().first {
    case "x", "X": self.init(powerOfTwo: 4, digits.dropFirst(2))
    case "o", "O": self.init(powerOfTwo: 3, digits.dropFirst(2))
    case "b", "B": self.init(powerOfTwo: 1, digits.dropFirst(2))
    default: self.init(decimal: digits[...])
    }
  }

  /// What the oracle prints.
  var description: String {
    switch self {
    case .value(let value): "int \(value)"
    case .bits(let bits): "int \(bits) bits"
    }
  }

  private init(powerOfTwo bitsPerDigit: Int, _ digits: ArraySlice<UInt8>) {
    let digits = digits.drop { $0 == "0" }
    let first = digits.first.map { UInt64($0.digitValue) } ?? 0
    let bits = max(0, digits.count - 1) * bitsPerDigit + (64 - first.leadingZeroBitCount)
    guard bits <= 64 else {
      self = .bits(bits)
      return
    }
    self = .value(digits.reduce(0) { $0 << bitsPerDigit | UInt64($1.digitValue) })
  }

  private init(decimal digits: ArraySlice<UInt8>) {
    // Nineteen digits always fit a limb, so that many are taken at a time. The limbs come lowest
    // first.
    var limbs: [UInt64] = []
    var rest = digits
    while !rest.isEmpty {
      let group = rest.prefix(19)
      rest = rest.dropFirst(19)
      var scale: UInt64 = 1
      var carry: UInt64 = 0
      for digit in group {
        scale *= 10
        carry = carry * 10 + UInt64(digit.digitValue)
      }
      for index in limbs.indices {
        let product = limbs[index].multipliedFullWidth(by: scale)
        let (low, overflow) = product.low.addingReportingOverflow(carry)
        limbs[index] = low
        carry = product.high + (overflow ? 1 : 0)
      }
      if carry > 0 { limbs.append(carry) }
    }
    guard limbs.count > 1, let highest = limbs.last else {
      self = .value(limbs.first ?? 0)
      return
    }
    self = .bits(limbs.count * 64 - highest.leadingZeroBitCount)
  }
}

extension UInt8 {
  /// The value of a digit up to `f`.
  fileprivate var digitValue: UInt8 { self <= "9" ? self - "0" : (self | 0x20) - "a" + 10 }
}
