/// The names by which the files of a project import each other.
///
/// A file in a package, which is a folder with `__init__.py`, is named from the outermost package on; where a
/// plain folder stands between, others may know it by another name. A file in any other plain folder is a
/// module of whatever folder is on Python's path: mostly the root of the project, or `src` in it. A name that
/// fits in no other way than by another such folder must fit one file alone.
package struct ModuleNames: Sendable {
  /// A file with the words of its path: the folders, and the module if it is none of their own.
  private struct Place {
    var path: String
    var words: [Substring]
    /// The number of folders in front of the module's name.
    var start: Int
  }

  /// The folders that have an `__init__.py`.
  private let packages: Set<Substring>
  /// All folders with Python files in them, or in folders below.
  private var folders: Set<Substring> = []
  private var places: [String: Place] = [:]
  /// The paths by the name of their module, and the places by its last word.
  private var byName: [String: [String]] = [:]
  private var byWord: [Substring: [Place]] = [:]
  /// The first words of the names that are certain.
  private(set) var topLevel: Set<String> = []
  /// The names of folders without `__init__.py` that hold packages: each is on Python's path, or a
  /// package itself (PEP 420).
  private(set) var foldersOfPackages: Set<Substring> = []

  /// What is known of a folder, which all its files share.
  private struct Folder {
    /// The number of folders in front of its outermost package; of all folders where it is in none.
    let start: Int
    /// Whether a file in it has the same name however the program is started.
    let isCertain: Bool
  }

  init(_ paths: [String]) {
    packages = Set(paths.filter(Self.isPackage).map { Self.folder(of: Self.words(of: $0)) })
    var known: [Substring: Folder] = [:]
    for path in paths where path.hasEnding(".py") {
      let words = Self.words(of: path)
      guard let last = words.last else { continue }
      let isPackage = Self.isPackage(path)
      let above = Self.folders(of: words, isPackage)
      let folder = known[Self.folder(of: above)] ?? self.folder(of: words, isPackage)
      if known.updateValue(folder, forKey: Self.folder(of: above)) == nil { note(above) }
      let place = Place(path: path, words: words, start: start(of: words, isPackage, in: folder))
      if folder.isCertain, words[place.start...].allSatisfy(Self.isIdentifier) {
        topLevel.insert(String(words[place.start]))
        if place.start > 0 { foldersOfPackages.insert(words[place.start - 1]) }
      }
      places[path] = place
      byName[words[place.start...].joined(separator: "."), default: []].append(path)
      byWord[last, default: []].append(place)
    }
  }

  /// Notes a folder, and those that it is in.
  private mutating func note(_ folder: ArraySlice<Substring>) {
    var words = folder
    while !words.isEmpty, folders.insert(Self.folder(of: words)).inserted { words.removeLast() }
  }

  /// Whether a file is the `__init__.py` of a folder.
  package static func isPackage(_ path: String) -> Bool {
    path == "__init__.py" || path.hasEnding("/__init__.py")
  }

  /// The name of a file's module; nil where no import statement could name it.
  func name(of path: String) -> String? {
    guard let place = places[path] else { return nil }
    let words = place.words[place.start...]
    return words.allSatisfy(Self.isIdentifier) ? words.joined(separator: ".") : nil
  }

  /// The name by which every file of the project can import a file, which need not be there yet; nil
  /// where that depends on how the program is started.
  func certainName(of path: String) -> String? {
    let words = Self.words(of: path)
    let isPackage = Self.isPackage(path)
    let folder = folder(of: words, isPackage)
    let name = words[start(of: words, isPackage, in: folder)...]
    guard path.hasEnding(".py"), folder.isCertain, name.allSatisfy(Self.isIdentifier) else {
      return nil
    }
    return name.joined(separator: ".")
  }

  /// Whether there is a file at a path.
  func hasFile(at path: String) -> Bool { places[path] != nil }

  /// Whether there is a module that a file at a path would have the name of: the file itself, or a
  /// folder.
  func hasModule(at path: String) -> Bool {
    hasFile(at: path) || folders.contains(Self.folder(of: Self.words(of: path)))
  }

  /// The folder that must be on Python's path for a file, which need not be there, to be imported.
  func root(of path: String) -> String {
    let words = Self.words(of: path)
    let isPackage = Self.isPackage(path)
    let start = start(of: words, isPackage, in: folder(of: words, isPackage))
    return String(Self.folder(of: words[..<start]))
  }

  /// The package in a plain folder of which a file is; nil of a file that is elsewhere.
  func packageAroundPlainFolder(of path: String) -> String? {
    let words = Self.words(of: path)
    let (isPackage, folders) = (Self.isPackage(path), words.dropLast())
    let folder = folder(of: words, isPackage)
    guard !isPackage, !folder.isCertain, folder.start < folders.count else { return nil }
    return String(words[folder.start])
  }

  /// The file of a module that a file imports; nil when none or more than one could be meant.
  func path(ofModule name: String, importedBy importer: String? = nil) -> String? {
    let paths = paths(ofModule: name, importedBy: importer)
    return paths.count == 1 ? paths.first : nil
  }

  /// The files that could be meant by a module that a file imports.
  func paths(ofModule name: String, importedBy importer: String? = nil) -> [String] {
    if let exact = byName[name] { return exact }
    // Most modules are those of libraries, and no file is called as they are.
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    guard let importer,
      let files = byWord[dot.map { name[name.utf8.index(after: $0)...] } ?? name[...]],
      let importer = places[importer]
    else { return [] }
    let wanted = name.split(separator: ".")
    return files.filter { place in
      guard place.words.suffix(wanted.count).elementsEqual(wanted) else { return false }
      // Some folder above both must be on Python's path; the folder of a package cannot be.
      let root = place.words.dropLast(wanted.count)
      return importer.words.dropLast().starts(with: root)
        && !packages.contains(Self.folder(of: root))
    }.map(\.path)
  }

  /// Where the name of a module begins among the words of its path.
  private func start(of words: [Substring], _ isPackage: Bool, in folder: Folder) -> Int {
    if isPackage || folder.start < words.count - 1 { return folder.start }
    return words.first == "src" && words.count > 1 ? 1 : 0
  }

  /// What is known of the folder that a file is in.
  private func folder(of words: [Substring], _ isPackage: Bool) -> Folder {
    let folders = Self.folders(of: words, isPackage)
    /// The number of the innermost of some folders that is a package; 0 where none is.
    func innermost(_ count: Int) -> Int {
      (0...count).last { $0 == 0 || packages.contains(Self.folder(of: folders[..<$0])) } ?? 0
    }
    var start = folders.count
    var end = innermost(start)
    var isCertain = end == start || folders == ["src"]
    // A plain folder in a package is found by way of that.
    while end > 0 {
      if end < start { isCertain = false }
      start = end - 1
      end = innermost(start)
    }
    return Folder(start: start, isCertain: isCertain)
  }

  /// The folders that a file is in, by the words of its path.
  private static func folders(of words: [Substring], _ isPackage: Bool) -> ArraySlice<Substring> {
    isPackage ? words[...] : words.dropLast()
  }

  /// The folders of a path, and the module if it is none of their own; each is a part of the path.
  package static func words(of path: String) -> [Substring] {
    var words = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let file = words.popLast() else { return [] }
    if file != "__init__.py" {
      words.append(file.hasEnding(".py") ? Substring(file.utf8.dropLast(3)) : file)
    }
    return words
  }

  /// The path of the folder that the first words of a path lead to.
  private static func folder(of words: some BidirectionalCollection<Substring>) -> Substring {
    guard let first = words.first, let last = words.last else { return "" }
    return first.base[first.startIndex..<last.endIndex]
  }

  /// Whether a word can stand in an import statement.
  static func isIdentifier(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && word.unicodeScalars.allSatisfy { $0.isInName || $0.properties.isXIDContinue }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, digit or underscore of ASCII: nearly all that names are made of.
  fileprivate var isInName: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}

extension StringProtocol {
  /// Whether the last bytes are some text.
  func hasEnding(_ ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
