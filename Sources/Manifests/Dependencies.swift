public import TOML

/// A list of dependencies, with all that must be known to add to it.
public struct DependencyList: Sendable {
  /// Who needs the dependencies.
  public let purpose: Purpose
  /// The array of requirements, or Poetry's table of names and versions, with its range and form.
  public let value: TOMLValue
  /// The dependencies in their order; what is none, such as `{include-group = …}`, is left out.
  public let dependencies: [Dependency]

  /// Who needs a list of dependencies.
  public enum Purpose: Sendable, Equatable {
    /// Everyone who runs the project.
    case run
    /// Those who ask for the extra of this name.
    case extra(String)
    /// Those who work on the project: a group of PEP 735, Poetry, PDM or uv.
    case group(String)
  }
}

/// One dependency of a list.
public struct Dependency: Sendable, Equatable {
  /// What is required.
  public let requirement: Requirement
  /// Its bytes in the file: the element of the array with its quotes, or the pair of the table.
  public let range: Range<Int>
}

extension PyProject {
  /// All lists of dependencies: those to run first, then extras, then groups, as the file has them.
  ///
  /// Looked for in `[project]` (PEP 621), `[dependency-groups]` (PEP 735) and the tables of Poetry,
  /// PDM and uv. The requirements of the build are not the project's.
  public var dependencyLists: [DependencyList] {
    let project = root["project"]?.table
    let poetry = tool("poetry")
    var all = [
      list(for: .run, project?["dependencies"]), list(for: .run, poetry?["dependencies"]),
    ]
    all += lists(of: project?["optional-dependencies"]) { .extra($0) }
    all += lists(of: root["dependency-groups"]) { .group($0) }
    for group in poetry?["group"]?.table?.entries ?? [] {
      let dependencies = group.value.table?["dependencies"]
      all.append(list(for: .group(group.key.name), dependencies))
    }
    all.append(list(for: .group("dev"), poetry?["dev-dependencies"]))
    all.append(list(for: .group("dev"), tool("uv")?["dev-dependencies"]))
    all += lists(of: tool("pdm")?["dev-dependencies"]) { .group($0) }
    return all.compactMap { $0 }
  }

  /// Whether the dependencies to run are not in the file, but found out when the project is built.
  public var hasDynamicDependencies: Bool {
    root.value(at: "project", "dynamic")?.array?.strings?.contains("dependencies") ?? false
  }

  private func lists(
    of value: TOMLValue?, for purpose: (String) -> DependencyList.Purpose
  ) -> [DependencyList?] {
    (value?.table?.entries ?? []).map { list(for: purpose($0.key.name), $0.value) }
  }

  private func list(
    for purpose: DependencyList.Purpose, _ value: TOMLValue?
  ) -> DependencyList? {
    guard let value else { return nil }
    let dependencies: [Dependency]
    switch value.content {
    case .array(let array): dependencies = array.elements.compactMap(Dependency.init)
    case .table(let table): dependencies = table.entries.compactMap(Dependency.init)
    default: return nil
    }
    return DependencyList(purpose: purpose, value: value, dependencies: dependencies)
  }
}

extension Dependency {
  /// An element of an array of requirements.
  fileprivate init?(_ element: TOMLValue) {
    guard let requirement = element.string.flatMap(Requirement.init) else { return nil }
    self.init(requirement: requirement, range: element.range)
  }

  /// A pair of a table of Poetry; Python itself is no dependency.
  fileprivate init?(_ entry: TOMLEntry) {
    guard entry.key.name.lowercased() != "python" else { return nil }
    // A package may have several versions for several systems; the first one stands for all.
    let versions = entry.value.array
    let value = versions?.elements.first ?? entry.value
    let extras = value.table?["extras"]?.array?.strings ?? []
    let version = value.string ?? value.table?["version"]?.string ?? ""
    let isUnderHeader = entry.value.table?.form == .header
    self.init(
      requirement: Requirement(
        poetryName: entry.key.name, version: version, extras: extras,
        isConditional: versions != nil || value.isConditionalPackage),
      range: isUnderHeader
        ? entry.value.range : entry.key.range.lowerBound..<entry.value.range.upperBound)
  }
}

extension TOMLValue {
  /// Whether Poetry or Pipenv installs a package only on some systems, or only for an extra.
  var isConditionalPackage: Bool {
    guard let table else { return false }
    let isOptional = table["optional"]?.boolean ?? false
    let conditions = ["markers", "python", "platform", "python_version", "sys_platform"]
    return isOptional || conditions.contains { table[$0] != nil }
  }
}
