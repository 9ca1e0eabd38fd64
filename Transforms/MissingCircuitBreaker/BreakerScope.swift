import PythonSemantics
import PythonSyntax
import Rewriting

// Which functions are worth a breaker, and why some cannot have one.

extension OutboundFunction {
  /// Whether a service that is down would hurt through the function: it changes something there, is
  /// tried again, runs for requests, or hands on the failures of a service that it knows by name.
  var isDependedOn: Bool {
    let changes = requests.contains { $0.method != nil && !$0.isRepeatable }
    return changes || isReachedFromHandler || isRetriedByHand || checksStatus && service != nil
  }

  /// Whether the author of the function has it tried again: a policy that stands there by its name
  /// may come from this run, and would bring a breaker that nobody was told of.
  private var isRetriedByHand: Bool {
    file.context.style == .default
      && definition.decorators.map(\.expression).contains { $0.kind == .call && $0.mentionsRetry }
  }

  /// Whether a process calls the function once at most, which never opens a breaker.
  var runsOnce: Bool {
    !file.context.isPreliminary && file.importers?.isEmpty ?? false && runsOnceAsScript
  }

  /// Whether that is so as long as no other file calls it.
  var runsOnceAsScript: Bool {
    requests.allSatisfy { file.runsOnceAsScript($0.call.node) }
  }

  /// Whether something keeps calls from a service that is down already.
  var isGuarded: Bool {
    let isDecorated = definition.decorators.contains {
      file.isBreaker($0.expression) || $0.expression.source.lowercased().contains("fallback")
    }
    if isDecorated { return true }
    let isInside = requests.contains { request in
      file.withStatements(around: request.call.node).contains { statement in
        statement.items.contains { file.isBreaker($0.context) }
      }
    }
    let symbol = file.binding(of: definition.node)?.symbol
    // `breaker.call(charge, order)`
    return isInside
      || symbol?.reads.contains { $0.takingCall.map { file.isBreaker($0.callee) } ?? false }
        ?? false
  }

  /// Why a breaker would do harm, or nothing.
  var obstacleToBreaker: String? {
    if let reason = obstacle(to: "a breaker") { return reason }
    if file.roles(of: definition).contains(where: { $0 != .dependency }) {
      return "what runs it would meet the failure of the breaker; \(Self.moveOut)"
    }
    if file.isPerRequest(definition) {
      return "a request would meet the failure of the breaker; \(Self.moveOut)"
    }
    return nil
  }
}

extension PythonFile {
  /// Whether an expression is a breaker, or what one does: by its words, or by what made it.
  fileprivate func isBreaker(_ expression: Node) -> Bool {
    let words = expression.source.lowercased()
    if ["breaker", "circuit"].contains(where: words.contains) { return true }
    let callee = expression.unparenthesized.as(Call.self)?.callee ?? expression
    return qualifiedName(of: callee)?.root?.hasSuffix("breaker") ?? false
  }
}
