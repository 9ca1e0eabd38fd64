// The questions that transforms ask about expressions.

public import PythonSyntax
internal import Synchronization

extension PythonFile {
  /// What an expression stands for; nil when the file does not tell for certain.
  public func meaning(of expression: Node) -> Meaning? {
    if let known = meanings.withLock({ $0[expression.id] }) { return known }
    var resolver = Resolver(self)
    let meaning = resolver.meaning(of: expression.id)
    meanings.withLock { $0[expression.id] = .some(meaning) }
    return meaning
  }

  /// The dotted name of what an expression stands for; nil when the file does not tell for certain.
  public func qualifiedName(of expression: Node) -> QualifiedName? {
    meaning(of: expression)?.name
  }

  /// Whether Python knows a name without an import.
  public static func isBuiltin(_ name: String) -> Bool { Builtins.names.contains(name) }

  /// The instance that an annotation promises: `requests.Session()` of `requests.Session | None`.
  public func instance(ofAnnotation annotation: Node) -> Meaning? {
    var resolver = Resolver(self)
    return resolver.instance(ofAnnotation: annotation.id)
  }

  /// What the bases of a class stand for, in order; nil for those that the file does not tell.
  public func bases(of definition: ClassDefinition) -> [QualifiedName?] {
    guard let arguments = definition.arguments else { return [] }
    return arguments.elements.filter { $0.kind != .keywordArgument && $0.kind != .doubleStarred }
      .map(qualifiedName)
  }

  /// What a decorator stands for: of `@app.route("/")` it is what `app.route` stands for.
  public func meaning(of decorator: Decorator) -> Meaning? {
    let expression = decorator.expression.unparenthesized
    return meaning(of: expression.as(Call.self)?.callee ?? expression)
  }
}
