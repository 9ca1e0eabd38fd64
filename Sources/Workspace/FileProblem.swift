/// Why a file or folder could not be read or written.
public struct FileProblem: Error, Sendable, Equatable {
  /// The file or folder.
  public let path: Path
  /// What is wrong, as one lower-case phrase without a full stop.
  public let message: String

  /// Says what is wrong with a file.
  public init(_ path: Path, _ message: String) {
    self.path = path
    self.message = message
  }
}
