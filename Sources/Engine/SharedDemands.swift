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
  /// The packages that not everybody has who needs something of the same kind: what is made of them has
  /// a module of its own.
  private(set) var packagesApart: [Key: Set<String>] = [:]
  /// What definitions are made of, and who has that.
  let packages: SharedPackages

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
    /// The name of the module; where a configuration names it, its path.
    let module: String

    init(_ module: String, _ key: Key) {
      (distribution, root, self.module) = (key.distribution, key.root, module)
    }
  }

  /// What a module is called that only files import which have some packages.
  static func module(_ name: String, of packages: Set<String>) -> String {
    ([name] + packages.sorted()).joined(separator: "_")
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
    packages = SharedPackages(demands, in: project)
    settleKinds(in: project, having: existing)
  }

  /// Tells apart what is kept in modules of different names.
  private mutating func settleKinds(in project: Project, having existing: [String: [SharedHome]]) {
    var together: [Kind: Set<String>] = [:]
    var homeless: [Key: (name: String, files: Set<String>)] = [:]
    for (key, group) in groups.merging(helping, uniquingKeysWith: +) {
      let files = Set(group.map(\.path))
      let name = configured[key] ?? group[0].use.definition.module.name
      let homes = Set(group.map(\.use.definition.identity)).flatMap { existing[$0] ?? [] }
        .map(\.path).filter { project.importRoot(of: $0) == key.root }
      if configured[key] != nil || homes.isEmpty && files.count > 1 {
        homeless[key] = (name, files)
        together[Kind(name, key), default: []].formUnion(files)
        continue
      }
      for home in homes {
        guard let module = home.moduleName, module == name || module.hasPrefix(name + "_") else {
          continue
        }
        let kind = Kind(String(module), key)
        kept[kind] = min(kept[kind] ?? home, home)
      }
    }
    for (key, (name, files)) in homeless {
      let users = together[Kind(name, key)] ?? files
      let apart = packages.missing(for: groups[key] ?? helping[key] ?? [], to: users)
      packagesApart[key] = apart
      self.users[Kind(Self.module(name, of: apart), key), default: []].formUnion(files)
    }
  }
}

extension String {
  /// The name of the module that is in a file of Python by its path.
  fileprivate var moduleName: Substring? {
    split(separator: "/").last.flatMap { $0.hasSuffix(".py") ? $0.dropLast(3) : nil }
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
    /// The packages that are certain to be there where the file runs, as `import` names them.
    public let installedPackages: Set<String>
    /// Those that are there only for some who run it; nil where no manifest tells.
    public let optionalPackages: Set<String>?

    /// Takes what a file defines.
    public init(
      path: String, uses: [SharedUse], home: String? = nil, distribution: String = "",
      importedPackages: ImportedPackages = ImportedPackages(),
      installedPackages: Set<String> = [], optionalPackages: Set<String>? = nil
    ) {
      (self.path, self.uses, self.home, self.distribution) = (path, uses, home, distribution)
      self.importedPackages = importedPackages
      (self.installedPackages, self.optionalPackages) = (installedPackages, optionalPackages)
    }
  }
}
