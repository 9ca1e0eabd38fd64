public import PythonSyntax

/// A cursor on one place of a file that binds a name.
public struct Binding: Sendable {
  /// The file that the binding is in.
  public let file: PythonFile
  let id: BindingID

  /// What binds.
  public var kind: BindingKind { record.kind }
  /// The construct that binds, such as the definition, the `importAlias` or the assignment.
  public var node: Node { file.cursor(record.node) }
  /// The name that is bound, where it stands.
  public var token: Token { Token(tree: file.tree, id: record.token) }
  /// What is bound.
  public var symbol: Symbol {
    Symbol(file: file, id: file.mentions[record.mention].symbol)
  }
  /// The scope where the binding stands; by `global` and `nonlocal` it may be inside the symbol's.
  public var scope: Scope { Scope(file: file, id: file.mentions[record.mention].scope) }
  /// Whether the name gets a part of the value only, as in `a, b = value`.
  public var isUnpacked: Bool { record.isUnpacked }

  /// The value that the name gets as a whole: of an assignment the right side, of `with` the
  /// context, whose `__enter__` has the last word.
  public var value: Node? {
    if isUnpacked { return nil }
    switch kind {
    case .assignment where node.kind == .assignment: return Assignment(unchecked: node).value
    case .assignment: return AnnotatedAssignment(unchecked: node).value
    case .namedExpression: return NamedExpression(unchecked: node).value
    case .withTarget: return WithItem(unchecked: node).context
    default: return nil
    }
  }

  /// The annotation of a parameter or an annotated assignment.
  public var annotation: Node? {
    if let parameter = node.as(Parameter.self) { return parameter.annotation }
    return node.as(AnnotatedAssignment.self)?.annotation
  }

  var record: BindingRecord { file.bindings[Int(id)] }
}

extension Binding: Hashable {
  /// Whether both are the same binding of the same file.
  public static func == (left: Binding, right: Binding) -> Bool {
    left.id == right.id && left.file === right.file
  }

  /// Hashes the number of the binding.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension PythonFile {
  /// How a construct binds the name that it has as a token: parameters, definitions, import aliases,
  /// exception clauses, patterns.
  public func binding(of node: Node) -> Binding? {
    let fact = facts[Int(node.id)]
    switch node.kind {
    case .parameter, .typeParameter, .importAlias, .exceptClause, .capturePattern, .asPattern,
      .starPattern, .doubleStarPattern:
      return fact < 0 ? nil : Binding(file: self, id: fact)
    case .functionDefinition, .classDefinition:
      return Scope(file: self, id: fact).binding
    default:
      return nil
    }
  }

  /// Everything in the file that binds, in the order of the text.
  public var allBindings: [Binding] {
    bindings.indices.map { Binding(file: self, id: BindingID(truncatingIfNeeded: $0)) }
  }
}
