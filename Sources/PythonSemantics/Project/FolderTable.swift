/// The folders with Python files in them, or in folders below.
struct FolderTable: Sendable {
  private var folders: [Folder] = []
  private var byPath: ByteIndex

  /// A folder by its bytes, with the number of the one that it is in.
  private struct Folder: Sendable {
    var path: ArraySlice<UInt8>
    var parent: Int
    var isPackage = false
    var facts = Facts()
  }

  /// What is known of a folder, which all its files share.
  struct Facts: Sendable {
    /// Whether it is a package, or in one.
    var isInPackage = false
    /// Where the outermost package begins in the path.
    var start = 0
    /// Whether a file in it has the same name however the program is started.
    var isCertain = false
  }

  /// Begins with the root, and expects the folders of so many files.
  init(files count: Int) {
    byPath = ByteIndex(count: count)
    folders.append(Folder(path: [], parent: 0, facts: Facts(isCertain: true)))
  }

  /// The number of the folder of a file, which makes it a package if it is called so.
  mutating func insert(folderOf file: ModulePath) -> Int {
    let number = insert(file.folder)
    if file.isPackage { folders[number].isPackage = true }
    return number
  }

  private mutating func insert(_ path: ArraySlice<UInt8>) -> Int {
    if path.isEmpty { return 0 }
    if let last = folders.last, last.path == path { return folders.count - 1 }
    if let number = number(of: path) { return number }
    let parent = insert(ModulePath(path).folder)
    folders.append(Folder(path: path, parent: parent))
    byPath.insert(folders.count - 1, path)
    return folders.count - 1
  }

  /// Concludes what is known of the folders, when all files are told.
  mutating func settle() {
    for number in folders.indices.dropFirst() {
      let folder = folders[number]
      folders[number].facts = facts(
        of: folder.path, isPackage: folder.isPackage, below: folders[folder.parent])
    }
  }

  /// What is known of a folder, by what is of the one that it is in.
  private func facts(
    of path: ArraySlice<UInt8>, isPackage: Bool, below parent: Folder
  ) -> Facts {
    // A plain folder in a package is found by way of that.
    if parent.facts.isInPackage {
      return Facts(
        isInPackage: true, start: parent.facts.start,
        isCertain: isPackage && parent.facts.isCertain)
    }
    if isPackage {
      let start = parent.path.isEmpty ? 0 : parent.path.count + 1
      return Facts(isInPackage: true, start: start, isCertain: true)
    }
    return Facts(isCertain: path.elementsEqual("src".utf8))
  }

  /// What is known of the folder with a number.
  subscript(number: Int) -> Facts { folders[number].facts }

  /// What is known of the folder of a file, neither of which need be there.
  func facts(ofFolderOf file: ModulePath) -> Facts { facts(ofFolderAt: file.folder) }

  private func facts(ofFolderAt path: ArraySlice<UInt8>) -> Facts {
    if let number = number(of: path) { return folders[number].facts }
    let parent = facts(ofFolderAt: ModulePath(path).folder)
    return parent.isInPackage
      ? Facts(isInPackage: true, start: parent.start)
      : Facts(isCertain: path.elementsEqual("src".utf8))
  }

  /// Whether there is a folder, by its path.
  func contains(_ path: ArraySlice<UInt8>) -> Bool { !path.isEmpty && number(of: path) != nil }

  /// Whether a folder is a package, by its path.
  func isPackage(_ path: ArraySlice<UInt8>) -> Bool {
    number(of: path).map { folders[$0].isPackage } ?? false
  }

  private func number(of path: ArraySlice<UInt8>) -> Int? {
    path.isEmpty ? 0 : byPath.first(path) { folders[$0].path == path }
  }
}
