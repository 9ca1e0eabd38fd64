import PythonSemantics
import PythonSyntax
import Rewriting

// Which functions are worth a breaker, and why some cannot have one.

extension OutboundFunction {
  /// Whether a service that is down would hurt through the function: it changes something there, is
  /// tried again, runs for requests, or hands on the failures of a service that it knows by name.
  var isDependedOn: Bool {
    let changes = requests.contains { $0.method != nil && !$0.isRepeatable }
    return changes || isReachedFromHandler || isRetriedByHand || raisesForStatus && service != nil
  }

  /// Whether the author of the function has it tried again: a policy that stands there by its name
  /// may come from this run, and would bring a breaker that nobody was told of.
  private var isRetriedByHand: Bool {
    file.context.style == .default
      && definition.decorators.map(\.expression).contains { $0.kind == .call && $0.mentionsRetry }
  }

  /// Whether something keeps calls from a service that is down already.
  var isGuarded: Bool {
    if mentionsInDecorators("circuit", "breaker", "fallback") { return true }
    let words = ["breaker", "circuit"]
    let isInside = requests.contains { request in
      file.withStatements(around: request.call.node).contains { statement in
        statement.items.contains { item in
          words.contains { item.context.source.lowercased().contains($0) }
        }
      }
    }
    let symbol = file.binding(of: definition.node)?.symbol
    // `breaker.call(charge, order)`
    return isInside
      || symbol?.reads.contains { read in
        guard let callee = read.parent?.parent?.as(Call.self)?.callee else { return false }
        return words.contains { callee.source.lowercased().contains($0) }
      } ?? false
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

  private func mentionsInDecorators(_ words: String...) -> Bool {
    definition.decorators.contains { decorator in
      words.contains { decorator.expression.source.lowercased().contains($0) }
    }
  }
}
