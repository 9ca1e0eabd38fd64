/// How much of a program's behaviour a fix keeps.
public enum Safety: Sendable, Hashable {
  /// Same results, types, exceptions and order of effects; nothing undeclared is needed to run.
  case safe
  /// Something else that can be observed changes, and this is what.
  case unsafe(because: String)
  /// A service is needed that the project neither declares nor uses.
  case needs(service: String)

  /// The level alone, by the word that people read.
  public var level: Level {
    switch self {
    case .safe: .safe
    case .unsafe: .unsafe
    case .needs: .needsService
    }
  }

  /// The levels, the mildest first.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case safe
    case unsafe
    case needsService = "needs-service"

    /// Orders levels by how much they ask of the reader.
    public static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }
}
