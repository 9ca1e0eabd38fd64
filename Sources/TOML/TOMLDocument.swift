/// A TOML file with the place of everything in it (TOML 1.0.0).
///
/// Every key, value and table knows its bytes in the file, so that a setting can be complained
/// about where it stands, and a list can be changed without touching anything else.
public struct TOMLDocument: Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// The table of everything; empty if the file has a problem.
  public let root: TOMLTable
  /// The first thing that is wrong with the file; nil if it is TOML.
  public let problem: TOMLProblem?

  /// How deep tables and arrays may stand in each other.
  ///
  /// Files that people write stay below ten; the bound keeps hostile ones from exhausting the
  /// stack.
  public static let maximumDepth = 100

  /// Reads a file; a byte order mark at its beginning is skipped.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var reader = Reader(bytes)
    do throws(TOMLProblem) {
      root = try reader.readDocument()
      problem = nil
    } catch {
      root = .empty
      problem = error
    }
  }
}

/// What is wrong with a TOML file.
public struct TOMLProblem: Error, Sendable, Equatable {
  /// The bytes that it is about; empty where something is missing.
  public let range: Range<Int>
  /// What is wrong, as one lower-case phrase without a full stop.
  public let message: String
}
