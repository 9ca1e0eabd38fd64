// What other files of the project do with what a file defines.

public import PythonSyntax

extension PythonFile {
  /// What must be asked of other files to know what they do with a function and who redefines it.
  ///
  /// Nothing is asked of functions that others cannot reach.
  public func inquiry(about function: FunctionDefinition) -> Inquiry {
    guard self.function(around: function.node) == nil else { return Inquiry() }
    let name = text(function.name.range)
    let decorators = unknownDecorators(of: function)
    guard let owner = classDefinition(of: function) else {
      return Inquiry(names: [name], declarations: decorators)
    }
    let bases = owner.baseNodes.compactMap { qualifiedName(of: $0) }
    return Inquiry(methods: [name], declarations: decorators.union(bases))
  }

  /// What other files do with a function or a method of this one, or with something that may be it.
  ///
  /// Each comes with its place, such as `app/views.py:12`.
  public func usesElsewhere(of function: FunctionDefinition) -> [(place: String, use: NameUse)] {
    guard self.function(around: function.node) == nil else { return [] }
    let owner = classDefinition(of: function).map { text($0.name.range) }
    return context.project.uses(
      of: text(function.name.range), in: owner, definedIn: context.path)
  }

  /// The functions that hand an object out, by what is done with it.
  public func givers(of uses: [ObjectUse]) -> [FunctionDefinition] {
    uses.compactMap { use in
      use.kind == .returned || use.kind == .yielded ? function(around: use.node) : nil
    }
  }

  /// What other files do with an object that functions hand out, each thing with its place.
  public func resultsElsewhere(
    of functions: [FunctionDefinition]
  ) -> [(place: String, use: NameUse.ResultUse)] {
    functions.flatMap { function in
      let yields = isGenerator(function)
      return usesElsewhere(of: function).flatMap { place, use in
        // What a generator yields is entered by those only who give it a name.
        use.results.filter { !yields || $0 != .entered(byName: false) }.map { (place, $0) }
      }
    }
  }

  /// Where another file first uses one of some functions; nil where none is known to.
  public func placeElsewhere(of functions: [FunctionDefinition]) -> String? {
    functions.lazy.flatMap(usesElsewhere).map(\.place).min()
  }

  /// What other files do with a name of the module.
  public func usesElsewhere(ofName name: String) -> [(place: String, use: NameUse)] {
    context.project.uses(of: name, in: nil, definedIn: context.path)
  }

  /// What other files do with methods of some name, whatever has them, and with what they import by it.
  public func usesElsewhere(ofMethod name: String) -> [(place: String, use: NameUse)] {
    (context.project.usesByName[name] ?? []).filter { $0.path != context.path }
      .map { ("\($0.path):\($0.use.line)", $0.use) }
  }

  /// The files of the project that import this one; nil where nobody has asked for them.
  ///
  /// A file that is looked at alone has none.
  public var importers: [FileSummary]? { context.project.importers(of: context.path) }

  /// The imports by which other files may take a name of this one, or `*`, each with its file, as far as
  /// it was asked who imports this one.
  public func importsElsewhere(of name: String) -> [(importer: FileSummary, item: Import)] {
    let project = context.project
    return (importers ?? []).flatMap { importer in
      importer.imports.filter { item in
        guard item.name == name else { return false }
        guard let module = project.absolute(item.module, in: importer.path) else { return true }
        return project.paths(ofModule: module.text, importedBy: importer.path)
          .contains(context.path)
      }.map { (importer, $0) }
    }
  }

  /// Whether a class elsewhere has a method that may stand in the place of one of this file, or whose
  /// place it takes.
  public func isRedefinedElsewhere(_ method: FunctionDefinition) -> Bool {
    guard let owner = classDefinition(of: method) else { return false }
    return context.project.isRedefined(
      text(method.name.range), of: text(owner.name.range), in: context.path)
  }
}

extension Project {
  /// What files do with a name that another defines, in a class of it or at the top level.
  fileprivate func uses(
    of name: String, in owner: String?, definedIn path: String
  ) -> [(place: String, use: NameUse)] {
    (usesByName[name] ?? []).filter { user, use in
      guard user != path else { return false }
      return owner.map { concerns(use, in: user, method: name, of: $0, in: path) }
        ?? concerns(use, in: user, definedIn: path)
    }.sorted { ($0.path, $0.use.line) < ($1.path, $1.use.line) }
      .map { ("\($0.path):\($0.use.line)", $0.use) }
  }

  /// Whether a use may be of what a module defines.
  private func concerns(_ use: NameUse, in importer: String, definedIn path: String) -> Bool {
    // By a star; modules are not handed round as values.
    guard let origin = use.origin else { return !use.isAttribute }
    guard let module = absolute(origin, in: importer)?.receiver else { return true }
    let candidates = paths(ofModule: module.text, importedBy: importer)
    if candidates.contains(path) { return true }
    if candidates.isEmpty {
      // Who is started elsewhere may import the same file by another name.
      return moduleName(of: path).map { QualifiedName($0).lastWord == module.lastWord } ?? true
    }
    // A module that passes it on does not define it.
    return !candidates.allSatisfy { candidate in
      summary(of: candidate)?.definedNames.contains(use.name) ?? false
    }
  }

  /// Whether a use may be of a method.
  private func concerns(
    _ use: NameUse, in importer: String, method: String, of owner: String, in path: String
  ) -> Bool {
    guard let origin = use.origin else {
      return use.isAttribute && mayHold(importer, instanceWith: method, of: owner, in: path)
    }
    guard let receiver = origin.receiver else { return false }
    // What a module has is no method.
    let module = absolute(receiver, in: importer)?.text ?? receiver.text
    if !paths(ofModule: module, importedBy: importer).isEmpty { return false }
    switch self.origin(ofClass: receiver.callee ?? receiver, importedBy: importer) {
    case .found(let found, let place):
      return place == path && found.name == owner
        || mayDerive(found, in: place, from: owner, in: path)
    case .outside: return false
    case .unread, .unknown: return true
    }
  }

  /// Whether something unknown in a file may be an instance of a class: no other class of the project
  /// has such a method, or the file imports the one that defines it.
  private func mayHold(
    _ importer: String, instanceWith method: String, of owner: String, in path: String
  ) -> Bool {
    imports(of: importer).contains { $0.path == path }
      || !(classesByMethod[method] ?? []).contains { home, other in
        other.name != owner || home != path
      }
  }
}
