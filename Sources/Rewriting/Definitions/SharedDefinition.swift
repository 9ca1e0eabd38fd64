public import PythonSemantics
public import PythonSyntax

/// A definition of which a whole project needs only one: a pool, a client, a policy, a breaker.
///
///     let client = SharedDefinition("client", of: expression, named: ["get_redis"]) { site in
///       [ModuleDefinition(site.name, usedAt: site.uses, """
///         @\(cache)
///         def \(site.name)():
///             return \(site.constructor)
///         """)]
///     }
///
/// It is told apart by what it makes, with every name told by where it comes from, so that all files
/// that need the same one find each other's. Fixes do not write it themselves: they ask for a
/// `SharedUse`, which knows where the definition lives.
public struct SharedDefinition: Sendable {
  /// What the definition is, whatever it is called and wherever it stands.
  public let identity: String
  /// The names that it may get, the best first.
  public let names: [String]
  /// The module that it is kept in, where several files need it and none is its natural home.
  public let module: SharedModule
  /// Whether the file that asks for it is its natural home: the function that made the connection
  /// is already what others call.
  public let isAtHome: Bool
  /// What it keeps, of which a project has one: several definitions can give it, as one lends the
  /// connections of a pool and another one transactions.
  public let resource: String
  /// Whether it keeps that in a form of its own: where the project needs it in the other one, too, this
  /// definition is not used.
  public let isSecondForm: Bool
  /// The other definitions that give what it keeps.
  ///
  /// They live together, and where the project has one already, a second form of it is not used.
  public let relatives: [SharedDefinition]
  /// Where another file of the project keeps by hand what it would make again, such as `app/db.py:3`.
  ///
  /// It is not used then, unless the project has the definition already.
  public private(set) var rival: String?
  /// Whether it keeps nothing, and others are only written with it.
  ///
  /// Two of a helper do no harm: a file goes on with its own, and one that cannot import it gets its own.
  /// It is private to its file, unless others import it.
  public let isHelper: Bool
  /// The helpers that it is written with.
  public let helpers: [SharedDefinition]
  /// How its constructor is written in other modules; nil where it cannot be.
  let portable: PortableCode?
  private let constructor: Code
  /// What it makes where another definition is at home that makes the same.
  private var constructorOfHome: Code?
  private let write: @Sendable (Site) -> [ModuleDefinition]?
  /// The name of what serves the same in a file, whatever that says.
  private let nameOfEqual: @Sendable (PythonFile) -> String?

  /// Where a definition is to be written.
  public struct Site: Sendable {
    /// The file that it is written into.
    public let file: PythonFile
    /// The name that it gets.
    public let name: String
    /// What it makes, as the file writes it.
    public let constructor: Code
    /// Where the file uses it.
    public let uses: [Node]
    /// What the file calls its helpers, by what they are.
    fileprivate let helpers: [String: Spelling]

    /// A place that sees what the whole module sees, for spellings.
    public var node: Node { file.tree.root }

    /// What the file calls a helper that the definition is written with.
    public func name(of helper: SharedDefinition) -> Spelling? { helpers[helper.identity] }
  }

  /// Describes a definition by what it is for and what it makes.
  ///
  /// - Parameters:
  ///   - purpose: What tells it apart from other definitions that make the same.
  ///   - construction: The call that makes it.
  ///   - expression: What the call says to the whole process, which is what is written.
  ///   - names: The names that it may get, the best first.
  ///   - module: The module that it is kept in, where several files need it.
  ///   - isAtHome: Whether the file that asks for it is its natural home.
  ///   - resource: What it keeps, where other definitions give that, too.
  ///   - isSecondForm: Whether it keeps that in a form of its own.
  ///   - relatives: What gives that, too.
  ///   - write: Writes it with all that it needs, the one that is used last; nil where the names that it
  ///     needs are taken for something else.
  public init(
    _ purpose: String, making construction: Node, _ expression: SharedExpression,
    named names: [String], inModule module: SharedModule, isAtHome: Bool = false,
    keeping resource: String? = nil, isSecondForm: Bool = false,
    besides relatives: [SharedDefinition] = [],
    _ write: @escaping @Sendable (Site) -> [ModuleDefinition]?
  ) {
    identity = purpose + " " + expression.identity
    constructor = Code(construction, saying: expression)
    portable = expression.portable
    self.names = names
    self.module = module
    self.isAtHome = isAtHome
    self.resource = resource.map { "\($0) of \(expression.identity)" } ?? identity
    self.isSecondForm = isSecondForm
    self.relatives = relatives
    isHelper = false
    helpers = []
    nameOfEqual = { _ in nil }
    self.write = write
  }

  /// Describes a definition that says the same in every module.
  ///
  /// - Parameters:
  ///   - key: What tells it apart from all others: its purpose and its settings.
  ///   - names: The names that it may get, the best first.
  ///   - module: The module that it is kept in, where several files need it.
  ///   - isHelper: Whether others are only written with it.
  ///   - resource: What it keeps, where other definitions keep that, too.
  ///   - isSecondForm: Whether it keeps that in a form of its own.
  ///   - relatives: What keeps that, too.
  ///   - helpers: What it is written with, by the names that the place knows.
  ///   - nameOfEqual: The name of what serves the same in a file, whatever that says.
  ///   - write: Writes it with all that it needs, the one that is used last.
  public init(
    _ key: String, named names: [String], inModule module: SharedModule, isHelper: Bool = false,
    keeping resource: String? = nil, isSecondForm: Bool = false,
    besides relatives: [SharedDefinition] = [], with helpers: [SharedDefinition] = [],
    orThere nameOfEqual: @escaping @Sendable (PythonFile) -> String? = { _ in nil },
    _ write: @escaping @Sendable (Site) -> [ModuleDefinition]?
  ) {
    identity = key
    constructor = ""
    portable = PortableCode(text: "")
    isAtHome = false
    self.resource = resource ?? key
    self.isSecondForm = isSecondForm
    self.relatives = relatives
    self.isHelper = isHelper
    self.helpers = helpers
    self.nameOfEqual = nameOfEqual
    self.names = names
    self.module = module
    self.write = write
  }

  /// Whether it says what the file that asks for it has said, and takes that out of there where it lives
  /// elsewhere.
  public var takesCode: Bool { !constructor.source.isEmpty }

  /// Whether modules other than the one that asks for it could have it.
  public var isPortable: Bool { portable != nil }

  /// The modules that may have to be imported where the definition is written.
  public var modules: [String] {
    (portable?.imports ?? []).flatMap { request in
      [request.module] + (request.name.map { [request.module + "." + $0] } ?? [])
    }.sorted()
  }

  /// The definition where the project keeps by hand what it would make again, or may do so.
  public func rivalled(by place: String?) -> SharedDefinition {
    var definition = self
    definition.rival = place
    return definition
  }

  /// The definition as a file writes it that defines another one of the same resource: what it makes is
  /// written as there.
  public func beside(_ other: SharedDefinition) -> SharedDefinition {
    var definition = self
    definition.constructorOfHome = other.constructor
    return definition
  }

  /// The definition that another module has already, by what that says; nil where it does not, has none
  /// of the names that the definition may get, or others are not to know it.
  public func existing(inOther file: PythonFile) -> ExistingDefinition? {
    guard names.contains(where: { file.moduleScope.symbol(named: $0)?.isBound ?? false }) else {
      return nil
    }
    return constructors(movedTo: file).lazy.compactMap { existing($0, in: file, usedAt: []) }
      .first { !isHelper || !$0.name.hasPrefix("_") }
  }

  /// Whether the file that asks for it has it already, whatever its name is.
  public func isThere(in file: PythonFile) -> Bool { existing(in: file, usedAt: []) != nil }

  /// The definition that the file which asks for it has already, whatever its name is.
  func existing(in file: PythonFile, usedAt uses: [Node]) -> ExistingDefinition? {
    existing(constructor, in: file, usedAt: uses)
  }

  private func existing(
    _ constructor: Code, in file: PythonFile, usedAt uses: [Node]
  ) -> ExistingDefinition? {
    let own = SharedUses(of: helpers, in: file, at: uses)
    // What was written when the helper lived elsewhere imports it.
    let imported = helpers.map { file.importedHelper($0) }
    let ways = [helpers.map { own[$0]?.name }] + (imported.isEmpty ? [] : [imported])
    for way in ways {
      for name in names {
        let site = Site(
          file: file, name: name, constructor: constructor, uses: uses, helpers: named(way))
        guard let parts = write(site),
          let equal = parts.last.flatMap({ file.equalDefinition(to: $0, usedAt: uses) })
        else { continue }
        return ExistingDefinition(equal, parts)
      }
    }
    guard let name = nameOfEqual(file), uses.allSatisfy({ file.means(name, at: $0) }) else {
      return nil
    }
    return ExistingDefinition(EqualDefinition(name: name), [])
  }

  /// The definition in the file that asks for it, behind those of its helpers that are new there.
  func definitions(in file: PythonFile, name: String, usedAt uses: [Node]) -> [ModuleDefinition]? {
    definitions(constructor, in: file, name: name, usedAt: uses)
  }

  /// The definition in another file, under a name; nil where that cannot have it.
  public func definitions(movedTo file: PythonFile, name: String) -> [ModuleDefinition]? {
    constructors(movedTo: file).first.flatMap {
      definitions($0, in: file, name: name, usedAt: [])
    }
  }

  private func definitions(
    _ constructor: Code, in file: PythonFile, name: String, usedAt uses: [Node]
  ) -> [ModuleDefinition]? {
    let helping = SharedUses(of: helpers, in: file, at: uses)
    let site = Site(
      file: file, name: name, constructor: constructor, uses: uses,
      helpers: named(helpers.map { helping[$0]?.name }))
    return write(site).map { helpers.flatMap { helping[$0]?.definitions ?? [] } + $0 }
  }

  /// The names of the helpers by what these are.
  private func named(_ names: [Spelling?]) -> [String: Spelling] {
    var named: [String: Spelling] = [:]
    for (helper, name) in zip(helpers, names) { named[helper.identity] = name }
    return named
  }

  /// What the definition makes as another file can write it, the best form first: files that call a
  /// module differently must come to the same.
  private func constructors(movedTo file: PythonFile) -> [Code] {
    if let constructorOfHome { return [constructorOfHome] }
    return [portable?.withoutAliases, portable].compactMap(\.self).compactMap { portable -> Code? in
      var imports: [ImportRequest] = []
      for portable in portable.imports {
        guard let missing = file.missing(portable) else { return nil }
        imports += missing
      }
      return Code(portable.text, imports: imports.sorted { $0.statement < $1.statement })
    }
  }
}

/// A shared definition that a module has already.
public struct ExistingDefinition {
  /// What it is called there.
  public let name: String
  /// Whether what it makes is given deadlines there that are not asked for.
  public let hasMoreDeadlines: Bool
  /// All that it consists of.
  let parts: [ModuleDefinition]

  init(_ equal: EqualDefinition, _ parts: [ModuleDefinition]) {
    name = equal.name
    hasMoreDeadlines = equal.hasMoreDeadlines || parts.contains(where: \.hasMoreDeadlines)
    self.parts = parts
  }
}

extension PythonFile {
  /// What the module calls a helper that it imports and makes something with; nil where it does not.
  fileprivate func importedHelper(_ helper: SharedDefinition) -> Spelling? {
    for statement in tree.root.children {
      guard let call = statement.as(Assignment.self)?.value.as(Call.self) else { continue }
      let value = call.arguments.keywords.map(\.value).first { value in
        qualifiedName(of: value).map { helper.names.contains(String($0.lastWord)) } ?? false
      }
      if let value { return Spelling(value.source) }
    }
    return nil
  }

  /// What must be imported for an import to hold in the module; nil where its name means something
  /// else there.
  fileprivate func missing(_ portable: PortableImport) -> [ImportRequest]? {
    if let name = portable.name, portable.module == context.project.moduleName(of: context.path) {
      // What the module has itself it does not import.
      return portable.alias == nil && moduleScope.symbol(named: name)?.isBound == true ? [] : nil
    }
    let request =
      portable.name.map { ImportRequest(from: portable.module, name: $0, alias: portable.alias) }
      ?? ImportRequest(module: portable.module, alias: portable.alias)
    guard let symbol = moduleScope.symbol(named: request.boundName), symbol.isBound else {
      return [request]
    }
    let names = symbol.assignments.map(\.importedName)
    guard names.allSatisfy({ $0 != nil && $0 == names.first }) else { return nil }
    if let name = portable.name { return names[0] == "\(portable.module).\(name)" ? [] : nil }
    if portable.alias != nil { return names[0] == portable.module ? [] : nil }
    guard names[0] == request.boundName else { return nil }
    // `import a` does not bring `a.b` along.
    let isThere = symbol.assignments.contains { $0.node.source == portable.module }
    return isThere ? [] : [request]
  }
}
