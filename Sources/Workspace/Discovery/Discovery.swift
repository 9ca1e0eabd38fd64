/// All Python files that some names stand for, whatever anything says about them.
public struct Discovery: Sendable {
  /// The files: the names as they were given, and what is in a folder in the order of its bytes.
  public private(set) var files: [Path] = []
  /// The names and folders that could not be read.
  public private(set) var problems: [FileProblem] = []

  /// Takes each named file, whatever it is called, and walks each named folder.
  ///
  /// In folders every regular file counts that ends in `.py`, `.pyi` or `.pyw`; symbolic links are
  /// not followed. No path is found twice.
  public init(in names: [Path]) {
    var found: Set<Path> = []
    for name in names {
      do throws(SystemError) {
        guard try name.kind() == .folder else {
          if found.insert(name).inserted { files.append(name) }
          continue
        }
        var walk = FolderWalk<Void>()
        walk.walk(name, at: ()) { _, entries, _ in
          entries.filter(\.isFolderOrPython).map { ($0, ()) }
        } visit: { path, _ in
          if found.insert(path).inserted { files.append(path) }
        }
        problems += walk.problems.map(\.problem)
      } catch {
        problems.append(FileProblem(name, error.message))
      }
    }
  }
}
