public import PythonSyntax

/// When code runs.
public enum Occasion: Sendable, Hashable {
  /// Once in each process that imports the module.
  case onImport
  /// Only when the file is run as a script: under `if __name__ == "__main__"`.
  case asScript
  /// Whenever the function around it is called.
  case whenCalled
}

extension PythonFile {
  /// When a node runs; code in a loop of the module counts as `onImport`.
  public func occasion(of node: Node) -> Occasion {
    if scope(of: node).function != nil { return .whenCalled }
    return isUnderMainGuard(node) ? .asScript : .onImport
  }

  /// Whether a node runs once in each process at most: outside functions and loops.
  public func runsOncePerProcess(_ node: Node) -> Bool {
    occasion(of: node) != .whenCalled && loops(around: node).isEmpty
  }

  /// Whether a node runs only when the file is a script: under the main guard, or in functions that
  /// nothing in the file mentions but such code.
  ///
  /// What answers requests does not count, even where the script starts the server. Other files
  /// may still import those functions; that is for the project to say.
  public func runsOnlyAsScript(_ node: Node) -> Bool {
    var visited: Set<Symbol> = []
    return runsOnlyAsScript(node, once: false, &visited)
  }

  /// Whether a node runs only when the file is a script, and then once: nothing on the way to it is a
  /// loop.
  public func runsOnceAsScript(_ node: Node) -> Bool {
    var visited: Set<Symbol> = []
    return runsOnlyAsScript(node, once: true, &visited)
  }

  private func runsOnlyAsScript(
    _ node: Node, once: Bool, _ visited: inout Set<Symbol>
  ) -> Bool {
    if once, !loops(around: node).isEmpty { return false }
    switch occasion(of: node) {
    case .onImport: return false
    case .asScript: return true
    case .whenCalled: break
    }
    var outermost = function(around: node)
    while let outer = outermost.flatMap({ function(around: $0.node) }) { outermost = outer }
    // A few tries more are still as good as one.
    guard let definition = outermost,
      definition.decorators.allSatisfy({ once && $0.expression.mentionsRetry }),
      classDefinition(of: definition) == nil, let symbol = binding(of: definition.node)?.symbol,
      !isPerRequest(definition), !exports.mayContain(symbol.name)
    else { return false }
    // Functions that call each other are reached from where the first of them is.
    guard visited.insert(symbol).inserted else { return !once }
    let reads = symbol.reads
    return !reads.isEmpty && visited.count < 32 && (!once || reads.count == 1)
      && reads.allSatisfy { runsOnlyAsScript($0, once: once, &visited) }
  }

  private func isUnderMainGuard(_ node: Node) -> Bool {
    var child = node
    while let parent = child.parent {
      if let statement = parent.as(IfStatement.self), child.kind == .block,
        isMainTest(statement.condition)
      {
        return true
      }
      child = parent
    }
    return false
  }

  /// Whether an expression is `__name__ == "__main__"`.
  private func isMainTest(_ condition: Node) -> Bool {
    guard let comparison = condition.unparenthesized.as(Comparison.self),
      comparison.operators == [.equal]
    else { return false }
    return comparison.operands.contains {
      $0.lastWord?.bytes.elementsEqual("__name__".utf8) == true
    }
      && comparison.operands.contains { text(ofString: $0) == "__main__" }
  }
}
