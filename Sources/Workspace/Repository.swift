/// A folder that git keeps the history of.
public struct Repository: Sendable, Hashable {
  /// The folder that holds all its files, without links in its name.
  public let top: Path

  /// Finds the innermost repository that a folder is in, without asking git.
  public init?(containing folder: Path) {
    guard var folder = try? folder.resolved() else { return nil }
    while !Self.isTop(folder) {
      if folder == folder.parent { return nil }
      folder = folder.parent
    }
    top = folder
  }

  /// Whether there is a `.git`: a folder, or the file that stands for one in a work tree or in a
  /// submodule.
  private static func isTop(_ folder: Path) -> Bool {
    let entry = folder.appending(".git".utf8)
    switch try? entry.kind() {
    case .regular: return true
    // To git, a folder without a head is any other folder.
    case .folder: return (try? entry.appending("HEAD".utf8).kind()) != nil
    default: return false
    }
  }
}
