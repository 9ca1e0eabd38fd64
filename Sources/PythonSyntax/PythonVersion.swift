/// A version of Python, as far as its grammar and library depend on it.
public struct PythonVersion: Sendable, Hashable {
  /// The 3 of 3.9.
  public let major: Int
  /// The 9 of 3.9.
  public let minor: Int

  /// Takes the two numbers.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `3.9`; nil for anything else.
  public init?(_ text: String) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 2,
      numbers.allSatisfy({ $0.count < 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let major = Int(numbers[0]), let minor = Int(numbers[1])
    else { return nil }
    self.init(major, minor)
  }
}

extension PythonVersion: Comparable {
  /// Orders versions by age.
  public static func < (left: PythonVersion, right: PythonVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

extension PythonVersion: CustomStringConvertible {
  /// The version as people write it: `3.9`.
  public var description: String { "\(major).\(minor)" }
}
