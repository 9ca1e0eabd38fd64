public import PathPatterns
public import PythonSyntax

/// What a configuration says; what it does not say is nil, empty or as it is without one.
public struct Settings: Sendable, Equatable {
  /// The hazards to look for; nil if the choice is left to Hoist.
  public var select: HazardSelection?
  /// The hazards not to look for; wins over `select`.
  public var ignore = HazardSelection()
  /// The hazards not to look for in some of the files.
  public var perFileIgnores: [PerFileIgnore] = []
  /// The hazards whose fixes count as safe.
  public var extendSafeFixes = HazardSelection()
  /// The hazards whose fixes count as unsafe; wins over `extendSafeFixes`.
  public var extendUnsafeFixes = HazardSelection()
  /// The files to leave alone, in the place of those that are by default; nil for those.
  public var exclude: PathPatternList?
  /// The files to leave alone besides.
  public var extendExclude = PathPatternList([])
  /// The files to look at, though they are excluded by default; nil for none.
  public var include: PathPatternList?
  /// Whether files that git ignores are left alone.
  public var respectsGitignore = true
  /// The services that the project has: a fix may need them.
  public var services: [String] = []
  /// What fixes look like.
  public var style = Style.default
  /// The file for new definitions, relative to the folder of the configuration; nil for Hoist's
  /// choice.
  public var home: String?
  /// The oldest Python that new code must run on; nil for what the project says.
  public var targetVersion: PythonVersion?
  /// The settings of single hazards, in the order of the file.
  public var hazardSettings: [HazardSetting] = []

  /// What fixes look like.
  public enum Style: String, Sendable, CaseIterable {
    /// As Hoist holds best.
    case `default`
    /// As the guideline has it, wherever that runs.
    case guideline
  }

  /// The settings of a project without a configuration.
  public init() {}

  /// Whether a hazard is ignored in a file, by `ignore` or `per-file-ignores`.
  ///
  /// The path is relative to the folder of the configuration.
  public func ignores(_ hazard: String, in path: ArraySlice<UInt8>) -> Bool {
    ignore.contains(hazard)
      || perFileIgnores.contains { $0.hazards.contains(hazard) && $0.applies(to: path) }
  }
}

/// Some of the hazards, or all of them.
public struct HazardSelection: Sendable, Equatable {
  /// Whether `ALL` is among the names.
  public var includesAll = false
  /// The names of single hazards; naming one is consent to its fixes.
  public var names: [String] = []

  /// None of the hazards.
  public init() {}

  /// Whether a hazard is meant, by its name or by `ALL`.
  public func contains(_ hazard: String) -> Bool { includesAll || names.contains(hazard) }
}

/// The hazards that are ignored in files that fit a pattern, or in all others if it begins with
/// `!`.
public struct PerFileIgnore: Sendable, Equatable {
  /// The files.
  public let pattern: PathPattern
  /// The hazards.
  public let hazards: HazardSelection

  /// Whether the hazards are ignored in a file, by its path from the folder of the configuration.
  public func applies(to path: ArraySlice<UInt8>) -> Bool {
    pattern.covers(path, isFolder: false) != pattern.isNegated
  }
}

/// A setting of one hazard.
public struct HazardSetting: Sendable, Equatable {
  /// The name of the hazard.
  public let hazard: String
  /// The name of the setting.
  public let name: String
  /// The value, of the kind that the vocabulary asks for.
  public let value: Value

  /// The values of settings.
  public enum Value: Sendable, Equatable {
    /// Yes or no.
    case flag(Bool)
    /// A whole number.
    case integer(Int)
    /// A number, with or without a fraction.
    case number(Double)
    /// A text.
    case text(String)
    /// Several texts.
    case texts([String])
  }
}
