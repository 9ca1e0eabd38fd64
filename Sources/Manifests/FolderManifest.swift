internal import SourceText
internal import TOML

/// What the files of one folder say that the project there needs to run, and which of them is added to.
public struct FolderManifest: Sendable {
  /// The packages that are listed, normalized.
  public let packages: Set<String>
  /// What is listed, by all files.
  private let requirements: [Requirement]
  /// The modules that are certain to be there where the project runs, as `import` names them.
  public let requiredModules: Set<String>
  /// Those that are there only for some who run it, as far as the files tell; nil where they list nothing.
  public let optionalModules: Set<String>?
  /// The file that is added to, by its path from the folder on.
  public let file: String
  private let form: Form

  /// The files that list packages, the one that wins first.
  private enum Form: Sendable {
    case pyproject
    case setupConfiguration
    case requirements
    /// A file that only people or other programs change.
    case foreign
  }

  /// A file that a program makes of the manifest, and the command that does so.
  public struct FollowUp: Sendable, Equatable {
    /// The file, by its path from the folder on.
    public let file: String
    /// The command.
    public let command: String
  }

  /// Reads the files of a folder; nil where none lists what is needed to run.
  ///
  /// - Parameter contents: What is in a file, by its path from the folder on; nil where there is none.
  public init?(_ contents: (String) -> [UInt8]?) {
    var found: [(form: Form, file: String, requirements: [Requirement])] = []
    let project = contents(Self.pyproject).map { PyProject(TOMLDocument($0)) }
    if let project, project.listsDependencies {
      found.append((.pyproject, Self.pyproject, project.requirements))
    }
    if let setup = contents(Self.setup).flatMap(SetupConfiguration.init) {
      found.append((.setupConfiguration, Self.setup, setup.requirements))
    }
    for name in Self.requirementsFiles {
      guard let file = contents(name).map(RequirementsFile.init) else { continue }
      // A list that only refers to others is none.
      guard found.isEmpty || file.isWritten && !file.requirements.isEmpty else { continue }
      found.append((.requirements, name, file.requirements))
    }
    // What is called `setup.py` in a package is a module of it.
    for name in Self.foreignFiles {
      guard let bytes = contents(name), contents("__init__.py") == nil else { continue }
      let pipfile = TOMLDocument(bytes).root["packages"]?.table
      found.append((.foreign, name, pipfile?.requirements ?? []))
    }
    // A list that is filled is the one that people keep.
    guard let first = found.first(where: { !$0.requirements.isEmpty }) ?? found.first else {
      return nil
    }
    (form, file) = (first.form, first.file)
    requirements = found.flatMap(\.requirements)
    packages = Set(requirements.map(\.name))
    let extras = project?.extras ?? []
    var required = first.requirements.filter { !$0.isConditional }
    if form != .pyproject {
      // Beside a package with extras there are lists of all that its developers need.
      let names = Set(extras.map(\.name))
      let hasExtras =
        contents(Self.script).map { Self.extras.passes($0[...]) } ?? false
        && contents("__init__.py") == nil
      required = hasExtras ? [] : required.filter { !names.contains($0.name) }
    }
    requiredModules = Set(required.flatMap(\.modules))
    let listed = extras + first.requirements
    optionalModules =
      listed.isEmpty ? nil : Set(listed.flatMap(\.modules)).subtracting(requiredModules)
  }

  /// Whether an entry of a folder may be one of these files, or the folder of one, by its name.
  public static func concerns(_ entry: [UInt8]) -> Bool {
    // Asked of every entry of every folder.
    entryNames.contains { $0.count <= entry.count && entry.starts(with: $0) }
  }

  /// What the names of such entries begin with.
  private static let entryNames = (["requirements", pyproject, setup] + foreignFiles)
    .map { Array($0.utf8) }

  /// What comes of a package that new code needs, by what is in the file now.
  public func adding(_ bound: LowerBound, to bytes: [UInt8]) -> ManifestAddition {
    let addition = answer(to: bound, bytes)
    guard case .insertions(let insertions) = addition else {
      // What is listed beside the file is not listed twice.
      if case .declined = addition, packages.contains(bound.name) { return .present }
      return addition
    }
    if packages.contains(bound.name) { return .present }
    // What was written must be read.
    let result = insertions.reversed().reduce(into: bytes) { bytes, insertion in
      bytes.insert(contentsOf: Array(insertion.text.utf8), at: insertion.offset)
    }
    return answer(to: bound, result) == .present
      ? addition : .declined("its list has a form of its own")
  }

  private func answer(to bound: LowerBound, _ bytes: [UInt8]) -> ManifestAddition {
    switch form {
    case .pyproject: PyProject(TOMLDocument(bytes)).adding(bound)
    case .setupConfiguration:
      SetupConfiguration(bytes)?.adding(bound) ?? .declined("its list has a form of its own")
    case .requirements: RequirementsFile(bytes).adding(bound)
    case .foreign: .declined("\(file) is not edited")
    }
  }

  /// Whether some list allows the package only in versions that are too old.
  public func rulesOut(_ bound: LowerBound) -> Bool {
    requirements.contains { $0.name == bound.name && $0.excludes(bound.minimum) }
  }

  /// What must be done once the file has changed, by what is in the other files of the folder.
  public func followUps(_ contents: (String) -> [UInt8]?) -> [FollowUp] {
    var commands = form == .pyproject ? Self.locks.filter { contents($0.file) != nil } : []
    let stem = form == .requirements ? String(file.dropLast(3)) : "requirements"
    for name in form == .requirements && !file.hasSuffix(".in") ? [] : [stem + ".txt"] {
      guard let compiled = contents(name).map(RequirementsFile.init), !compiled.isWritten else {
        continue
      }
      let compiler = compiled.compiler ?? .pipCompile
      commands.append(
        FollowUp(file: name, command: compiler.command(compiling: file, to: name)))
    }
    return commands
  }

  // MARK: Names of files

  private static let pyproject = "pyproject.toml"
  private static let setup = "setup.cfg"
  private static let script = "setup.py"
  private static let foreignFiles = ["Pipfile", script]
  /// By what `setup.py` has extras.
  private static let extras = WordFilter(["extras_require"])

  /// Lists of what is needed to run; those of developers, tests and constraints are not among them.
  private static let requirementsFiles: [String] = {
    let names = ["base", "common", "main", "requirements", "production", "prod"]
    let stems =
      ["requirements"] + names.map { "requirements/\($0)" }
      + names.flatMap { ["requirements-\($0)", "requirements_\($0)"] }
    return stems.flatMap { [$0 + ".in", $0 + ".txt"] }
  }()

  /// Files that say which versions are installed, with the command that writes them.
  private static let locks = ["poetry", "uv", "pdm"].map { tool in
    FollowUp(file: "\(tool).lock", command: "\(tool) lock")
  }
}

extension PyProject {
  /// The packages that are needed to run the project.
  fileprivate var requirements: [Requirement] {
    let names = Set(extras.map(\.name))
    return dependencyLists.filter { $0.purpose == .run }.flatMap { list in
      // Poetry's table says more of what `[project]` lists, extras among it.
      let isTable = list.value.table != nil
      return list.dependencies.map { dependency in
        dependency.requirement.conditional(isTable && names.contains(dependency.requirement.name))
      }
    }
  }

  /// The packages that only some who run the project ask for.
  fileprivate var extras: [Requirement] {
    dependencyLists.filter { list in
      if case .extra = list.purpose { true } else { false }
    }.flatMap(\.dependencies).map(\.requirement)
  }
}

extension TOMLTable {
  /// The packages that a table of Pipenv lists.
  fileprivate var requirements: [Requirement] {
    entries.map { entry in
      Requirement(
        poetryName: entry.key.name, version: "", extras: [],
        isConditional: entry.value.isConditionalPackage)
    }
  }
}
