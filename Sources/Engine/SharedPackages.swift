internal import PythonSemantics
internal import Rewriting

/// The packages that modules for definitions would import, and who has them.
///
/// Whoever imports a module needs all that it imports: a program that did without some package, which
/// may be an extra, must go on doing without.
struct SharedPackages {
  /// The packages of the project itself.
  private let own: Set<String>
  /// What definitions are made of, by what they are.
  private var needs: [String: Set<String>] = [:]
  /// What is installed wherever a file runs, by its path.
  private var installed: [String: Set<String>] = [:]
  /// What is installed only for some who run a file, by its path.
  private var optional: [String: Set<String>] = [:]
  /// What a file cannot be imported without, with what its own definitions are made of, by its path.
  private var imported: [String: Set<String>] = [:]

  init(_ demands: [SharedPlan.Demand], in project: Project) {
    own = project.topLevelModules
    // Of these it is certain what manifests call them.
    let libraries = demands.flatMap(\.uses).reduce(into: Set<String>()) {
      $0.formUnion($1.definition.module.libraries)
    }
    for demand in demands {
      var imports = demand.importedPackages.names
      for definition in demand.uses.map(\.definition) {
        let packages = needs[definition.identity] ?? definition.packages(besides: own)
        needs[definition.identity] = packages
        imports.formUnion(packages)
      }
      installed[demand.path] = demand.installedPackages
      optional[demand.path] = demand.optionalPackages
        .map { $0.union(libraries).subtracting(demand.installedPackages) }
      imported[demand.path] = imports
    }
  }

  /// Whether a manifest tells what is installed where some files run.
  func areListed(for group: SharedDemands.Group) -> Bool {
    group.contains { optional[$0.path] != nil }
  }

  /// What definitions need and not everybody has who would import them.
  func missing(for group: SharedDemands.Group, to users: Set<String>) -> Set<String> {
    needs(of: group).subtracting(common(to: users))
  }

  /// What definitions need and a file does not import yet: those who import that may not have it.
  func missing(for group: SharedDemands.Group, in file: FileSummary) -> Set<String> {
    let known = group.reduce(file.packages(besides: own)) { known, user in
      known.union(installed[user.path] ?? [])
    }
    return needs(of: group).subtracting(known)
  }

  /// Whether a file may get definitions: neither who imports it nor who needs them comes to import what
  /// may be missing.
  func allow(_ group: SharedDemands.Group, in file: FileSummary) -> Bool {
    missing(for: group, in: file).isEmpty
      && file.packages(besides: own).isSubset(of: common(to: Set(group.map(\.path))))
  }

  /// What a file does without, and some have not installed who run it.
  func optional(for path: String) -> Set<String> {
    (optional[path] ?? []).subtracting(imported[path] ?? [])
  }

  /// What a file cannot be imported without, be it for what it imports of its project.
  func imported(with path: String, in project: Project) -> Set<String> {
    project.filesImportedAtOnce(with: path).reduce(into: []) {
      $0.formUnion($1.packages(besides: own))
    }
  }

  private func needs(of group: SharedDemands.Group) -> Set<String> {
    group.reduce(into: []) { $0.formUnion(needs[$1.use.definition.identity] ?? []) }
  }

  /// What all of some files have.
  private func common(to users: Set<String>) -> Set<String> {
    let had = users.map { (imported[$0] ?? []).union(installed[$0] ?? []) }
    return had.dropFirst().reduce(had.first ?? []) { $0.intersection($1) }
  }
}
