internal import SourceText

/// The names by which the files of a project import each other.
///
/// A file in a package, which is a folder with `__init__.py`, is named from the outermost package on; where a
/// plain folder stands between, others may know it by another name. A file in any other plain folder is a
/// module of whatever folder is on Python's path: mostly the root of the project, or `src` in it. A name that
/// fits in no other way than by another such folder must fit one file alone.
///
/// Files are numbers, and looked up by the bytes of their paths: a project may have a hundred thousand of
/// them, and most are never asked about.
package struct ModuleNames: Sendable {
  /// The paths in their order, which gives the files their numbers.
  let paths: [String]
  private var files: [File] = []
  private let folders: FolderTable
  private var byPath: ByteIndex
  /// The modules by their names, and by the last words of these.
  private var byName: ByteIndex
  private var byLastWord: ByteIndex
  /// The first words of the names that are certain.
  private(set) var topLevel: Set<String> = []
  /// The names of folders without `__init__.py` that hold packages: each is on Python's path, or a
  /// package itself (PEP 420).
  private(set) var foldersOfPackages: Set<String> = []

  /// What is known of a file.
  private struct File: Sendable {
    var path: ModulePath
    /// The words of its name; empty where it is no module.
    var name: ModuleWords
  }

  /// Takes the paths of all files, in their order.
  init(_ paths: [String]) {
    self.paths = paths
    (byPath, byName) = (ByteIndex(count: paths.count), ByteIndex(count: paths.count))
    byLastWord = byName
    let all = ModulePath.all(paths)
    var table = FolderTable(files: paths.count)
    let containing = all.map { table.insert(folderOf: $0) }
    table.settle()
    folders = table
    files.reserveCapacity(paths.count)
    var last = -1
    for (number, path) in all.enumerated() {
      let folder = table[containing[number]]
      let name = path.isPython ? path.name(in: folder) : ModuleWords([])
      files.append(File(path: path, name: name))
      byPath.insert(number, path.bytes)
      guard !name.isEmpty else { continue }
      byName.insert(number, name.bytes)
      byLastWord.insert(number, name.last)
      // The names of all files in a package begin with the same word.
      guard folder.isCertain, last != containing[number], name.isImportable else { continue }
      if folder.isInPackage { last = containing[number] }
      topLevel.insert(String(decoding: name.first, as: UTF8.self))
      if let word = path.wordBefore(name) {
        foldersOfPackages.insert(String(decoding: word, as: UTF8.self))
      }
    }
  }

  /// Whether a file is the `__init__.py` of a folder.
  package static func isPackage(_ path: String) -> Bool { ModulePath(path).isPackage }

  /// The number of the file at a path.
  func number(of path: String) -> Int? {
    let bytes = ModulePath(path).bytes
    return byPath.first(bytes) { files[$0].path.bytes == bytes }
  }

  /// The name of a file's module; nil where no import statement could name it.
  func name(of path: String) -> String? {
    guard let name = number(of: path).map({ files[$0].name }), name.isImportable else { return nil }
    return name.dotted
  }

  /// The name by which every file of the project can import a file, which need not be there yet; nil
  /// where that depends on how the program is started.
  func certainName(of path: String) -> String? {
    let path = ModulePath(path)
    let folder = folders.facts(ofFolderOf: path)
    let name = path.name(in: folder)
    guard path.isPython, folder.isCertain, name.isImportable else { return nil }
    return name.dotted
  }

  /// Whether there is a module's file at a path.
  func hasFile(at path: String) -> Bool {
    number(of: path).map { !files[$0].name.isEmpty } ?? false
  }

  /// Whether there is a module that a file at a path would have the name of: the file itself, or a
  /// folder.
  func hasModule(at path: String) -> Bool {
    hasFile(at: path) || folders.contains(ModulePath(path).words)
  }

  /// The folder that must be on Python's path for a file, which need not be there, to be imported.
  func root(of path: String) -> String {
    let path = ModulePath(path)
    let name = path.name(in: folders.facts(ofFolderOf: path))
    return String(decoding: path.folderBefore(name), as: UTF8.self)
  }

  /// The package in a plain folder of which a file is; nil of a file that is elsewhere.
  func packageAroundPlainFolder(of path: String) -> String? {
    let path = ModulePath(path)
    let folder = folders.facts(ofFolderOf: path)
    guard !path.isPackage, !folder.isCertain, folder.isInPackage else { return nil }
    return String(decoding: path.name(in: folder).first, as: UTF8.self)
  }

  /// The file of a module that a file imports; nil when none or more than one could be meant.
  func path(ofModule name: String, importedBy importer: String? = nil) -> String? {
    let numbers = numbers(ofModule: name, importedBy: importer)
    return numbers.count == 1 ? paths[numbers[0]] : nil
  }

  /// The files that could be meant by a module that a file imports.
  func paths(ofModule name: String, importedBy importer: String? = nil) -> [String] {
    numbers(ofModule: name, importedBy: importer).map { paths[$0] }
  }

  /// The numbers of the files that could be meant by a module that a file imports.
  func numbers(ofModule name: String, importedBy importer: String?) -> [Int] {
    numbers(ofModule: Array(name.utf8)[...], importedBy: importer.flatMap(number))
  }

  /// The numbers of the files that could be meant by a module that a file with a number imports.
  func numbers(ofModule wanted: ArraySlice<UInt8>, importedBy importer: Int?) -> [Int] {
    let exact = byName.all(wanted) { files[$0].name.isWritten(wanted) }
    guard exact.isEmpty, let importer else { return exact }
    let home = ModulePath(files[importer].path.words).folder
    return byLastWord.all(ModuleWords(wanted).last) { number in
      let path = files[number].path
      let name = ModuleWords(path.words.suffix(wanted.count))
      guard name.isWritten(wanted), path.isWhole(name) else { return false }
      // Some folder above both must be on Python's path; the folder of a package cannot be.
      let root = path.folderBefore(name)
      return ModulePath(home).isIn(root) && !folders.isPackage(root)
    }
  }

  /// The folders of a path, and the module if it is none of their own.
  package static func words(of path: String) -> [Substring] {
    ModulePath(path).words.split(separator: .slash).map { Substring(decoding: $0, as: UTF8.self) }
  }
}
