/// A walk through all that is in a folder, in the order of the bytes of whole paths.
///
/// Symbolic links are not followed, so there are no loops and no way out of the folder. Every file
/// and folder has a place, which is whatever its visitor knows about it.
struct FolderWalk<Place> {
  /// The folders that could not be read.
  private(set) var problems: [FileProblem] = []

  /// Visits the files below a folder that was named, which alone may be a link.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - place: What is known about the folder.
  ///   - enter: Chooses among the entries of a folder, and says what is known about each.
  ///   - visit: Takes the next file that was chosen.
  mutating func walk(
    _ root: Path, at place: Place,
    enter: (Path, [FolderEntry], Place) -> [(entry: FolderEntry, place: Place)],
    visit: (Path, Place) -> Void
  ) {
    // What is still to be looked at, the next one last; folders may be nested without limit.
    var pending = [(path: root, isFolder: true, place: place)]
    while let (path, isFolder, place) = pending.popLast() {
      guard isFolder else {
        visit(path, place)
        continue
      }
      do throws(SystemError) {
        let folder = try Descriptor.folder(path, followingLink: path == root)
        let chosen = enter(path, try folder.entries(), place)
          .sorted { $1.entry.orderingName.lexicographicallyPrecedes($0.entry.orderingName) }
        pending += chosen.map { entry, place in
          (path.appending(entry.name), entry.kind == .folder, place)
        }
      } catch {
        problems.append(FileProblem(path, error.message))
      }
    }
  }
}

extension FolderEntry {
  /// Whether it is a folder or a Python file.
  var isFolderOrPython: Bool {
    switch kind {
    case .folder: true
    case .regular: Self.extensions.contains { name.reversed().starts(with: $0) }
    case .link, .special, .unknown: false
    }
  }

  private static let extensions = [".py", ".pyi", ".pyw"].map { $0.utf8.reversed() }

  /// What entries are ordered by, so that files come in the order of their whole paths, in which a
  /// slash follows the name of a folder.
  fileprivate var orderingName: [UInt8] { kind == .folder ? name + [UInt8(ascii: "/")] : name }
}
