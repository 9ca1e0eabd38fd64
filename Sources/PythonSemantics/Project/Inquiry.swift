/// What the findings of a file ask of the other files of its project.
///
/// It is gathered in the first look at a file, and decides what is read for the second: nothing, where
/// no finding asks.
public struct Inquiry: Sendable, Hashable {
  /// The functions and other names of modules of which it matters what other files do with them.
  public private(set) var names: Set<String>
  /// The methods of which it matters who calls them, and which classes have one of the same name.
  public private(set) var methods: Set<String>
  /// The classes, tables and decorators of which it matters what they are, as the file names them.
  public private(set) var declarations: Set<QualifiedName>
  /// What makes the objects of which it matters whether the process keeps some already.
  public private(set) var makers: Set<QualifiedName>
  /// Whether it matters which files import this one.
  public private(set) var importers: Bool

  /// Asks about some names, methods and declarations, what the process keeps, and who imports the file.
  public init(
    names: Set<String> = [], methods: Set<String> = [], declarations: Set<QualifiedName> = [],
    makers: Set<QualifiedName> = [], importers: Bool = false
  ) {
    self.names = names
    self.methods = methods
    self.declarations = declarations
    self.makers = makers
    self.importers = importers
  }

  /// Whether nothing is asked.
  public var isEmpty: Bool { !importers && !isAboutDefinitions && makers.isEmpty }

  /// Whether it is asked what is done with definitions, or what they say.
  var isAboutDefinitions: Bool { !names.isEmpty || !methods.isEmpty || !declarations.isEmpty }

  /// Whether it is asked what files do with names, or which of their classes have methods.
  public var isAboutNames: Bool { !names.isEmpty || !methods.isEmpty }

  /// Asks what another asks, too.
  public mutating func formUnion(_ other: Inquiry) {
    names.formUnion(other.names)
    methods.formUnion(other.methods)
    declarations.formUnion(other.declarations)
    makers.formUnion(other.makers)
    importers = importers || other.importers
  }

  /// Words of which one is in every file that does something with the names, has such a method or keeps
  /// such an object.
  public var words: Set<String> {
    names.union(methods.flatMap { [".\($0)", "def \($0)"] })
      .union(makers.map { String($0.lastWord) })
  }
}
