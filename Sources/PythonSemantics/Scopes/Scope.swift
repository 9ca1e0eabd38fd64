public import PythonSyntax

/// A cursor on one scope of a file.
public struct Scope: Sendable {
  /// The file that the scope is in.
  public let file: PythonFile
  let id: ScopeID

  /// What the scope belongs to.
  public var kind: ScopeKind { record.kind }
  /// The definition or expression whose scope it is; the `module` node for the file's.
  public var node: Node { file.cursor(record.node) }
  /// The scope around it; nil for the module's.
  public var parent: Scope? { record.parent < 0 ? nil : Scope(file: file, id: record.parent) }
  /// How the function or class is bound to its name.
  public var binding: Binding? {
    record.binding < 0 ? nil : Binding(file: file, id: record.binding)
  }

  /// The innermost scope that is no comprehension and no type parameters: where an assignment binds.
  public var assigned: Scope {
    var scope = self
    while scope.kind == .comprehension || scope.kind == .typeParameters, let outer = scope.parent {
      scope = outer
    }
    return scope
  }

  /// The innermost function or lambda that the scope is or belongs to; nil where code runs on import.
  public var function: Scope? {
    var scope: Scope? = self
    while let candidate = scope, !candidate.kind.isFunction { scope = candidate.parent }
    return scope
  }

  /// The symbol that a name means here, bound or not; nil when the file never mentions the name here or
  /// in the module.
  public func symbol(named name: String) -> Symbol? {
    guard let name = file.names.find(name.utf8) else { return nil }
    return file.symbol(named: name, from: id)
  }

  /// The symbols that live here, in the order of their first mention.
  public var symbols: [Symbol] {
    file.mentions.records.indices.compactMap { index in
      let mention = file.mentions.records[index]
      let isSymbol = mention.scope == id && Int(mention.symbol) == index
      return isSymbol ? Symbol(file: file, id: mention.symbol) : nil
    }
  }

  /// The names that the scope binds or reads, each with the symbol that it means here.
  public var names: [(name: String, symbol: Symbol)] {
    file.mentions.records.filter { $0.scope == id && !$0.flags.contains(.implied) }.map { mention in
      (file.names.string(of: mention.name), Symbol(file: file, id: mention.symbol))
    }
  }

  var record: ScopeRecord { file.scopes[Int(id)] }
}

extension Scope: Hashable {
  /// Whether both are the same scope of the same file.
  public static func == (left: Scope, right: Scope) -> Bool {
    left.id == right.id && left.file === right.file
  }

  /// Hashes the number of the scope.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension PythonFile {
  /// The scope of the file.
  public var moduleScope: Scope { Scope(file: self, id: 0) }

  /// All scopes, an outer one before those inside it.
  public var allScopes: [Scope] {
    scopes.indices.map { Scope(file: self, id: ScopeID(truncatingIfNeeded: $0)) }
  }

  /// The scope in which a node stands.
  ///
  /// A decorator and a default stand around their function, and the first iterable of a
  /// comprehension around it.
  public func scope(of node: Node) -> Scope {
    Scope(file: self, id: scopeOfNode[Int(node.id)])
  }

  /// The scope that a function, class, lambda, comprehension or module has.
  public func scope(inside node: Node) -> Scope? {
    switch node.kind {
    case .module, .functionDefinition, .classDefinition, .lambda, .listComprehension,
      .setComprehension, .dictionaryComprehension, .generatorExpression:
      Scope(file: self, id: facts[Int(node.id)])
    default: nil
    }
  }

  /// The symbol of a name as seen from a scope; nil when neither mentions it.
  func symbol(named name: NameID, from scope: ScopeID) -> Symbol? {
    var current = scope
    while current >= 0 {
      if let mention = mentions.find(name, in: current) {
        // A class hides its names from the scopes inside it, but not its mentions.
        let symbol = mentions[mention].symbol
        let isHidden =
          current != scope && scopes[Int(current)].kind == .class
          && mentions[symbol].scope == current
        if !isHidden { return Symbol(file: self, id: symbol) }
      }
      current = scopes[Int(current)].parent
    }
    return nil
  }
}
