internal import PythonSemantics
internal import Rewriting

// The modules that definitions may be kept in.

extension SharedPlan {
  /// The file that a configuration names for new definitions, or one beside it for those that need what
  /// others may not have who import it, as far as a manifest tells.
  mutating func configuredHome(
    of group: SharedDemands.Group, _ key: SharedDemands.Key
  ) -> String? {
    guard let path = demands.configured[key], path.hasSuffix(".py"),
      demands.packages.areListed(for: group)
    else { return demands.configured[key] }
    examined.insert(path)
    let missing = project.summary(of: path).map { demands.packages.missing(for: group, in: $0) }
    let apart = (demands.packagesApart[key] ?? []).union(missing ?? [])
    return SharedDemands.module(String(path.dropLast(3)), of: apart) + ".py"
  }

  /// The module that definitions of a kind are kept in, which need not be there yet; nil where the
  /// definition can only be written in its own.
  ///
  /// It is the one that has something of the kind, or that of a package above, or in the innermost
  /// package that holds all files that need something of the kind and is none of plugins, or else
  /// beside the first one that is in a package.
  mutating func module(
    for group: SharedDemands.Group, of key: SharedDemands.Key, _ isFree: (String) -> Bool
  ) -> String? {
    guard let definition = group.first?.use.definition else { return nil }
    let apart = demands.packagesApart[key] ?? []
    let name = SharedDemands.module(definition.module.name, of: apart)
    let kind = SharedDemands.Kind(name, key)
    if let kept = demands.kept[kind], mayGet(group, kept) { return kept }
    let users = demands.users[kind] ?? []
    let folders = users.sorted().map { $0.split(separator: "/").dropLast() }
    guard definition.isPortable, let first = folders.first else { return nil }
    let common = folders.dropFirst().reduce(first) { common, folder in
      common.prefix(zip(common, folder).prefix { $0 == $1 }.count)
    }
    for length in stride(from: common.count, to: 0, by: -1) {
      let path = (common.prefix(length) + [name + ".py"]).joined(separator: "/")
      if isThere(definition.module, at: path), mayGet(group, path),
        isImportable(path, by: users, of: key)
      {
        return path
      }
    }
    let package = PluginFolders(users, in: project).package(around: common, asking: &examined)
    let candidates = [package] + folders
    for folder in candidates where !folder.isEmpty || folders.contains(where: \.isEmpty) {
      for name in names(of: definition.module, besides: name, in: folder, for: group) {
        let path = (folder + [name + ".py"]).joined(separator: "/")
        guard project.certainModuleName(of: path) != nil else { continue }
        let isFree = !project.hasModule(at: path) && isFree(path)
        if isFree || isThere(definition.module, at: path) && mayGet(group, path) { return path }
      }
    }
    return nil
  }

  /// What a module for definitions may be called in a folder, the best name first.
  private mutating func names(
    of module: SharedModule, besides name: String, in folder: ArraySlice<Substring>,
    for group: SharedDemands.Group
  ) -> [String] {
    let path = (folder + [name + ".py"]).joined(separator: "/")
    var names = [name]
    if isThere(module, at: path), let file = project.summary(of: path) {
      let missing = demands.packages.missing(for: group, in: file)
      if !missing.isEmpty { names.append(SharedDemands.module(name, of: missing)) }
    }
    return names + ["shared_" + name]
  }

  /// Whether a module for definitions is at a path, and not one of its name about something else.
  private mutating func isThere(_ module: SharedModule, at path: String) -> Bool {
    guard project.hasFile(at: path) else { return false }
    examined.insert(path)
    let imports = project.summary(of: path)?.imports ?? []
    return imports.contains { $0.module.root.map { module.libraries.contains("\($0)") } ?? false }
  }

  /// Whether a file that is there may get definitions, as far as packages are concerned.
  private mutating func mayGet(_ group: SharedDemands.Group, _ path: String) -> Bool {
    examined.insert(path)
    return project.summary(of: path).map { demands.packages.allow(group, in: $0) } ?? true
  }

  /// Whether files can import another one of their distribution, as far as they do not yet.
  private func isImportable(_ path: String, by users: Set<String>, of key: SharedDemands.Key)
    -> Bool
  {
    let folder = key.distribution.isEmpty ? "" : key.distribution + "/"
    return path.hasPrefix(folder) && project.importRoot(of: path) == key.root
      && project.certainModuleName(of: path) != nil
      && users.allSatisfy { $0 == path || !project.importing(path, imports: $0) }
  }
}
