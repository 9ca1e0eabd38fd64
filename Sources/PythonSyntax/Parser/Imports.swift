// Import statements.

extension Parser {
  /// `"lazy" import_name | "lazy" import_from` (PEP 810).
  mutating func lazyImport() {
    let start = mark()
    advance()
    if current == .import { importName(since: start) } else { importFrom(since: start) }
  }

  /// `import_name: 'import' dotted_as_names`.
  mutating func importName(since start: Mark) {
    advance()
    repeat {
      let alias = mark()
      dottedName()
      if take(.as) { expectName() }
      finish(.importAlias, since: alias)
    } while take(.comma)
    finish(.importStatement, since: start)
  }

  /// `import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets`, the name
  /// optional behind dots.
  mutating func importFrom(since start: Mark) {
    advance()
    let module = position
    while current == .dot || current == .ellipsis { advance() }
    if position == module || current != .import { dottedName() }
    let isFuture = position == module + 1 && bytes(of: module).elementsEqual("__future__".utf8)
    if isFuture, kinds[Int(start.token)] == .softLazy {
      fail(at: module, "a `__future__` import cannot be lazy")
    }
    expect(.import)
    if current == .star {
      leaf(.importAlias)
    } else if take(.leftParenthesis) {
      repeat { importedName(isFuture) } while take(.comma) && current != .rightParenthesis
      expect(.rightParenthesis)
    } else {
      repeat { importedName(isFuture) } while take(.comma)
    }
    finish(.importFromStatement, since: start)
  }

  /// `import_from_as_name: NAME ['as' NAME]`.
  private mutating func importedName(_ isFuture: Bool) {
    let start = mark()
    if isFuture, current == .name, bytes(of: position).elementsEqual("barry_as_FLUFL".utf8) {
      isBarry = true
    }
    expectName()
    if take(.as) { expectName() }
    finish(.importAlias, since: start)
  }

  /// `dotted_name: NAME ('.' NAME)*`.
  private mutating func dottedName() {
    expectName()
    while take(.dot) { expectName() }
  }
}
