internal import PythonSemantics
internal import SourceText

/// Tells fast whether a file may import one of some files, by its import statements.
///
/// Whatever looks like such a statement counts, in code, strings and comments alike. What passes need
/// not import a file: that is for the project to say, which knows the names of all modules.
struct ImportFilter: Sendable {
  /// The files by their last words.
  private let targets: [Substring: [Target]]
  private let packages: [Target]
  private let namespaces: Set<Namespace>
  private let lastWords: NameTable
  private let wanted: ImportWords.Wanted
  private let keyword = WordFilter(["import"])
  /// What is in every file that imports through a folder, where nothing else is asked.
  private let throughFolders: WordFilter?

  /// A file that may be imported.
  fileprivate struct Target {
    /// The folders, and the module if it is none of their own.
    let words: [Substring]
    let isPackage: Bool
  }

  /// Takes files by their paths, and packages that may be imported through folders; nil without any.
  init?(importing paths: some Sequence<String>, through namespaces: Set<Namespace> = []) {
    let all = paths.map {
      Target(words: ModuleNames.words(of: $0), isPackage: ModuleNames.isPackage($0))
    }
    targets = Dictionary(grouping: all.filter { !$0.words.isEmpty }) {
      $0.words[$0.words.count - 1]
    }
    packages = all.filter(\.isPackage)
    self.namespaces = namespaces
    let words = Set(targets.keys.map(String.init) + namespaces.map(\.package))
    guard !words.isEmpty else { return nil }
    lastWords = words.reduce(into: NameTable()) { $0.append($1.utf8) }
    wanted = ImportWords.Wanted(words)
    throughFolders =
      targets.isEmpty
      ? WordFilter(
        namespaces.flatMap { ["\($0.folder).\($0.package)", "from \($0.folder) import"] },
        areWhole: true)
      : nil
  }

  /// Whether a file may import one of the files, by its path and its bytes with `SourceText.padding` zeros
  /// behind.
  func passes(_ path: String, _ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    if isInPackage(path) { return true }
    let text = bytes.assumingMemoryBound(to: UInt8.self).extracting(..<count).span
    if let throughFolders, !throughFolders.passes(text) { return false }
    var start = 0
    while let place = keyword.firstPlace(in: text, from: start) {
      let statement = ImportText(around: place, in: bytes, count: count)
      if statement.hasName(where: { lastWords.find(bytes, in: $0) != nil }),
        statement.modules.contains(where: { mayBeWanted($0, importedBy: path) })
      {
        return true
      }
      start = max(place + 6, statement.end)
    }
    return false
  }

  /// Whether a file may import one of the files, by its path and the words in its imports: false only
  /// where its bytes would not pass either.
  func mayPass(_ path: String, _ words: ImportWords) -> Bool {
    words.mayHave(anyOf: wanted) || isInPackage(path)
  }

  /// Whether a file is in one of the packages, where a dot alone may mean the package.
  private func isInPackage(_ path: String) -> Bool {
    guard !packages.isEmpty else { return false }
    let folders = ModuleNames.words(of: path)
    return packages.contains { folders.starts(with: $0.words) }
  }

  private func mayBeWanted(_ module: ImportText.Module, importedBy path: String) -> Bool {
    let folder = module.level == 0 ? [] : path.split(separator: "/").dropLast(module.level)
    let words = folder + module.words
    if module.level == 0, words.count > 1,
      namespaces.contains(Namespace(folder: String(words[0]), package: String(words[1])))
    {
      return true
    }
    // `import a.b` imports the package `a`, too.
    return words.indices.dropFirst(folder.count).contains { index in
      let isWhole = index == words.count - 1
      return targets[words[index]]?.contains { target in
        guard isWhole || target.isPackage else { return false }
        // What is relative begins at the root, and what is not wherever Python looks for it.
        let named = module.level == 0 ? target.words.suffix(index + 1) : target.words[...]
        return named.elementsEqual(words[...index])
      } ?? false
    }
  }
}
