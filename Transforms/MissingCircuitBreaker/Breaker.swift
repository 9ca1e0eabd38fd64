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
  /// The words for the service that names are made of, the best first.
  private let words: [String]
  let settings: MissingCircuitBreaker

  init?(for site: BreakerSite, of services: AskedServices, settings: MissingCircuitBreaker) {
    guard let service = site.service else { return nil }
    self.service = service
    library = site.function.requests[0].library
    self.settings = settings
    // Where other files of the project raise the status, the service has one breaker for all.
    let outvoted = site.function.file.context.outvoted
    raisesStatus =
      services.raising.contains(service)
      || outvoted.contains(Self.key(service, library, false, settings))
    let wordsOfLibrary = service.names.prefix(1).map { [library] in "\($0)_\(library)" }
    words =
      services.askedSeverally.contains(service)
      ? service.names.prefix(1) + wordsOfLibrary + service.names.dropFirst()
      : service.names + wordsOfLibrary
  }

  /// What the name of a breaker ends with.
  private static let suffix = "_circuit"

  /// What tells a breaker apart from all others.
  private static func key(
    _ service: Service, _ library: WebLibrary, _ raisesStatus: Bool,
    _ settings: MissingCircuitBreaker
  ) -> String {
    "circuit \(service.identity) \(library) \(raisesStatus) \(settings.failureThreshold) "
      + "\(settings.recoveryTimeout)"
  }

  /// The breaker as the project shares it.
  var definition: SharedDefinition { definition(raisesStatus) }

  /// The breaker with or without a look at the status of answers, of which the first is for all.
  private func definition(_ looksAtStatus: Bool) -> SharedDefinition {
    SharedDefinition(
      Self.key(service, library, looksAtStatus, settings),
      named: words.map { $0 + Self.suffix }, inModule: .circuits,
      keeping: "circuit \(service.identity) \(library)", isSecondForm: !looksAtStatus,
      besides: looksAtStatus ? [] : [definition(true)], with: looksAtStatus ? [failure] : [],
      orThere: { $0.breaker(of: service, askedBy: library)?.source }
    ) { site in
      let file = site.file
      // Below a star import the name begins with an underscore.
      let word = String(site.name.dropLast(Self.suffix.count).drop { $0 == "_" })
      let label = label(for: word)
      guard
        let constructor = file.spelling(
          of: "circuitbreaker.CircuitBreaker", at: site.node, preferring: .name),
        let refusal = file.spelling(of: library.refusal.text, at: site.node),
        let failures = looksAtStatus
          ? site.name(of: failure).map({ "\($0)" })
          : file.exceptions(library.failures(on: file.context.minimumPython), at: site.node),
        let fallback = file.definition(
          named: ["_\(word)_open", "_\(word)_circuit_open"], usedAt: site.uses,
          { self.fallback($0, refusal, label) })
      else { return nil }
      let lines: [Code] =
        ["\(site.name) = \(constructor)(", "    name=\"\(label)\","] + limits
        + [
          "    expected_exception=\(failures),", "    fallback_function=\(fallback.name),", ")",
        ]
      return [fallback, ModuleDefinition(site.name, usedAt: site.uses, .lines(lines))]
    }
  }

  /// What people read of the breaker: no two of a project that say the same are those of two hosts.
  private func label(for word: String) -> String {
    guard let host = service.host else { return word }
    return word.hasSuffix("_\(library)") ? "\(host) (\(library))" : host
  }

  /// What tells whether the service failed, where that depends on the status.
  var failure: SharedDefinition { ServiceFailure(library: library).definition }

  /// When the breaker opens and closes.
  var limits: [Code] {
    [
      "    failure_threshold=\(Int(settings.failureThreshold)),",
      "    recovery_timeout=\(Int(settings.recoveryTimeout)),",
    ]
  }

  /// What callers meet while the breaker is open: an exception that they catch already.
  private func fallback(_ name: String, _ refusal: Spelling, _ label: String) -> Code {
    """
    def \(name)(*args, **kwargs):
        raise \(refusal)("\(label): circuit open")
    """
  }

  /// What counts as a failure of the service in a file that has the breaker for itself, with the
  /// definitions that this needs.
  func failures(in file: PythonFile, at node: Node) -> (
    code: Code, definitions: [ModuleDefinition]
  )? {
    let names = library.failures(on: file.context.minimumPython)
    guard raisesStatus else { return file.exceptions(names, at: node).map { ($0, []) } }
    let use = SharedUses(in: file, [(failure, [node])])[failure]
    return use.map { ("\($0.name)", $0.definitions) }
  }
}
