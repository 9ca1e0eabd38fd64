/// Finds the files that import statements mean.
struct ImportGraph {
  let names: ModuleNames

  /// The files that a file imports, and those of them that it imports when it is imported itself; in
  /// order, without itself.
  func targets(of file: FileSummary) -> (all: [Int], atOnce: [Int]) {
    var all: Set<Int> = []
    var atOnce: Set<Int> = []
    for entry in file.imports {
      guard let module = names.absolute(entry.module, in: file.path)?.text else { continue }
      var name = ""
      // `import a.b` imports the packages on the way, and `from a.b import c` may mean a module `c`.
      for word in module.split(separator: ".")
        + [entry.name.map { Substring($0) }].compactMap({ $0 })
      {
        name += name.isEmpty ? String(word) : "." + word
        let meant = names.numbers(ofModule: name, importedBy: file.path)
        guard meant.count == 1, let index = meant.first, names.paths[index] != file.path else {
          continue
        }
        all.insert(index)
        if entry.isImmediate { atOnce.insert(index) }
      }
    }
    return (all.sorted(), atOnce.sorted())
  }
}

extension ModuleNames {
  /// A name as it is outside its file: a relative one begins at the package of the file.
  func absolute(_ name: QualifiedName, in path: String) -> QualifiedName? {
    guard name.isRelative else { return name }
    guard var words = self.name(of: path)?.split(separator: ".") else { return nil }
    let above = name.level - (Self.isPackage(path) ? 1 : 0)
    guard above <= words.count else { return nil }
    words.removeLast(above)
    let rest = name.text.dropFirst(name.level)
    if !rest.isEmpty { words.append(rest) }
    return words.isEmpty ? nil : QualifiedName(words.joined(separator: "."))
  }
}
