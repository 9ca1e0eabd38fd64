internal import PythonSemantics

/// What files are going to import of each other, besides what they do now.
struct PlannedImports {
  private let project: Project
  private var added: [String: Set<String>] = [:]
  /// The files of which it matters what they import, and what is imported with that.
  private(set) var origins: Set<String> = []

  init(in project: Project) { self.project = project }

  /// Lets a file import modules that its new definition needs.
  mutating func add(_ modules: [String], to path: String) {
    for module in modules {
      guard let file = project.summary(ofModule: module, importedBy: path) else { continue }
      added[path, default: []].insert(file.path)
      origins.insert(file.path)
    }
  }

  /// Lets a file import from the home of a definition; false where that would close a cycle, or where
  /// it is not certain that the file finds the module.
  mutating func add(_ home: SharedHome, to path: String) -> Bool {
    guard finds(home, from: path) else { return false }
    origins.insert(home.path)
    guard !reaches(path, from: home.path) else { return false }
    added[path, default: []].insert(home.path)
    return true
  }

  /// Whether importing one file imports another at once.
  private func reaches(_ target: String, from start: String) -> Bool {
    var visited: Set<String> = [start]
    var pending = [start]
    while let next = pending.popLast() {
      let files = project.importsAtOnce(of: next).map(\.path) + Array(added[next] ?? [])
      for file in files where visited.insert(file).inserted {
        if file == target { return true }
        pending.append(file)
      }
    }
    return false
  }

  /// Whether a file can import a module of its root: by the package that it is in, because it
  /// lies in the root, or because it imports from the same package now.
  private func finds(_ home: SharedHome, from path: String) -> Bool {
    if project.certainModuleName(of: path) != nil { return true }
    let package = home.module?.prefix { $0 != "." }
    return project.imports(of: path).contains { file in
      project.certainModuleName(of: file.path)?.prefix { $0 != "." } == package
    }
  }
}
