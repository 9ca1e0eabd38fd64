public import PythonSemantics
public import Rewriting

/// What the files of a project define on their own account, by what they could share.
struct SharedDemands {
  /// What each file uses.
  let uses: [String: [SharedUse]]
  /// Who needs what, but for what helps other definitions.
  private(set) var groups: [Key: Group] = [:]
  /// Who would write what helps other definitions.
  private(set) var helping: [Key: Group] = [:]
  /// The files that configurations name for new definitions.
  private(set) var configured: [Key: String] = [:]
  /// The modules that have something of a kind already.
  private(set) var kept: [Kind: String] = [:]
  /// The files that need something of a kind that is nowhere yet, and others need, too: definitions of a
  /// kind live together, whoever needs which of them.
  private(set) var users: [Kind: Set<String>] = [:]

  /// Whose files import each other, and what they share: all definitions of it have one home.
  struct Key: Hashable, Comparable {
    let distribution: String
    let root: String
    let resource: String

    static func < (left: Key, right: Key) -> Bool {
      (left.resource, left.distribution, left.root)
        < (right.resource, right.distribution, right.root)
    }
  }

  /// Files that need definitions, each with how it uses one.
  typealias Group = [(path: String, use: SharedUse)]

  /// What is kept in a module of one name by files that import each other: policies, clients.
  struct Kind: Hashable {
    let distribution: String
    let root: String
    let module: String

    init(of group: Group, _ key: Key) {
      (distribution, root) = (key.distribution, key.root)
      module = group.first?.use.definition.module.name ?? ""
    }

    /// Whether a file is such a module.
    func isModule(at path: String) -> Bool {
      path.split(separator: "/").last.map { $0 == module + ".py" } ?? false
    }
  }

  /// Gathers what files define, in a project that has some definitions already.
  init(
    _ demands: [SharedPlan.Demand], in project: Project, having existing: [String: [SharedHome]]
  ) {
    uses = Dictionary(demands.map { ($0.path, $0.uses) }, uniquingKeysWith: +)
    for demand in demands.sorted(by: { $0.path < $1.path }) {
      let root = project.importRoot(of: demand.path, importing: demand.importedPackages)
      for use in demand.uses where use.provider == nil {
        let key = Key(
          distribution: demand.distribution, root: root, resource: use.definition.resource)
        if configured[key] == nil { configured[key] = demand.home }
        if !use.definition.isHelper {
          groups[key, default: []].append((demand.path, use))
        } else if !use.definitions.isEmpty {
          helping[key, default: []].append((demand.path, use))
        }
      }
    }
    for (key, group) in groups.merging(helping, uniquingKeysWith: +) where configured[key] == nil {
      let kind = Kind(of: group, key)
      let homes = Set(group.map(\.use.definition.identity)).flatMap { existing[$0] ?? [] }
        .map(\.path).filter { project.importRoot(of: $0) == key.root }
      let files = Set(group.map(\.path))
      if let home = homes.filter(kind.isModule(at:)).min() {
        kept[kind] = min(kept[kind] ?? home, home)
      } else if homes.isEmpty, files.count > 1 {
        users[kind, default: []].formUnion(files)
      }
    }
  }
}

extension SharedPlan {
  /// What one file defines on its own account.
  public struct Demand: Sendable {
    /// The path of the file below the root of the project.
    public let path: String
    /// What its fixes use, as the engine reports it.
    public let uses: [SharedUse]
    /// The file that the configuration names for new definitions.
    public let home: String?
    /// The folder of the distribution that the file belongs to; those of others cannot be imported.
    public let distribution: String
    /// The packages that the file imports already.
    public let importedPackages: ImportedPackages

    /// Takes what a file defines.
    public init(
      path: String, uses: [SharedUse], home: String? = nil, distribution: String = "",
      importedPackages: ImportedPackages = ImportedPackages()
    ) {
      (self.path, self.uses, self.home, self.distribution) = (path, uses, home, distribution)
      self.importedPackages = importedPackages
    }
  }
}
