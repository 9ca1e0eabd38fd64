/// Finds the files that import statements mean.
struct ImportGraph {
  let names: ModuleNames

  /// The files that a file imports, and those of them that it imports when it is imported itself; in
  /// order, without itself.
  func targets(of file: FileSummary) -> (all: [Int], atOnce: [Int]) {
    let importer = names.number(of: file.path)
    var all: Set<Int> = []
    var atOnce: Set<Int> = []
    var (module, bytes): (QualifiedName?, [UInt8]) = (nil, [])
    // The names of one statement come from one module, and so do those of many.
    var packages: [Int] = []
    for entry in file.imports {
      if entry.module != module {
        module = entry.module
        bytes = names.absolute(entry.module, in: file.path).map { Array($0.text.utf8) } ?? []
        // `import a.b` imports the packages on the way.
        packages = (bytes.indices.filter { bytes[$0] == dot } + [bytes.count]).compactMap {
          self.file(ofModule: bytes[..<$0], importedBy: importer)
        }
      }
      guard !bytes.isEmpty else { continue }
      // `from a.b import c` may mean a module `c`.
      let member = entry.name.flatMap {
        self.file(ofModule: (bytes + [dot] + $0.utf8)[...], importedBy: importer)
      }
      let targets = packages + [member].compactMap(\.self)
      all.formUnion(targets)
      if entry.isImmediate { atOnce.formUnion(targets) }
    }
    return (all.sorted(), atOnce.sorted())
  }

  /// The only other file that could be meant by a module that a file imports.
  private func file(ofModule name: ArraySlice<UInt8>, importedBy importer: Int?) -> Int? {
    let meant = names.numbers(ofModule: name, importedBy: importer)
    return meant.count == 1 && meant[0] != importer ? meant[0] : nil
  }

  private var dot: UInt8 { UInt8(ascii: ".") }
}

extension ModuleNames {
  /// A name as it is outside its file: a relative one begins at the package of the file.
  func absolute(_ name: QualifiedName, in path: String) -> QualifiedName? {
    guard name.isRelative else { return name }
    guard var words = self.name(of: path)?.utf8.split(separator: UInt8(ascii: ".")) else {
      return nil
    }
    let above = name.level - (Self.isPackage(path) ? 1 : 0)
    guard above <= words.count else { return nil }
    words.removeLast(above)
    let rest = name.text.utf8.dropFirst(name.level)
    if !rest.isEmpty { words.append(rest) }
    return words.isEmpty
      ? nil : QualifiedName(words.map { String(Substring($0)) }.joined(separator: "."))
  }
}
