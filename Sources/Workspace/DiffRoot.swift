/// The folder that a diff is applied in: the top of the repository, as `git apply` wants it.
public struct DiffRoot: Sendable, Equatable {
  /// The folder, by its absolute name.
  public let folder: Path
  /// Whether it is the top of a git repository.
  public let isRepository: Bool

  /// Finds the folder for a file or a folder: the closest one upwards that has a `.git`; else the
  /// current folder; else, if that is elsewhere, the folder itself.
  ///
  /// The file need not be there. No process is started, and nothing but names
  /// is looked at: `.git` is a file in worktrees and submodules.
  public init(of name: Path) throws(FileProblem) {
    do throws(SystemError) {
      let isFolder = (try? name.kind()) == .folder
      let resolved = try name.resolvedEvenIfMissing()
      let start = isFolder ? resolved : resolved.parent
      if let repository = Repository(containing: start) {
        (folder, isRepository) = (repository.top, true)
      } else {
        let current = try Path(".".utf8).resolved()
        folder = resolved.components(below: current) != nil || resolved == current ? current : start
        isRepository = false
      }
    } catch {
      throw FileProblem(name, error.message)
    }
  }

  /// The name of a file from the folder on; nil if the file is elsewhere, as one of another
  /// repository is.
  public func path(of file: Path) -> [UInt8]? {
    guard let resolved = try? file.resolvedEvenIfMissing(),
      let path = resolved.components(below: folder)
    else { return nil }
    if isRepository, Repository(containing: resolved.parent)?.top != folder { return nil }
    return Array(path)
  }
}

extension Path {
  /// The absolute name, also of what is not there yet: of that, the folders that are.
  func resolvedEvenIfMissing() throws(SystemError) -> Path {
    do throws(SystemError) {
      return try resolved()
    } catch {
      let name = bytes.contains(.slash) ? self : Path("./".utf8 + bytes)
      guard error == .missing, name.parent != name else { throw error }
      return try name.parent.resolvedEvenIfMissing().appending(lastComponent)
    }
  }
}
