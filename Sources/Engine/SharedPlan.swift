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
  /// What files get that do not ask for it themselves, by their paths.
  public private(set) var provisions: [String: [SharedDefinition]] = [:]
  /// The files that are to be looked at again.
  public private(set) var affected: Set<String> = []

  let project: Project
  let demands: SharedDemands
  /// Where the project has definitions already, by what they are.
  private let existing: [String: [SharedHome]]
  /// What is shared, in the order of what it is.
  private var shares: [Share] = []
  private var planned: PlannedImports
  /// The names that files bind, as far as they get definitions.
  private var taken: [String: Set<String>] = [:]
  /// The names that files import because of this plan.
  private var borrowed: [String: Set<String>] = [:]
  /// The files besides homes of which it matters what they import.
  var examined: Set<String> = []

  /// A definition that files share which can import each other.
  private struct Share {
    let identity: String
    var home: SharedHome
    /// The files that need it.
    let users: Set<String>
    /// Those of them that cannot import it.
    var strangers: Set<String>
    /// Whether the home has it already.
    let isThere: Bool
  }

  /// Settles where definitions live, by where the project has some already, each known by what it is,
  /// and by whether nothing at all is at the path of a new file.
  public init(
    of demands: [Demand], in project: Project, existing: [String: [SharedHome]] = [:],
    isFree: (String) -> Bool = { _ in true }
  ) {
    self.project = project
    self.existing = existing
    self.demands = SharedDemands(demands, in: project, having: existing)
    planned = PlannedImports(in: project)
    for (key, group) in self.demands.groups.sorted(by: { $0.key < $1.key }) {
      settle(group, of: key, isFree)
    }
    settleHelpers(isFree)
  }

  /// Settles where all definitions live that keep one thing, if several files need one, or one needs
  /// what another has.
  private mutating func settle(
    _ group: SharedDemands.Group, of key: SharedDemands.Key, _ isFree: (String) -> Bool
  ) {
    let parts = Dictionary(grouping: group, by: \.use.definition.identity)
      .sorted { $0.key < $1.key }
    let known = parts.compactMap { identity, uses in
      existingHome(of: identity, for: uses, under: key.root).map { (identity, $0) }
    }
    let related = Set(group.flatMap(\.use.definition.relatives).map(\.identity)).sorted()
      .flatMap { existing[$0] ?? [] }.first { project.importRoot(of: $0.path) == key.root }
    let files = Set(group.map(\.path))
    let isElsewhere = (known.map(\.1) + [related].compactMap(\.self))
      .contains { !files.contains($0.path) }
    guard
      let path = known.first?.1.path ?? related?.path ?? configuredHome(of: group, key)
        ?? naturalHome(of: group) ?? module(for: group, of: key, isFree) ?? importable(of: group),
      files.count > 1 || demands.configured[key] != nil || isElsewhere
    else { return }
    let homes = Dictionary(known) { first, _ in first }
    for (identity, uses) in parts {
      let names = uses[0].use.definition.names
      guard let home = homes[identity] ?? home(of: uses, at: path, named: names, beside: related)
      else { continue }
      share(home, of: identity, with: uses, in: group, isThere: homes[identity] != nil)
    }
  }

  /// Settles where helpers live, now that it is settled where that is written which they help.
  private mutating func settleHelpers(_ isFree: (String) -> Bool) {
    let helpers = demands.helping.sorted { $0.key < $1.key }
      .map { key, group in
        HelpingDefinition(
          key: key, group: group, places: places(of: group),
          known: existing[key.resource]?.first { project.importRoot(of: $0.path) == key.root })
      }.filter(\.isShared)
    // What several would be called best is none of them.
    let best = Dictionary(grouping: helpers, by: \.names.first).mapValues {
      Set($0.map(\.key.resource)).count
    }
    for helper in helpers {
      let key = helper.key
      guard
        let path = helper.known?.path ?? helper.moduleThatWritesIt
          ?? configuredHome(of: helper.group, key) ?? module(for: helper.group, of: key, isFree)
      else { continue }
      let names = helper.names.filter { best[$0] ?? 0 < 2 }
      guard let home = helper.known ?? home(of: helper.places, at: path, named: names) else {
        continue
      }
      share(
        home, of: key.resource, with: helper.places, in: helper.group,
        isThere: helper.known != nil)
    }
  }

  /// The places where a helper is needed: where that is written which it helps.
  private func places(of group: SharedDemands.Group) -> SharedDemands.Group {
    var written: [String: SharedUse] = [:]
    for (path, helper) in group {
      let helped = (demands.uses[path] ?? []).filter { use in
        !use.definitions.isEmpty
          && use.helpers.contains { $0.definition.identity == helper.definition.identity }
      }
      for use in helped {
        let share = shares.first {
          $0.identity == use.definition.identity && $0.users.contains(path)
        }
        guard let share, share.home.path != path else {
          written[path] = helper
          continue
        }
        guard !share.isThere, !share.strangers.contains(path) else { continue }
        written[share.home.path] = written[share.home.path] ?? helper
      }
    }
    return written.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Where the definitions live that a file needs, by what they are.
  public func homes(for path: String) -> [String: SharedHome] {
    var homes: [String: SharedHome] = [:]
    for share in shares where share.users.contains(path) || share.home.path == path {
      let isStranger = share.strangers.contains(path)
      homes[share.identity] =
        isStranger
        ? SharedHome(path: share.home.path, module: nil, name: share.home.name) : share.home
    }
    return homes
  }

  /// What a file may define, by what it is: what it has asked for; nil where nothing is planned, and
  /// files may define whatever they need.
  ///
  /// A call that another fix changes would otherwise pass for a new one that no plan knows.
  public func permitted(in path: String) -> Set<String>? {
    affected.isEmpty
      ? nil : Set((demands.uses[path] ?? []).map(\.definition.identity))
  }

  /// The names of the definitions that files are expected to have because of this plan, by the paths of
  /// those and by what the definitions are.
  public var expectations: [String: [String: String]] {
    shares.reduce(into: [:]) { names, share in
      guard !share.isThere, share.users != share.strangers.union([share.home.path]) else { return }
      names[share.home.path, default: [:]][share.identity] = share.home.name
    }
  }

  /// The files of which it matters what they import, and what is imported with that.
  public var origins: Set<String> {
    planned.origins.union(examined).union(shares.map(\.home.path))
  }

  /// Puts nothing into a file for others, who then do without; what it has already stays shared.
  public mutating func giveUp(_ path: String) {
    provisions[path] = nil
    for index in shares.indices where shares[index].home.path == path && !shares[index].isThere {
      shares[index].strangers = shares[index].users.subtracting([path])
    }
  }

  // MARK: Homes

  /// Where one of the files has a definition already, or else another file of the project.
  private func existingHome(
    of identity: String, for group: SharedDemands.Group, under root: String
  ) -> SharedHome? {
    if let own = group.first(where: { $0.use.definitions.isEmpty }) {
      return SharedHome(
        path: own.path, module: project.certainModuleName(of: own.path), name: own.use.name.text,
        hasMoreDeadlines: own.use.hasMoreDeadlines)
    }
    return existing[identity]?.first { project.importRoot(of: $0.path) == root }
  }

  /// The first file of a group that others can import, or else the first one.
  private func importable(of group: SharedDemands.Group) -> String? {
    (group.first { project.certainModuleName(of: $0.path) != nil } ?? group.first)?.path
  }

  /// A definition in the file that gets it, with its name there: what the file calls it, or the first
  /// of some that is free there and to those who need it.
  ///
  /// It gives what a related one gives that is there already, with its deadlines.
  private mutating func home(
    of uses: SharedDemands.Group, at path: String, named names: [String],
    beside related: SharedHome? = nil
  ) -> SharedHome? {
    let bound = taken[path] ?? project.summary(of: path)?.names ?? []
    let own = uses.first { $0.path == path && !$0.use.definition.isHelper }?.use.name.text
    let others = uses.reduce(into: bound) { $0.formUnion(borrowed[$1.path] ?? []) }
    guard let name = own ?? names.first(where: { !others.contains($0) }) else { return nil }
    taken[path] = bound.union([name])
    return SharedHome(
      path: path, module: project.certainModuleName(of: path), name: name,
      hasMoreDeadlines: related?.path == path && related?.hasMoreDeadlines ?? false)
  }

  /// The file whose own function is what others call already.
  private func naturalHome(of group: SharedDemands.Group) -> String? {
    group.first { $0.use.definition.isAtHome }?.path
  }

  /// Whether a file does without a package that another one imports and that some have not installed.
  private mutating func mayLackPackages(_ user: String, of home: String) -> Bool {
    let packages = demands.packages
    let optional = packages.optional(for: user)
      .intersection(packages.imported(with: home, in: project))
    guard !optional.isEmpty else { return false }
    examined.insert(user)
    return !optional.isSubset(of: packages.imported(with: user, in: project))
  }

  private mutating func share(
    _ home: SharedHome, of identity: String, with uses: SharedDemands.Group,
    in group: SharedDemands.Group, isThere: Bool
  ) {
    let users = Set(uses.map(\.path))
    let asking = group.filter { $0.path == home.path }.map(\.use.definition)
    if !isThere, !asking.contains(where: { $0.identity == identity }),
      let definition = uses.first?.use.definition
    {
      // What the home makes already it makes in its own words; what helps others stands above them.
      let provided = asking.first.map(definition.beside) ?? definition
      let end = definition.isHelper ? 0 : provisions[home.path]?.count ?? 0
      provisions[home.path, default: []].insert(provided, at: end)
      planned.add(definition.modules, to: home.path)
    }
    var strangers: Set<String> = []
    for user in users.sorted() where user != home.path {
      if home.module == nil || mayLackPackages(user, of: home.path) || !planned.add(home, to: user)
      {
        strangers.insert(user)
      } else {
        borrowed[user, default: []].insert(home.name)
      }
    }
    shares.append(
      Share(
        identity: identity, home: home, users: users, strangers: strangers, isThere: isThere))
    affected.formUnion(users)
  }
}
