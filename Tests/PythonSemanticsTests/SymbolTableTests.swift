import Foundation
import PythonSemantics
import PythonSyntax
import SourceText
import TestSupport
import Testing

/// CPython's own symbol tables are the proof of the scopes: both find every name local, global, of
/// an outer function, or used by an inner one.
///
/// Compares a sample of the standard library of a CPython 3.12 or 3.13, all of it with
/// `HOIST_FULL`, and what `HOIST_CORPUS` (folders, with colons between them) names beside it.
@Suite(.enabled(if: CPython.newest(in: 12...13) != nil, "no CPython 3.12 or 3.13 was found"))
struct SymbolTableTests {
  @Test func agreesWithCPython() throws {
    let python = try #require(CPython.newest(in: 12...13))
    let files = try CPython.sample(of: python.standardLibrary(), every: 8) + CPython.corpus
    try #require(files.count > 100)
    var compared = 0
    for start in stride(from: 0, to: files.count, by: 200) {
      let batch = Array(files[start..<min(start + 200, files.count)])
      let blocks = try answers(about: batch, by: python)
      try #require(blocks.count == batch.count)
      for (path, expected) in zip(batch, blocks) where expected != ["!"] {
        let tree = SyntaxTree(
          parsing: SourceText([UInt8](try Data(contentsOf: URL(filePath: path)))))
        guard let file = PythonFile(tree) else {
          Issue.record("\(path) is Python")
          continue
        }
        // Ours are names by their bytes, CPython's by their NFKC form.
        if file.hasAmbiguousNames { continue }
        compared += expected.count
        let ours = SymbolTables(file).lines
        if ours != expected {
          Issue.record("\(path): \(difference(ours, expected))")
        }
      }
    }
    #expect(compared > files.count)
  }

  private func difference(_ ours: [String], _ theirs: [String]) -> String {
    let mine = Set(ours).subtracting(theirs).sorted()
    let other = Set(theirs).subtracting(ours).sorted()
    return "ours \(mine.prefix(3)), CPython \(other.prefix(3))"
  }

  /// The lines that the oracle prints for each file, below the line that names it.
  private func answers(about files: [String], by python: CPython) throws -> [[String]] {
    let input = Data(files.joined(separator: "\n").utf8)
    let output = try python.answer(of: "symbol_tables.py", input: input) ?? ""
    var answers: [[String]] = []
    for line in output.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") {
        answers.append([])
      } else if !answers.isEmpty {
        answers[answers.count - 1].append(String(Substring(line)))
      }
    }
    return answers
  }
}

/// The scopes of a file as `Tests/Oracle/symbol_tables.py` writes them.
private struct SymbolTables {
  private let file: PythonFile
  private let table: LineTable
  private var captured: Set<Symbol> = []
  private var inlined: [Scope: [Scope]] = [:]

  init(_ file: PythonFile) {
    self.file = file
    table = LineTable(file.tree.text)
    for scope in file.allScopes {
      if Self.isInlined(scope), let parent = scope.parent {
        inlined[parent, default: []].append(scope)
      }
      for (_, symbol) in scope.names where symbol.scope.kind != .module {
        if Self.frame(of: scope) != Self.frame(of: symbol.scope) { captured.insert(symbol) }
      }
    }
  }

  var lines: [String] {
    file.allScopes.filter { !Self.isInlined($0) && $0.kind != .typeParameters }.map(line).sorted()
  }

  private func line(_ scope: Scope) -> String {
    let (kind, name, offset) = heading(scope)
    let hasLine = offset != nil && name != "lambda" && name != "genexpr"
    let line = hasLine ? offset.map { table.line(at: $0) } ?? 0 : 0
    var words: [String] = []
    for (name, letter) in letters(scope)
    where name != "__class__" && name.utf8.allSatisfy({ $0 < 0x80 }) {
      words.append("\(name)=\(letter == "c" && scope.kind == .module ? "l" : letter)")
    }
    words.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ([kind, name, String(line)] + words).joined(separator: " ")
  }

  /// The letter of each name, with those of the comprehensions that CPython 3.12 and later inline.
  private func letters(_ scope: Scope) -> [String: String] {
    var letters: [String: String] = [:]
    for (name, symbol) in scope.names { letters[name] = letter(symbol, scope) }
    for comprehension in inlined[scope] ?? [] {
      for (name, letter) in self.letters(comprehension)
      where letters[name] == nil || letters[name] == "l" && letter == "c" {
        letters[name] = letter
      }
    }
    for (name, symbol) in scope.names where isHidden(symbol, scope) { letters[name] = nil }
    return letters
  }

  /// Whether CPython does not list a name: one that only a `:=` in a comprehension of the module
  /// binds, and that the module itself does not read.
  private func isHidden(_ symbol: Symbol, _ scope: Scope) -> Bool {
    guard scope.kind == .module, !symbol.bindings.isEmpty else { return false }
    let isAssigned = symbol.bindings.contains { binding in
      binding.scope == scope && file.scope(of: binding.node) == scope
    }
    return !isAssigned && !symbol.reads.contains { file.scope(of: $0) == scope }
  }

  private func letter(_ symbol: Symbol, _ scope: Scope) -> String {
    if symbol.scope == scope {
      if scope.kind == .module {
        return symbol.bindings.contains { file.scope(of: $0.node) == scope } ? "l" : "g"
      }
      return captured.contains(symbol) && scope.kind != .class ? "c" : "l"
    }
    if symbol.scope.kind == .module { return "g" }
    return Self.frame(of: scope) == Self.frame(of: symbol.scope)
      ? letter(symbol, symbol.scope) : "f"
  }

  private func heading(_ scope: Scope) -> (kind: String, name: String, offset: Int?) {
    if let definition = scope.node.as(FunctionDefinition.self) {
      return ("function", text(definition.name), definition.keyword.range.lowerBound)
    }
    if let definition = scope.node.as(ClassDefinition.self) {
      return ("class", text(definition.name), definition.keyword.range.lowerBound)
    }
    switch scope.kind {
    case .module: return ("module", "top", nil)
    case .lambda: return ("function", "lambda", nil)
    default: return ("function", "genexpr", nil)
    }
  }

  private func text(_ token: Token) -> String {
    token.bytes.allSatisfy { $0 < 0x80 } ? String(decoding: token.bytes, as: UTF8.self) : "?"
  }

  private static func isInlined(_ scope: Scope) -> Bool {
    scope.kind == .comprehension && scope.node.kind != .generatorExpression
  }

  /// The scope into which CPython inlines a scope, itself for most.
  private static func frame(of scope: Scope) -> Scope {
    var scope = scope
    while isInlined(scope), let parent = scope.parent { scope = parent }
    return scope
  }
}
