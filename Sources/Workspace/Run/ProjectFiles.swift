/// The files of the project that a run belongs to, whatever paths were named; its tests are among
/// them.
public struct ProjectFiles: Sendable {
  /// The top of the repository; outside of one, the closest folder with a `pyproject.toml`, or else
  /// the folder that was named.
  let root: Path
  /// The files in the order of their paths.
  let files: [RunFile]

  /// Finds the project of something that was named; nil where that is not there.
  public init?(around name: Path, by rules: FileRules) {
    guard let resolved = try? name.resolved(), let kind = try? name.kind() else { return nil }
    root = Self.root(above: kind == .folder ? resolved : resolved.parent)
    files = RunFiles(in: [root], by: rules, wanting: [.tests]).files
  }

  /// The path of a file below the root, as other files of the project know it; nil of a file that is
  /// elsewhere, or whose name is not text.
  func path(of file: RunFile) -> String? {
    file.resolved.components(below: root).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func root(above folder: Path) -> Path {
    if let repository = Repository(containing: folder) { return repository.top }
    var candidate = folder
    while candidate != candidate.parent {
      let manifest = candidate.appending("pyproject.toml".utf8)
      if (try? manifest.kind()) == .regular { return candidate }
      candidate = candidate.parent
    }
    return folder
  }
}
