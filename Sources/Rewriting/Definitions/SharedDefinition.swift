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
  /// What a new module for it is called, where several files need it and none is its natural home.
  public let module: String
  /// Whether the file that asks for it is its natural home: the function that made the connection
  /// is already what others call.
  public let isAtHome: Bool
  /// How its constructor is written in other modules; nil where it cannot be.
  let portable: PortableCode?
  private let constructor: Code
  private let write: @Sendable (Site) -> [ModuleDefinition]?

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

    /// A place that sees what the whole module sees, for spellings.
    public var node: Node { file.tree.root }
  }

  /// Describes a definition by what it is for and what it makes.
  ///
  /// - Parameters:
  ///   - purpose: What tells it apart from other definitions that make the same.
  ///   - construction: The call that makes it.
  ///   - expression: What the call says to the whole process, which is what is written.
  ///   - names: The names that it may get, the best first.
  ///   - module: What a new module for it is called.
  ///   - isAtHome: Whether the file that asks for it is its natural home.
  ///   - write: Writes it with all that it needs, the one that is used last; nil where the names that it
  ///     needs are taken for something else.
  public init(
    _ purpose: String, making construction: Node, _ expression: SharedExpression,
    named names: [String], inModule module: String, isAtHome: Bool = false,
    _ write: @escaping @Sendable (Site) -> [ModuleDefinition]?
  ) {
    identity = purpose + " " + expression.identity
    constructor = Code(construction, saying: expression)
    portable = expression.portable
    self.names = names
    self.module = module
    self.isAtHome = isAtHome
    self.write = write
  }

  /// Describes a definition that says the same in every module.
  ///
  /// - Parameters:
  ///   - key: What tells it apart from all others: its purpose and its settings.
  ///   - names: The names that it may get, the best first.
  ///   - module: What a new module for it is called.
  ///   - write: Writes it with all that it needs, the one that is used last.
  public init(
    _ key: String, named names: [String], inModule module: String,
    _ write: @escaping @Sendable (Site) -> [ModuleDefinition]?
  ) {
    identity = key
    constructor = ""
    portable = PortableCode(text: "")
    isAtHome = false
    self.names = names
    self.module = module
    self.write = write
  }

  /// Whether modules other than the one that asks for it could have it.
  public var isPortable: Bool { portable != nil }

  /// The modules that may have to be imported where the definition is written.
  public var modules: [String] {
    (portable?.imports ?? []).flatMap { request in
      [request.module] + (request.name.map { [request.module + "." + $0] } ?? [])
    }.sorted()
  }

  /// The name under which another module has the definition already, by what that says; nil where
  /// it does not.
  public func name(in file: PythonFile) -> String? {
    names.lazy.compactMap { name in
      definitions(movedTo: file, name: name)?.last
        .flatMap { file.nameOfDefinition(equalTo: $0, usedAt: []) }
    }.first
  }

  /// The definition in the file that asks for it.
  func definitions(in file: PythonFile, name: String, usedAt uses: [Node]) -> [ModuleDefinition]? {
    write(Site(file: file, name: name, constructor: constructor, uses: uses))
  }

  /// The definition in another file, under a name; nil where that cannot have it.
  public func definitions(movedTo file: PythonFile, name: String) -> [ModuleDefinition]? {
    guard let portable else { return nil }
    let imports = portable.imports.map { request in
      request.name.map { ImportRequest(from: request.module, name: $0, alias: request.alias) }
        ?? ImportRequest(module: request.module, alias: request.alias)
    }
    let constructor = Code(portable.text, imports: imports.sorted { $0.statement < $1.statement })
    return write(Site(file: file, name: name, constructor: constructor, uses: []))
  }
}
