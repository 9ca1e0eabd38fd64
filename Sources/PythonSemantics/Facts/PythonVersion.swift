/// A version of Python, as far as its grammar goes.
public struct PythonVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number before the point.
  public let major: Int
  /// The number behind the point.
  public let minor: Int

  /// Takes the two numbers.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Whether one version came before another.
  public static func < (left: PythonVersion, right: PythonVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The numbers with a point between them.
  public var description: String { "\(major).\(minor)" }
}
