/// The Python files that some names stand for.
public struct Discovery: Sendable {
  /// The files: the names as they were given, and what is in a folder in the order of its bytes.
  public private(set) var files: [Path] = []
  /// The names and folders that could not be read.
  public private(set) var problems: [FileProblem] = []

  /// Takes each named file, whatever it is called, and walks each named folder.
  ///
  /// In folders every regular file counts that ends in `.py`, `.pyi` or `.pyw`; symbolic links are
  /// not followed, so there are no loops and no way out of the folder. No file is found twice.
  public init(in names: [Path]) {
    var found: Set<Path> = []
    for name in names {
      do throws(SystemError) {
        let isFolder = try name.kind() == .folder
        for file in isFolder ? walk(name) : [name] where found.insert(file).inserted {
          files.append(file)
        }
      } catch {
        problems.append(FileProblem(name, error.message))
      }
    }
  }

  /// The Python files of a folder that was named.
  private mutating func walk(_ root: Path) -> [Path] {
    var files: [Path] = []
    // What is still to be looked at, the next one last; folders may be nested without limit.
    var pending = [(path: root, isFolder: true)]
    while let (path, isFolder) = pending.popLast() {
      guard isFolder else {
        files.append(path)
        continue
      }
      do throws(SystemError) {
        // Only the name that the user gave may be a link.
        let folder = try Descriptor.folder(path, followingLink: path == root)
        let entries = try folder.entries().filter(\.isWanted)
          .sorted { $1.orderingName.lexicographicallyPrecedes($0.orderingName) }
        pending += entries.map { (path.appending($0.name), $0.kind == .folder) }
      } catch {
        problems.append(FileProblem(path, error.message))
      }
    }
    return files
  }
}

extension FolderEntry {
  /// Whether it is a folder or a Python file.
  fileprivate var isWanted: Bool {
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
