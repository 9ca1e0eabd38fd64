/// The folders that a run may write in.
public struct Roots: Sendable {
  /// The folders, without links in their names.
  private let folders: Set<Path>

  /// Takes what was named on the command line: each folder, and for each file the repository that
  /// its name stands in, or else its folder.
  ///
  /// What is not there gives no root, and is told by `Discovery`.
  public init(of names: [Path]) {
    folders = Set(names.compactMap { name in try? Self.root(of: name) })
  }

  /// The folders, and all that a diff may change.
  public func with(_ root: DiffRoot) -> Roots { Roots(folders: folders.union([root.folder])) }

  private init(folders: Set<Path>) { self.folders = folders }

  private static func root(of name: Path) throws(SystemError) -> Path {
    if try name.kind() == .folder { return try name.resolved() }
    // The link that was named counts, and not what it leads to.
    let folder = try name.folder.resolved()
    return Repository(containing: folder)?.top ?? folder
  }

  /// Whether a file lies in one of the folders; its name must be resolved.
  func contains(_ path: Path) -> Bool {
    var folder = path.parent
    while !folders.contains(folder) {
      if folder == folder.parent { return false }
      folder = folder.parent
    }
    return true
  }
}
