public import TOML

extension PyProject {
  /// How long a line may be in characters, by the settings of ruff, else of black; nil if neither
  /// has any.
  public var lineLength: Int? {
    tool("ruff").flatMap(Self.lineLength(ofRuff:))
      ?? tool("black").flatMap { Self.lineLength($0["line-length"] ?? $0["line_length"]) }
  }

  /// How long a line may be by ruff's settings: the table `[tool.ruff]`, or the root of a
  /// `ruff.toml`.
  public static func lineLength(ofRuff table: TOMLTable) -> Int? {
    lineLength(table["line-length"])
  }

  private static func lineLength(_ value: TOMLValue?) -> Int? {
    // What ruff allows; a value beyond would only stop it from running.
    guard let length = value?.integer, (1...320).contains(length) else { return nil }
    return Int(length)
  }
}
