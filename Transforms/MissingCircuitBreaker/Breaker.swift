import PythonSemantics
import PythonSyntax
import Rewriting

/// The breaker of one service, for the library that asks it.
struct Breaker {
  let service: Service
  let library: WebLibrary
  /// Whether the status of an answer is an exception to some who ask, of which not all are failures of
  /// the service.
  let raisesStatus: Bool
  let settings: MissingCircuitBreaker

  init?(for site: BreakerSite, raising: Set<Service>, settings: MissingCircuitBreaker) {
    guard let service = site.service else { return nil }
    self.service = service
    library = site.function.requests[0].library
    raisesStatus = raising.contains(service)
    self.settings = settings
  }

  /// What the name of a breaker ends with.
  private static let suffix = "_circuit"

  /// The breaker as the project shares it.
  var definition: SharedDefinition {
    let key =
      "circuit \(service.identity) \(library) \(raisesStatus) \(settings.failureThreshold) "
      + "\(settings.recoveryTimeout)"
    let names = service.names + service.names.prefix(1).map { "\($0)_\(library)" }
    return SharedDefinition(
      key, named: names.map { $0 + Self.suffix }, inModule: .circuits
    ) { site in
      let file = site.file
      // Below a star import the name begins with an underscore.
      let service = String(site.name.dropLast(Self.suffix.count).drop { $0 == "_" })
      guard
        let constructor = file.spelling(
          of: "circuitbreaker.CircuitBreaker", at: site.node, preferring: .name),
        let refusal = file.spelling(of: library.refusal.text, at: site.node),
        let failures = self.failures(in: file, at: site.node, usedAt: site.uses),
        let fallback = file.definition(
          named: ["_\(service)_open", "_\(service)_circuit_open"], usedAt: site.uses,
          { self.fallback($0, refusal, service) })
      else { return nil }
      let lines: [Code] =
        ["\(site.name) = \(constructor)(", "    name=\"\(service)\","] + limits
        + [
          "    expected_exception=\(failures.code),",
          "    fallback_function=\(fallback.name),", ")",
        ]
      let breaker = ModuleDefinition(site.name, usedAt: site.uses, .lines(lines))
      return failures.definitions + [fallback, breaker]
    }
  }

  /// When the breaker opens and closes.
  var limits: [Code] {
    [
      "    failure_threshold=\(Int(settings.failureThreshold)),",
      "    recovery_timeout=\(Int(settings.recoveryTimeout)),",
    ]
  }

  /// What callers meet while the breaker is open: an exception that they catch already.
  private func fallback(_ name: String, _ refusal: Spelling, _ service: String) -> Code {
    """
    def \(name)(*args, **kwargs):
        raise \(refusal)("\(service): circuit open")
    """
  }

  // MARK: Failures

  /// What counts as a failure of the service, with the definitions that this needs.
  func failures(
    in file: PythonFile, at node: Node, usedAt uses: [Node]
  ) -> (code: Code, definitions: [ModuleDefinition])? {
    let names = library.failures(on: file.context.minimumPython)
    guard let all = file.exceptions(names, at: node) else { return nil }
    guard raisesStatus else { return (all, []) }
    guard let status = file.exception(library.statusFailure, at: node),
      let predicate = file.definition(
        named: ["_is_service_failure", "_is_\(library)_failure"], usedAt: uses,
        { predicate($0, status, all, FileStyle(of: file)) })
    else { return nil }
    return (Code(predicate.name), [predicate])
  }

  private func predicate(
    _ name: String, _ status: Code, _ failures: Code, _ style: FileStyle
  ) -> Code {
    let isFailure: Code = "issubclass(error_type, \(failures))"
    // Sessions may raise an `HTTPError` of their own, without an answer.
    let answered = library == .requests ? " and error.response is not None" : ""
    return """
      def \(name)(error_type, error):
          \"""Whether the service failed, and not what it was asked for.\"""
          if isinstance(error, \(status))\(answered):
              return error.\(library.statusAttribute) >= 500
          return \(isFailure.laidOut(behind: "    return ", style: style))
      """
  }
}
