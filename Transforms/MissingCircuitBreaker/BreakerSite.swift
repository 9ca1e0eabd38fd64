import PythonSemantics
import PythonSyntax
import Rewriting

/// A function that goes on asking a service which is down, with what is to be done about it.
struct BreakerSite {
  let function: OutboundFunction
  private let settings: MissingCircuitBreaker
  private let judgement: Judgement

  private enum Judgement {
    /// The service gets a breaker.
    case guarded(Service)
    /// The function is left as it stands, for a reason.
    case advised(String)
  }

  /// Looks at a function; nil where nothing depends on it, or it is guarded already.
  init?(_ function: OutboundFunction, settings: MissingCircuitBreaker) {
    guard !function.isTest, !function.isLocal, !function.isGuarded, function.isDependedOn,
      !function.runsOnce, !function.isProbe,
      !Self.isGuardedAround(function, settings)
    else { return nil }
    self.function = function
    self.settings = settings
    if let obstacle = function.obstacleToBreaker {
      judgement = .advised(obstacle)
    } else if let service = function.service {
      judgement = .guarded(service)
    } else {
      judgement = .advised(
        "which service it asks is not written in the file, or there are several; a breaker for all of "
          + "them would keep callers from those that are well")
    }
  }

  /// Whether the function stands in another that is guarded for the same service, or will be: a call
  /// would count twice.
  private static func isGuardedAround(
    _ inner: OutboundFunction, _ settings: MissingCircuitBreaker
  ) -> Bool {
    let file = inner.file
    guard let service = inner.service,
      let definition = file.function(around: inner.definition.node)
    else { return false }
    return file.outboundFunctions.contains { outer in
      outer.definition == definition && outer.service == service
        && (outer.isGuarded || BreakerSite(outer, settings: settings)?.service != nil)
    }
  }

  /// The service that gets a breaker.
  var service: Service? {
    guard case .guarded(let service) = judgement else { return nil }
    return service
  }

  /// What is wrong with the function, and its repair.
  func finding(_ breakers: Breakers) -> Finding {
    // Who imports a script may call its functions more often.
    ownFinding(breakers).asking(Inquiry(importers: function.runsOnceAsScript))
  }

  private func ownFinding(_ breakers: Breakers) -> Finding {
    let request = function.requests[0].call.node
    let complaint = "`\(function.name)` goes on asking a service that is down"
    if case .advised(let advice) = judgement {
      return Finding(at: request, complaint, advice: advice)
    }
    guard let guarding = breakers.guarding(self) else {
      return Finding(
        at: request, complaint,
        advice: SharedUses.advice(without: "a breaker"))
    }
    let edit = function.definition.decorated(
      with: guarding.decorator, at: place, style: FileStyle(of: function.file))
    return Finding(
      at: request, complaint,
      fix: Fix(
        [edit], .unsafe(because: caution(guarding)), imports: guarding.decorator.imports,
        definitions: guarding.definitions, using: guarding.uses,
        touching: function.requests.map(\.call.callee),
        awaitingDeadlines: function.callsWithDeadlines,
        requirements: guarding.requirements))
  }

  /// Above what tries again, so that a call counts once and an open breaker is not tried again.
  private var place: DecoratorPlace {
    function.definition.decorators.first { $0.expression.mentionsRetry }.map { .above($0) }
      ?? .innermost
  }

  /// What changes for those who call the function.
  private func caution(_ guarding: Breakers.Guarding) -> String {
    var caution =
      "after \(Int(settings.failureThreshold)) failures in a row its callers fail at once for "
      + "\(Int(settings.recoveryTimeout)) s, in each process by itself"
    if !function.raisesForStatus {
      caution +=
        "; an answer with the status of an error is no failure, for the function does not raise it"
    }
    let isReplaced = function.requests.contains {
      !function.file.tests(replacing: $0.call.callee).isEmpty
    }
    if isReplaced, let name = guarding.uses.first?.name.text {
      caution += "; in tests, `\(name).reset()` closes it again"
    }
    return caution
  }
}
