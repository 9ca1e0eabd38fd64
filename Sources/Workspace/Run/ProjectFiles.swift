internal import PythonSemantics

/// The files of the project that a run belongs to, whatever paths were named; its tests are among
/// them.
public struct ProjectFiles: Sendable {
  /// The top of the repository; outside of one, the closest folder with a `pyproject.toml`, or else
  /// the folder that was named, or that of the file, or what the package is in that this belongs to.
  let root: Path
  /// The files in the order of their paths; those are left out whose names are not text.
  let files: [Member]

  /// A file of the project.
  struct Member: Sendable {
    /// The path as other files of the project know it.
    let path: String
    /// Whether the file is a test of the project; there are many files, and all are asked.
    let isTest: Bool
    let file: RunFile
  }

  /// Finds the project of something that was named; nil where that is not there.
  ///
  /// - Parameters:
  ///   - name: What was named.
  ///   - rules: What the command line says about files.
  ///   - found: What was found of it already.
  public init?(around name: Path, by rules: FileRules, after found: RunFiles? = nil) {
    guard let resolved = try? name.resolved(), let kind = try? name.kind() else { return nil }
    let folder = kind == .folder ? resolved : resolved.parent
    let top = Self.top(above: folder)
    let root = top ?? Self.outside(packageAt: folder)
    self.root = root
    let place = top ?? folder
    let all: [RunFile]
    if let found, found.onlyFolder == place {
      all = found.withTests
    } else {
      let names = top == nil && kind != .folder ? Self.neighbours(in: folder) : [place]
      all = RunFiles(in: names, by: rules, notingTests: true).withTests
    }
    files = all.compactMap { file in
      file.path(below: root).map { path in
        Member(path: path, isTest: FileSummary.isTest(path), file: file)
      }
    }
  }

  /// The place of each of the files among some others; nil of those that are not there.
  func places(among others: [RunFile]) -> [Int?] {
    var places: [Int?] = []
    places.reserveCapacity(files.count)
    // Where one walk has found both, they come in the same order.
    var next = 0
    for file in files {
      let isNext = next < others.count && file.file === others[next]
      places.append(isNext ? next : nil)
      if isNext { next += 1 }
    }
    if next == others.count { return places }
    let byPath = placesByPath(of: others)
    return files.map { byPath[$0.path] }
  }

  /// The places of files by their paths below the root; some of them may be left alone by the project.
  func placesByPath(of others: [RunFile]) -> [String: Int] {
    Dictionary(
      others.enumerated().compactMap { place, file in path(of: file).map { ($0, place) } }
    ) { first, _ in first }
  }

  /// The path of a file below the root, as other files of the project know it; nil of a file that is
  /// elsewhere, or whose name is not text.
  func path(of file: RunFile) -> String? { file.path(below: root) }

  private static func top(above folder: Path) -> Path? {
    if let repository = Repository(containing: folder) { return repository.top }
    var candidate = folder
    while candidate != candidate.parent {
      let manifest = candidate.appending("pyproject.toml".utf8)
      if (try? manifest.kind()) == .regular { return candidate }
      candidate = candidate.parent
    }
    return nil
  }

  /// The folder that must be on Python's path for what is in a folder to be imported.
  private static func outside(packageAt folder: Path) -> Path {
    var folder = folder
    while (try? folder.appending("__init__.py".utf8).kind()) == .regular { folder = folder.parent }
    return folder
  }

  /// The files beside one that belongs to nothing we know of, and their tests: all that is below may be
  /// the whole of somebody's home.
  private static func neighbours(in folder: Path) -> [Path] {
    guard let entries = try? Descriptor.folder(folder, followingLink: true).entries() else {
      return []
    }
    return entries.filter { entry in
      guard entry.kind == .folder else { return entry.isFolderOrPython }
      return entry.name.elementsEqual("tests".utf8) || entry.name.elementsEqual("test".utf8)
    }.map { folder.appending($0.name) }.sorted()
  }
}

extension RunFile {
  /// The path below a folder; nil of a file that is elsewhere, or whose name is not text.
  fileprivate func path(below folder: Path) -> String? {
    resolved.components(below: folder).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
