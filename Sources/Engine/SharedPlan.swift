public import PythonSemantics
internal import PythonSyntax
public import Rewriting
internal import SourceText

/// Where each definition lives that several files of a project need.
///
/// Files are first looked at one by one, and each defines what it needs. Where several define the same,
/// this plan settles which of them keeps it, or which new module gets it; the others are looked at
/// again and import it. It depends on the whole project and on nothing else, so that neither the
/// order of the work nor the paths that were named change it.
public struct SharedPlan: Sendable {
  /// Where each definition lives, by what it is.
  public private(set) var homes: [String: SharedHome] = [:]
  /// What files get that do not ask for it themselves, by their paths.
  public private(set) var provisions: [String: [SharedDefinition]] = [:]
  /// The files that are to be looked at again.
  public private(set) var affected: Set<String> = []

  private let project: Project

  /// What one file defines on its own account.
  public struct Demand: Sendable {
    /// The path of the file below the root of the project.
    public let path: String
    /// What its fixes use, as the engine reports it.
    public let uses: [SharedUse]
    /// The file that the configuration names for new definitions.
    public let home: String?

    /// Takes what a file defines.
    public init(path: String, uses: [SharedUse], home: String? = nil) {
      (self.path, self.uses, self.home) = (path, uses, home)
    }
  }

  /// Settles where definitions live.
  public init(of demands: [Demand], in project: Project) {
    self.project = project
    var groups: [String: [(path: String, use: SharedUse)]] = [:]
    var configured: [String: String] = [:]
    for demand in demands.sorted(by: { $0.path < $1.path }) {
      for use in demand.uses where use.provider == nil {
        groups[use.definition.identity, default: []].append((demand.path, use))
        if configured[use.definition.identity] == nil {
          configured[use.definition.identity] = demand.home
        }
      }
    }
    var names: [String: Set<String>] = [:]
    for (identity, group) in groups.sorted(by: { $0.key < $1.key }) {
      let paths = Set(group.map(\.path))
      guard let first = group.first, paths.count > 1 || configured[identity] != nil else {
        continue
      }
      let path = configured[identity] ?? home(of: group)
      let isNew = !paths.contains(path)
      let name =
        group.first { $0.path == path }?.use.name.text
        ?? first.use.definition.names.first { !names[path, default: []].contains($0) }
      guard let name else { continue }
      names[path, default: []].insert(name)
      homes[identity] = SharedHome(
        path: path, module: project.certainModuleName(of: path), name: name)
      affected.formUnion(paths)
      if isNew { provisions[path, default: []].append(first.use.definition) }
    }
  }

  /// The file that is the natural home of a definition; else a new module beside the first file, if
  /// the definition can be written there; else the first file.
  private func home(of group: [(path: String, use: SharedUse)]) -> String {
    if let natural = group.first(where: { $0.use.definition.isAtHome }) { return natural.path }
    let first = group[0]
    guard first.use.definition.isPortable else { return first.path }
    // The innermost package that holds all of the files, or else the one of the first.
    let folders = group.map { $0.path.split(separator: "/").dropLast() }
    let common = folders.dropFirst().reduce(folders[0]) { common, folder in
      common.prefix(zip(common, folder).prefix { $0 == $1 }.count)
    }
    let paths = [common, folders[0]].map { folder in
      (folder + [first.use.definition.module + ".py"]).joined(separator: "/")
    }
    return paths.first {
      !project.hasFile(at: $0) && project.certainModuleName(of: $0) != nil
    } ?? first.path
  }
}
