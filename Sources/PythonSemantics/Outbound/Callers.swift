internal import PythonSyntax

extension OutboundFunction {
  /// Whether some function of the file that runs for requests calls it, directly or through others.
  public var isReachedFromHandler: Bool {
    var visited: Set<FunctionDefinition> = []
    var pending = [definition]
    while let next = pending.popLast() {
      guard visited.insert(next).inserted, visited.count < 64 else { continue }
      if file.isPerRequest(next) { return true }
      pending += file.callers(of: next)
    }
    return false
  }
}

extension PythonFile {
  /// The functions of the file that call one of them.
  fileprivate func callers(of definition: FunctionDefinition) -> [FunctionDefinition] {
    calls(named: text(definition.name.range)).compactMap { call in
      self.definition(calledBy: call) == definition ? function(around: call.node) : nil
    }
  }
}
