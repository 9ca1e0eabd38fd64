public import PythonSemantics
internal import PythonSyntax
public import SourceText

extension PythonFile {
  /// The edits that drop an import or an assignment whose name nobody uses once some code is gone;
  /// nil where somebody still does, or might.
  ///
  /// | before                              | gone    | after                    |
  /// |-------------------------------------|---------|--------------------------|
  /// | `import a⏎x = a.b()`                | `a.b()` | `x = …`                  |
  /// | `from a import b, c`                | `b()`   | `from a import c`        |
  /// | `A = 5⏎…`                           | `A`     | `…`                      |
  /// | `import a  # noqa: F401`            | `a.b()` | nil                      |
  /// | `__all__ = ["a"]⏎import a`          | `a.b()` | nil                      |
  public func dropping(
    _ symbol: Symbol, unusedWithout gone: [Range<Int>], style: FileStyle
  ) -> [Edit]? {
    guard !hasAmbiguousNames, let binding = symbol.onlyBinding, binding.scope == symbol.scope,
      symbol.reads.allSatisfy({ read in
        gone.contains {
          $0.lowerBound <= read.range.lowerBound && read.range.upperBound <= $0.upperBound
        }
      }),
      !isSeenElsewhere(symbol),
      let statement = Statement(around: binding.node), !isWanted(statement)
    else { return nil }
    switch binding.kind {
    case .import, .importFrom:
      let names = CommaList(namesOf: statement.node)
      guard names.items.count > 1 else { return statement.removing(style: style) }
      return names.items.firstIndex { $0.range == binding.node.range }.flatMap(names.removing)
    case .assignment:
      guard !binding.isUnpacked, binding.node == statement.node,
        let value = binding.value, value.isWithoutEffect
      else { return nil }
      return statement.removing(style: style)
    default:
      return nil
    }
  }

  /// Whether other files, or code that looks for names, may see a name.
  private func isSeenElsewhere(_ symbol: Symbol) -> Bool {
    guard symbol.scope == moduleScope else { return symbol.scope.kind == .class }
    if exports.mayContain(symbol.name) || context.path.hasSuffix("__init__.py") { return true }
    guard let importers else { return true }
    return [symbol.name, "*"].contains { !importsElsewhere(of: $0).isEmpty }
      || context.project.isReplaced(symbol.name, inFileAt: context.path)
      || !symbol.name.hasPrefix("_")
        && importers.contains { importer in
          importer.imports.contains { item in
            // What a package has, others may look up on it.
            let lookups = importer.path.hasSuffix("__init__.py") ? nil : item.lookups
            return (lookups?.contains(symbol.name) ?? true)
              && mayBringModule(item, to: importer.path)
          }
        }
  }

  /// Whether an import may bring this module itself, whose attributes anybody can read.
  private func mayBringModule(_ statement: Import, to path: String) -> Bool {
    guard let name = context.project.moduleName(of: context.path) else { return true }
    if let imported = statement.name { return name == imported || name.hasSuffix(".\(imported)") }
    // `import requests` brings nothing of the project.
    let module = statement.module.text
    return [module, String(module.prefix { $0 != "." })]
      .contains { context.project.shadows(library: $0, in: path) }
  }

  /// Whether the author asks to keep a statement, or guards it.
  private func isWanted(_ statement: Statement) -> Bool {
    let parent = statement.node.parent
    let isPlain = parent?.kind == .module || parent?.parent?.kind == .functionDefinition
    guard isPlain else { return true }
    let lines = tree.text.bytes[statement.range.lowerBound..<statement.lineEnd]
    return String(decoding: lines, as: UTF8.self).lowercased().contains("noqa")
  }
}

extension Node {
  /// Whether nothing happens when the expression is evaluated.
  fileprivate var isWithoutEffect: Bool {
    switch kind {
    case .constant, .number, .string, .concatenatedString, .name: true
    case .parenthesized, .tuple, .list: children.allSatisfy(\.isWithoutEffect)
    default: false
    }
  }
}
