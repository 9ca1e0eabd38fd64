import PythonSemantics
import PythonSyntax
import Rewriting

// What tries a request again already: a second layer would multiply the tries.

extension OutboundFunction {
  /// Whether something tries the requests of the function again.
  var isTriedAgain: Bool {
    hasRetryingDecorator(definition) || isInRetryingLoop || isHandedToRetry || hasRetryingClient
      || isCalledAgain
  }

  private func hasRetryingDecorator(_ definition: FunctionDefinition) -> Bool {
    definition.decorators.contains { $0.expression.mentionsRetry || file.triesAgain($0) }
  }

  /// Whether a loop round a request tries it again: it catches what goes wrong, or waits.
  private var isInRetryingLoop: Bool {
    requests.contains { request in
      file.loops(around: request.call.node).contains { loop in
        if loop.as(ForStatement.self)?.iterable.mentionsRetry ?? false { return true }
        guard loop.kind == .whileStatement || loop.countsUp else { return false }
        let catches = file.tryStatements(around: request.call.node).contains {
          loop.range.contains($0.range.lowerBound)
        }
        return catches || file.waits(in: loop)
      }
    }
  }

  /// Whether the function is passed to something that calls it again: `retry_call(fetch)`,
  /// `self.wrap(self.fetch, retries=3)`.
  private var isHandedToRetry: Bool {
    let reads = file.binding(of: definition.node)?.symbol.reads ?? []
    let methods = file.classDefinition(of: definition).map { _ in
      file.attributes(named: definition.name.text)
    }
    return (reads + (methods ?? [])).contains { $0.takingCall?.mentionsRetry ?? false }
  }

  /// Whether the client of a request tries again by itself.
  private var hasRetryingClient: Bool {
    requests.contains { request in
      if request.client?.arguments["transport"] != nil { return true }
      if request.callee.name.root == "requests_cache" { return false }
      guard let session = request.call.callee.as(Attribute.self)?.object,
        request.callee.name.receiver?.callee != nil
      else { return false }
      return file.calls(named: "mount").contains {
        $0.callee.as(Attribute.self)?.object.lastWord?.text == session.lastWord?.text
      } || request.library == .requests && file.mentionsName("HTTPAdapter")
    }
  }

  /// Whether a caller in the file tries the function again.
  private var isCalledAgain: Bool {
    file.calls(of: definition).contains { call in
      if let caller = file.function(around: call.node), hasRetryingDecorator(caller) { return true }
      return file.loops(around: call.node).contains { loop in
        let catches = file.tryStatements(around: call.node).contains {
          loop.range.contains($0.range.lowerBound)
        }
        return catches && (loop.countsUp || file.waits(in: loop))
      }
    }
  }
}

extension PythonFile {
  /// Whether a decorator of the file runs what it decorates in a loop that catches what it raises.
  fileprivate func triesAgain(_ decorator: Decorator) -> Bool {
    let expression = decorator.expression.unparenthesized
    let callee = expression.as(Call.self)?.callee ?? expression
    guard let binding = symbol(of: callee)?.onlyBinding, binding.kind == .function else {
      return false
    }
    return nodes(.tryStatement, in: binding.node).contains { !loops(around: $0).isEmpty }
  }

  /// Whether code waits in a loop.
  fileprivate func waits(in loop: Node) -> Bool {
    calls(named: "sleep").contains { loop.range.contains($0.range.lowerBound) }
  }
}

extension Node {
  /// Whether the node is `for … in range(…)`.
  fileprivate var countsUp: Bool {
    self.as(ForStatement.self)?.iterable.as(Call.self)?.callee.source == "range"
  }
}
