/// A walk through all that is in a folder, in the order of the bytes of whole paths.
///
/// Symbolic links are not followed, so there are no loops and no way out of the folder. Every file
/// and folder has a place, which is whatever its visitor knows about it.
struct FolderWalk<Place> {
  /// The folders that could not be read, and what was known about them.
  private(set) var problems: [(problem: FileProblem, place: Place)] = []

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
          .sorted { $1.entry.precedes($0.entry) }
        pending += chosen.map { entry, place in
          (path.appending(entry.name), entry.kind == .folder, place)
        }
      } catch {
        problems.append((FileProblem(path, error.message), place))
      }
    }
  }
}

extension FolderEntry {
  /// Whether it is a folder or a Python file.
  var isFolderOrPython: Bool {
    switch kind {
    case .folder: true
    case .regular: name.hasEnding(".py") || name.hasEnding(".pyi") || name.hasEnding(".pyw")
    case .link, .special, .unknown: false
    }
  }

  /// Whether the entry and what is in it come first in the order of whole paths, in which a slash
  /// follows the name of a folder.
  fileprivate func precedes(_ other: FolderEntry) -> Bool {
    let common = min(name.count, other.name.count)
    for index in 0..<common where name[index] != other.name[index] {
      return name[index] < other.name[index]
    }
    return byte(at: common) < other.byte(at: common)
  }

  /// A byte of the name as it stands in paths; zero, which no name has, behind the end.
  private func byte(at index: Int) -> UInt8 {
    if index < name.count { return name[index] }
    return index == name.count && kind == .folder ? .slash : 0
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    return count >= length && ending.withUTF8Buffer { self[(count - length)...].elementsEqual($0) }
  }
}
