public import Configuration
public import PathPatterns

/// What the command line says about which files a run looks at; it wins over configurations.
public struct FileRules: Sendable {
  /// What configurations may name.
  public let vocabulary: Vocabulary
  /// Where configurations are looked for.
  public var source = ConfigurationSource.closest
  /// The files to leave alone, in the place of those that configurations name and of those that are
  /// left alone by default; nil for those.
  public var exclude: PathPatternList?
  /// The files to leave alone besides.
  public var extendExclude = PathPatternList([])
  /// Whether files that git ignores are left alone, where the configuration has nothing against it.
  public var respectsGitignore = true

  /// Takes what configurations may name, and says nothing else.
  public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }
}

/// Where configurations are looked for.
public enum ConfigurationSource: Sendable, Hashable {
  /// For each file in its folder and those above it, up to the top of the repository; the closest
  /// one holds alone.
  case closest
  /// In one file, for all files.
  case file(Path)
  /// Nowhere; manifests and the settings of formatters do not count either.
  case nowhere
}

/// A configuration that holds for some of the files; two are the same only if they are one object.
public final class ProjectConfiguration: Sendable {
  /// What it says.
  public let settings: Settings
  /// The folder that its paths and patterns begin in.
  let folder: Path

  init(_ settings: Settings, in folder: Path) { (self.settings, self.folder) = (settings, folder) }
}

extension PathPatternList {
  /// Whether the last pattern of a folder that fits a path says so.
  ///
  /// Only the path itself counts, and not the folders that it is in: what is in a folder that was
  /// named is looked at, whatever is said of the folder.
  func fits(_ path: Path, from folder: Path, isFolder: Bool) -> Bool {
    verdict(on: path.components(from: folder), isFolder: isFolder) == true
  }

  /// Whether a pattern of a folder names something below a path.
  func canFit(below path: Path, from folder: Path) -> Bool {
    let components = path.components(from: folder)
    return patterns.contains { !$0.isNegated && $0.canMatch(below: components) }
  }
}

extension Path {
  /// What patterns of a folder are compared with; elsewhere only those for names fit.
  func components(from folder: Path) -> ArraySlice<UInt8> {
    components(below: folder) ?? bytes.dropFirst()
  }
}
