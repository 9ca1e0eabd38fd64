/// One thing that is wrong with a file.
public struct Diagnostic: Sendable {
  /// The bytes that it is about; empty where something is missing.
  public let range: Range<Int>
  /// What was found and what was expected, as one lower-case phrase without a full stop.
  public let message: String
}
