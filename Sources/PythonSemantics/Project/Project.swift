/// Facts about all the files of a run.
///
/// A value made from summaries: it reads no file, and its answers do not depend on the order in which
/// the summaries were made.
public struct Project: Sendable {
  /// What is known of files, by their numbers.
  private var known: [Int: FileSummary] = [:]
  /// The first words of the names by which its modules are imported.
  public var topLevelModules: Set<String> { names.topLevel }
  private let names: ModuleNames
  /// The files that each file imports, and those of them that it imports when it is imported itself.
  private var imported: [Int: [Int]] = [:]
  private var importedAtOnce: [Int: [Int]] = [:]
  /// Of which files it is known who imports them; nil if of all.
  private var targets: Set<Int>? = []
  /// The folders through which files import packages.
  private var namespaces: Set<Namespace> = []
  /// Those of which it matters whether files do; nil if of all.
  private var doubtfulNamespaces: Set<Namespace>? = []
  /// What files do with names that somebody asks about, by the names.
  private(set) var usesByName: [String: [(path: String, use: NameUse)]] = [:]
  /// The classes that have methods by some name.
  private(set) var classesByMethod: [String: [(path: String, summary: ClassSummary)]] = [:]
  /// What files keep of the objects that somebody asks about, by the paths of the files.
  private(set) var keptObjects: [(path: String, object: KeptObject)] = []
  /// Where tests replace something or say how it is called, by its name in the test.
  private var patches: [String: [PatchPlace]] = [:]

  /// A line of a test.
  private struct PatchPlace: Hashable {
    var file: Int
    var line: Int
  }

  /// The project of what is no file of any.
  public static let none = Project([])

  /// Takes the paths of the files; what they say is not known.
  public init(ofFilesAt paths: some Sequence<String>) {
    names = ModuleNames(paths.sortedAndUnique)
  }

  /// Takes the summaries of the files that say something of interest, and the paths of the others.
  public init(_ summaries: some Collection<FileSummary>, otherPaths: [String] = []) {
    self = Project(ofFilesAt: summaries.map(\.path) + otherPaths).knowing(summaries)
    (targets, doubtfulNamespaces) = (nil, nil)
  }

  /// The project when it is known what some of its files say.
  ///
  /// Targets are files that are imported by none but those of which that is known. Doubtful namespaces
  /// are those that matter if some file imports by them; of all others it is known already that their
  /// packages have certain names.
  public func knowing(
    _ summaries: some Sequence<FileSummary>, importersOf targets: Set<String> = [],
    doubting namespaces: Set<Namespace> = []
  ) -> Project {
    var project = self
    project.doubtfulNamespaces?.formUnion(namespaces)
    project.targets?.formUnion(targets.compactMap(names.number))
    let graph = ImportGraph(names: names)
    for summary in summaries {
      guard let index = names.number(of: summary.path) else { continue }
      project.known[index] = summary
      (project.imported[index], project.importedAtOnce[index]) = graph.targets(of: summary)
      project.note(summary, at: index)
    }
    return project
  }

  /// Notes what a file says where it is looked up.
  private mutating func note(_ summary: FileSummary, at index: Int) {
    for item in summary.imports { note(item) }
    keptObjects += summary.keptObjects.map { (summary.path, $0) }
    for use in summary.uses { usesByName[use.name, default: []].append((summary.path, use)) }
    for found in summary.classes ?? [] {
      for method in found.methods {
        classesByMethod[method, default: []].append((summary.path, found))
      }
    }
    for patch in summary.patches {
      patches[patch.target.text, default: []].append(PatchPlace(file: index, line: patch.line))
    }
  }

  /// Notes a package that is imported through a folder.
  private mutating func note(_ item: Import) {
    guard let root = item.module.root, names.foldersOfPackages.contains(String(root)) else {
      return
    }
    let rest = item.module.text.utf8.dropFirst(root.utf8.count + 1)
    let word = rest.prefix { $0 != UInt8(ascii: ".") }
    guard let package = word.isEmpty ? item.name : String(Substring(word)) else { return }
    namespaces.insert(Namespace(folder: String(root), package: package))
  }

  /// The number of the file at a path, in the order of the paths.
  public func number(of path: String) -> Int? { names.number(of: path) }

  /// What the file at a path says.
  public func summary(of path: String) -> FileSummary? { names.number(of: path).map(summary) }

  /// What the files say of which that is known, in the order of their paths.
  public var summaries: [FileSummary] { known.sorted { $0.key < $1.key }.map(\.value) }

  private func summary(_ number: Int) -> FileSummary {
    known[number] ?? FileSummary(path: names.paths[number], imports: [])
  }

  // MARK: Modules

  /// The dotted name of a file's module; nil where no import statement could name it.
  public func moduleName(of path: String) -> String? { names.name(of: path) }

  /// The name by which every file can import a file, which need not be there yet; nil where that
  /// depends on how the program is started.
  public func certainModuleName(of path: String) -> String? {
    guard let name = names.certainName(of: path) else { return nil }
    guard let namespace = namespace(of: path) else { return name }
    let isDoubtful = doubtfulNamespaces?.contains(namespace) ?? true
    return isDoubtful && namespaces.contains(namespace) ? nil : name
  }

  /// Whether there is a Python file at a path.
  public func hasFile(at path: String) -> Bool { names.hasFile(at: path) }

  /// Whether there is a module that a file at a path would have the name of.
  public func hasModule(at path: String) -> Bool { names.hasModule(at: path) }

  /// The folder that must be on Python's path for a file to be imported; empty for the root of the
  /// project.
  public func importRoot(of path: String) -> String { names.root(of: path) }

  /// That folder of a file which is known to import some packages: in a plain folder of a package, what
  /// imports nothing of that may be a script that somebody starts by its path.
  public func importRoot(of path: String, importing packages: ImportedPackages) -> String {
    guard let package = names.packageAroundPlainFolder(of: path), !packages.own,
      !packages.names.contains(package)
    else { return importRoot(of: path) }
    return ""
  }

  /// The file of a module that a file imports; nil when none or more than one could be meant.
  public func summary(ofModule name: String, importedBy path: String) -> FileSummary? {
    names.path(ofModule: name, importedBy: path).flatMap { summary(of: $0) }
  }

  /// The files that could be meant by a module that a file imports.
  func paths(ofModule name: String, importedBy path: String) -> [String] {
    names.paths(ofModule: name, importedBy: path)
  }

  /// A name as it is outside its file; nil where the packages of the file are not known.
  public func absolute(_ name: QualifiedName, in path: String) -> QualifiedName? {
    names.absolute(name, in: path)
  }

  /// Whether a file that imports a library might get a module of the project in its place.
  public func shadows(library: String, in path: String) -> Bool {
    !names.paths(ofModule: library, importedBy: path).isEmpty
  }

  // MARK: Imports

  /// The files of the project that a file imports, by path.
  public func imports(of path: String) -> [FileSummary] {
    (names.number(of: path).flatMap { imported[$0] } ?? []).map(summary)
  }

  /// The files of the project that a file imports when it is imported itself, by path.
  public func importsAtOnce(of path: String) -> [FileSummary] {
    (names.number(of: path).flatMap { importedAtOnce[$0] } ?? []).map(summary)
  }

  /// The files of the project that import a file, by path; nil where nobody has asked for them.
  public func importers(of path: String) -> [FileSummary]? {
    guard let target = names.number(of: path) else { return [] }
    guard targets?.contains(target) ?? true else { return nil }
    return imported.filter { $0.value.contains(target) }.keys.sorted().map(summary)
  }

  /// Whether importing one file imports another at once, directly or through others.
  ///
  /// If so, the other cannot import the one at its top level: that would close a cycle.
  public func importing(_ path: String, imports other: String) -> Bool {
    guard path != other, let target = names.number(of: other) else { return false }
    return numbers(importedWith: [path]).contains(target)
  }

  /// A file, and those of the project that are imported when it is, directly or through others.
  public func filesImportedAtOnce(with path: String) -> [FileSummary] {
    numbers(importedWith: [path]).sorted().map(summary)
  }

  /// The files of which it is not known what they say, and must be to know all that is imported at
  /// once with some files.
  public func unreadFiles(importedWith paths: Set<String>) -> Set<String> {
    Set(numbers(importedWith: paths).filter { known[$0] == nil }.map { names.paths[$0] })
  }

  /// Some files, and those that are imported when they are, directly or through others.
  private func numbers(importedWith paths: Set<String>) -> Set<Int> {
    var visited = Set(paths.compactMap(names.number))
    var pending = Array(visited)
    while let next = pending.popLast() {
      for file in importedAtOnce[next] ?? [] where visited.insert(file).inserted {
        pending.append(file)
      }
    }
    return visited
  }

  /// Those of some files of which it is not known what they say.
  public func unreadFiles(among paths: Set<String>) -> Set<String> {
    paths.filter { path in names.number(of: path).map { known[$0] == nil } ?? false }
  }

  /// The folder through which the package of a file may be imported, if that lies in no package itself;
  /// nil where the file has no certain name.
  public func namespace(of path: String) -> Namespace? {
    guard let name = names.certainName(of: path),
      let folder = names.root(of: path).split(separator: "/").last,
      Array(folder.utf8)[...].isIdentifier
    else { return nil }
    return Namespace(folder: String(folder), package: String(name.prefix { $0 != "." }))
  }

  // MARK: Tests

  /// Whether some test replaces something.
  var hasPatches: Bool { !patches.isEmpty }

  /// Where tests replace what a file calls, or say how it is called.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - own: What is replaced for the file alone.
  ///   - others: What is replaced for all files; that counts in tests which import the file.
  /// - Returns: The places in order, such as `tests/test_x.py:12`.
  func tests(
    replacingFor path: String, own: [String], others: [String]
  ) -> [String] {
    let file = names.number(of: path)
    let importing = others.flatMap { patches[$0] ?? [] }.filter { place in
      file.map { imported[place.file]?.contains($0) ?? false } ?? false
    }
    return Set(own.flatMap { patches[$0] ?? [] } + importing)
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
      .map { "\(names.paths[$0.file]):\($0.line)" }
  }
}

extension Sequence<String> {
  /// The elements in their order, each once; most are in order already.
  fileprivate var sortedAndUnique: [String] {
    let all = Array(self)
    return zip(all, all.dropFirst()).allSatisfy { $0 < $1 } ? all : Set(all).sorted()
  }
}
