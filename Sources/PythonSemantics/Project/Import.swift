internal import PythonSyntax
internal import SourceText

/// One name that an import statement brings.
public struct Import: Sendable, Hashable {
  /// The module, as the statement names it: `a.b`, `..a`, `.`.
  public let module: QualifiedName
  /// What is taken from the module, `*` for everything; nil of `import a.b`.
  public let name: String?
  /// The line of the statement, counted from one.
  public let line: Int
  /// Whether it is done when the file is imported: not in a function, and not for type checkers only.
  public let isImmediate: Bool
  /// Whether the file cannot be imported without it: nothing decides whether it is done, and nobody
  /// catches that the module is missing.
  public let isUnconditional: Bool
  /// What the file looks up on the name that it gets, where it does nothing else with it; nil where it
  /// may do more, or nobody asked.
  public let lookups: Set<String>?

  /// Takes the parts of an import.
  public init(module: QualifiedName, name: String?, line: Int) {
    self.init(
      module: module, name: name, line: line, isImmediate: true, isUnconditional: true, lookups: nil
    )
  }

  private init(
    module: QualifiedName, name: String?, line: Int, isImmediate: Bool, isUnconditional: Bool,
    lookups: Set<String>?
  ) {
    self.module = module
    self.name = name
    self.line = line
    self.isImmediate = isImmediate
    self.isUnconditional = isUnconditional
    self.lookups = lookups
  }

  /// The names that a statement brings, with what is looked up on them, if that was asked for.
  static func imports(
    by statement: Node, in file: PythonFile, _ lines: LineTable, _ lookups: Lookups? = nil
  ) -> [Import] {
    let line = lines.line(at: statement.range.lowerBound)
    let isOnImport = file.occasion(of: statement) == .onImport
    let condition = file.guard(of: statement)
    func item(_ module: QualifiedName, _ name: String?, _ alias: Node? = nil) -> Import {
      Import(
        module: module, name: name, line: line,
        isImmediate: isOnImport && condition != .typeChecking,
        isUnconditional: isOnImport && condition == .none,
        lookups: alias.flatMap(file.binding).flatMap { lookups?[$0.symbol] })
    }
    let modules = file.modules(importedBy: statement)
    guard let from = statement.as(ImportFromStatement.self), let module = modules.first else {
      return modules.map { item($0, nil) }
    }
    return from.aliases.map { alias in
      alias.isStar ? item(module, "*") : item(module, file.text(alias.name.range), alias.node)
    }
  }
}
