internal import PythonSyntax

extension OutboundFunction {
  /// Whether some function of the file that runs for requests calls it, directly or through others.
  public var isReachedFromHandler: Bool {
    var visited: Set<FunctionDefinition> = []
    var pending = [definition]
    while let next = pending.popLast() {
      guard visited.insert(next).inserted, visited.count < 64 else { continue }
      if file.isPerRequest(next) { return true }
      pending += file.calls(of: next).compactMap { file.function(around: $0.node) }
    }
    return false
  }
}
