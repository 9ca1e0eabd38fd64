internal import SourceText

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
  static func isTop(_ folder: Path) -> Bool {
    let entry = folder.appending(".git".utf8)
    switch try? entry.kind() {
    case .regular: return true
    // To git, a folder without a head is any other folder.
    case .folder: return (try? entry.appending("HEAD".utf8).kind()) != nil
    default: return false
    }
  }

  /// The file of what git ignores in the repository with a top, beside all `.gitignore` files.
  ///
  /// Work trees share that of their repository, which a file names.
  static func excludeFile(of top: Path) -> Path {
    var folder = top.appending(".git".utf8)
    if let link = firstLine(of: folder), link.starts(with: "gitdir: ".utf8) {
      folder = top.following(link.dropFirst("gitdir: ".utf8.count))
    }
    if let common = firstLine(of: folder.appending("commondir".utf8)) {
      folder = folder.following(common)
    }
    return folder.appending("info/exclude".utf8)
  }

  private static func firstLine(of file: Path) -> ArraySlice<UInt8>? {
    guard let text = try? SourceText(contentsOf: file) else { return nil }
    return text.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  }
}
