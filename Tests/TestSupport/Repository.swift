public import Foundation

/// The checkout that the tests were built from.
public enum Repository {
  /// Its top folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether what is generated is written anew rather than compared: `HOIST_BLESS` is set.
  public static let isBlessed = ProcessInfo.processInfo.environment["HOIST_BLESS"] != nil
}
