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

  /// Takes the parts of an import.
  public init(module: QualifiedName, name: String?, line: Int, isImmediate: Bool = true) {
    self.module = module
    self.name = name
    self.line = line
    self.isImmediate = isImmediate
  }

  static func imports(by statement: Node, in file: PythonFile, _ lines: LineTable) -> [Import] {
    let line = lines.line(at: statement.range.lowerBound)
    let isImmediate =
      file.occasion(of: statement) == .onImport && file.guard(of: statement) != .typeChecking
    let modules = file.modules(importedBy: statement)
    guard let from = statement.as(ImportFromStatement.self), let module = modules.first else {
      return modules.map {
        Import(module: $0, name: nil, line: line, isImmediate: isImmediate)
      }
    }
    return from.aliases.map { alias in
      let name = alias.isStar ? "*" : file.text(alias.name.range)
      return Import(module: module, name: name, line: line, isImmediate: isImmediate)
    }
  }
}
