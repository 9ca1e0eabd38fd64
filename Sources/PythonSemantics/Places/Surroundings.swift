// What stands around a node.

public import PythonSyntax

extension PythonFile {
  /// The innermost `def` that runs a node; a decorator or default belongs to what is around it.
  public func function(around node: Node) -> FunctionDefinition? {
    var scope: Scope? = scope(of: node)
    while let candidate = scope, candidate.kind != .function { scope = candidate.parent }
    return scope.map { FunctionDefinition(unchecked: $0.node) }
  }

  /// The innermost class whose body holds a node, directly or in a method.
  public func classDefinition(around node: Node) -> ClassDefinition? {
    var scope: Scope? = scope(of: node)
    while let candidate = scope, candidate.kind != .class { scope = candidate.parent }
    return scope.map { ClassDefinition(unchecked: $0.node) }
  }

  /// The class of which a function is a method; nil for functions that stand elsewhere.
  public func classDefinition(of method: FunctionDefinition) -> ClassDefinition? {
    owningClass(of: facts[Int(method.node.id)]).map {
      ClassDefinition(unchecked: cursor(scopes[Int($0)].node))
    }
  }

  /// The innermost statement that a node is or belongs to; nil for the module.
  public func statement(around node: Node) -> Node? {
    var node = node
    while let parent = node.parent {
      if parent.kind == .block || parent.kind == .module { return node }
      node = parent
    }
    return nil
  }

  /// The loops that run a node again and again, the innermost first, within its function: `for`, `while` and
  /// comprehensions.
  ///
  /// What runs once, such as the iterable of a `for` and what stands in its `else`, is not in the loop.
  public func loops(around node: Node) -> [Node] {
    ancestors(of: node).compactMap { child, parent in
      switch parent.kind {
      case .forStatement:
        child.kind == .block || child.id == parent.firstChild?.id ? parent : nil
      case .whileStatement:
        child.kind == .elseClause ? nil : parent
      case .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression:
        // The first iterable stands in the scope around the comprehension.
        scope(of: node) == scope(of: parent) ? nil : parent
      default: nil
      }
    }
  }

  /// The `with` statements in whose body a node stands, the innermost first, within its function.
  public func withStatements(around node: Node) -> [WithStatement] {
    ancestors(of: node).compactMap { child, parent in
      child.kind == .block ? parent.as(WithStatement.self) : nil
    }
  }

  /// The `try` statements whose `except` clauses catch what a node raises, the innermost first,
  /// within its function.
  public func tryStatements(around node: Node) -> [TryStatement] {
    ancestors(of: node).compactMap { child, parent in
      child.kind == .block ? parent.as(TryStatement.self) : nil
    }
  }

  /// Each node from one to the head of its function, class or module, with its parent.
  private func ancestors(of node: Node) -> [(child: Node, parent: Node)] {
    var pairs: [(child: Node, parent: Node)] = []
    var child = node
    while let parent = child.parent {
      pairs.append((child, parent))
      switch parent.kind {
      case .functionDefinition, .classDefinition:
        // A decorator or a default runs where the definition stands.
        if child.kind == .block || child.kind == .typeParameters { return pairs }
      case .lambda:
        if child.kind != .parameters { return pairs }
      default: break
      }
      child = parent
    }
    return pairs
  }
}
