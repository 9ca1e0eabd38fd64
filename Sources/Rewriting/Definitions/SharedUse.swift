public import PythonSemantics
public import PythonSyntax

/// How a file uses a definition that it shares with its project.
public struct SharedUse: Sendable {
  /// The definition.
  public let definition: SharedDefinition
  /// How the definition is written where it is used, with the import that it needs.
  public let name: Spelling
  /// What is written into this module for it; nothing where it lives elsewhere or is here already.
  public let definitions: [ModuleDefinition]
  /// The file that must have it, by its path below the root of the project; nil where it is this one.
  public let provider: String?
  /// Whether what the definition makes is given deadlines where it lives that the file does not give.
  public let hasMoreDeadlines: Bool
  /// How the file uses the helpers that it writes the definition with.
  public let helpers: [SharedUse]
  /// All that the definition consists of, wherever it is.
  fileprivate let parts: [ModuleDefinition]
  /// The module that it is imported from.
  fileprivate let module: String?

  /// The names that the module gets from the one where the definition lives.
  fileprivate var importedNames: [String] {
    name.imports.filter { $0.name != nil }.map(\.boundName)
  }

  /// Whether a file uses one definition as two, as one that has more deadlines than another.
  fileprivate func isSame(as other: SharedUse) -> Bool {
    provider != nil && provider == other.provider && name == other.name
  }

  /// What makes the process forget what the definition keeps.
  var resets: [String] {
    parts.compactMap(\.reset).map { reset in module.map { "\($0).\(reset)" } ?? reset }
  }
}

/// All the shared definitions that the findings of one file ask for, with names that do not collide.
public struct SharedUses: Sendable {
  private var uses: [String: SharedUse] = [:]

  /// Settles how a file uses definitions, each with the nodes that will name it.
  ///
  /// Of two that ask for the same name the second gets its next best. One that cannot be used
  /// everywhere it is asked for is not used at all.
  public init(in file: PythonFile, _ requests: [(definition: SharedDefinition, nodes: [Node])]) {
    var order: [String] = []
    var groups: [String: (definition: SharedDefinition, nodes: [Node])] = [:]
    for (definition, nodes) in requests {
      if groups[definition.identity] == nil { order.append(definition.identity) }
      groups[definition.identity, default: (definition, [])].nodes += nodes
    }
    // The names of what has a home are settled.
    let homes = file.context.homes
    var taken: Set<String> = []
    for identity in order.filter({ homes[$0] != nil }) + order.filter({ homes[$0] == nil }) {
      guard let (definition, nodes) = groups[identity],
        let use = file.use(of: definition, at: nodes, besides: taken),
        taken.isDisjoint(with: use.importedNames) || uses.values.contains(where: use.isSame(as:))
      else { continue }
      uses[identity] = use
      taken.formUnion(use.importedNames + use.definitions.map(\.name))
    }
  }

  /// What to do where a definition cannot be used, such as `a policy`.
  public static func advice(without noun: String) -> String {
    "no place or name for \(noun) is certain; make one where all can import it"
  }

  /// Settles how a file uses the helpers of a definition.
  init(of helpers: [SharedDefinition], in file: PythonFile, at nodes: [Node]) {
    self.init(in: file, helpers.map { ($0, nodes) })
  }

  /// How a definition is used; nil where it cannot be.
  public subscript(_ definition: SharedDefinition) -> SharedUse? { uses[definition.identity] }
}

extension PythonFile {
  fileprivate func use(
    of definition: SharedDefinition, at nodes: [Node], besides taken: Set<String>
  ) -> SharedUse? {
    if definition.isHelper { return use(ofHelper: definition, at: nodes, besides: taken) }
    if let home = context.homes[definition.identity] {
      return home.path == context.path
        ? defining(definition, named: [home.name], at: nodes)
        : importing(definition, from: home, at: nodes)
    }
    let names = definition.names.filter { !taken.contains($0) }
    let use = defining(definition, named: names, at: nodes)
    let isPermitted =
      context.permitted?.contains(definition.identity) ?? true && !isKeptByHand(definition)
    return isPermitted || use?.definitions.isEmpty ?? false ? use : nil
  }

  /// Whether the project keeps by hand what a definition would make again.
  private func isKeptByHand(_ definition: SharedDefinition) -> Bool {
    definition.rival.map(context.keptByHand.contains) ?? false
  }

  /// A helper as the module has it already, as another one has it for all, or else a private one.
  private func use(
    ofHelper helper: SharedDefinition, at nodes: [Node], besides taken: Set<String>
  ) -> SharedUse? {
    if let existing = existing(helper, at: nodes) { return existing }
    if let home = context.homes[helper.identity] {
      if home.path == context.path { return defining(helper, named: [home.name], at: nodes) }
      // What is written with it stands in the module itself.
      if let use = importing(helper, from: home, at: [tree.root]) { return use }
    }
    let names = helper.names.map { "_" + $0 }.filter { !taken.contains($0) }
    return defining(helper, named: names, at: nodes)
  }

  /// The definition in this module: the one that it has, or a new one.
  private func defining(
    _ definition: SharedDefinition, named names: [String], at nodes: [Node]
  ) -> SharedUse? {
    if let existing = existing(definition, at: nodes) { return existing }
    guard let name = freeName(names, at: nodes),
      let written = definition.definitions(in: self, name: name, usedAt: nodes)
    else { return nil }
    let helping = SharedUses(of: definition.helpers, in: self, at: nodes)
    return SharedUse(
      definition: definition, name: Spelling(name), definitions: written, provider: nil,
      hasMoreDeadlines: written.contains(where: \.hasMoreDeadlines),
      helpers: definition.helpers.compactMap { helping[$0] }, parts: written, module: nil)
  }

  /// The definition that the module has already, recognised by what it says.
  private func existing(_ definition: SharedDefinition, at nodes: [Node]) -> SharedUse? {
    definition.existing(in: self, usedAt: nodes).map { existing in
      SharedUse(
        definition: definition, name: Spelling(existing.name), definitions: [], provider: nil,
        hasMoreDeadlines: existing.hasMoreDeadlines, helpers: [], parts: existing.parts, module: nil
      )
    }
  }

  /// The definition of another module; nil where importing it would close a cycle, or its name there
  /// cannot be certain.
  private func importing(
    _ definition: SharedDefinition, from home: SharedHome, at nodes: [Node]
  ) -> SharedUse? {
    guard let module = home.module, !context.project.importing(home.path, imports: context.path)
    else { return nil }
    let spellings = nodes.map { spelling(ofProject: home.name, in: module, at: $0) }
    guard let first = spellings.first, let spelling = first,
      spellings.allSatisfy({ $0 == spelling })
    else { return nil }
    return SharedUse(
      definition: definition, name: spelling, definitions: [], provider: home.path,
      hasMoreDeadlines: home.hasMoreDeadlines, helpers: [],
      parts: definition.definitions(in: self, name: home.name, usedAt: nodes) ?? [],
      module: module)
  }
}
