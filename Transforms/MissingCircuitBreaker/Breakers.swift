import PythonSemantics
import PythonSyntax
import Rewriting

/// The breakers of the services that the functions of one file ask.
struct Breakers {
  private let file: PythonFile
  private let settings: MissingCircuitBreaker
  private let uses: SharedUses
  /// The services whose status some function of the file raises.
  private let raising: Set<Service>

  /// How one function is decorated.
  struct Guarding {
    let decorator: Code
    var uses: [SharedUse] = []
    var definitions: [ModuleDefinition] = []
    /// Whether the breaker is one of the package `circuitbreaker`.
    var needsPackage = true
  }

  init(for sites: [BreakerSite], in file: PythonFile, settings: MissingCircuitBreaker) {
    self.file = file
    self.settings = settings
    // All functions of the file are asked, so that those of a later round get the same breaker.
    let raising = Set(file.outboundFunctions.filter(\.raisesForStatus).compactMap(\.service))
    self.raising = raising
    uses = SharedUses(
      in: file,
      file.context.style == .guideline
        ? []
        : sites.compactMap { site in
          Breaker(for: site, raising: raising, settings: settings).map {
            ($0.definition, [site.function.definition.node])
          }
        })
  }

  /// The breaker by which the file guards another function that asks the same service by the same
  /// library: what another one raises is no failure to it.
  private func existing(for site: BreakerSite) -> Node? {
    let definition = site.function.definition
    let others = file.outboundFunctions.filter {
      $0.definition != definition && $0.service == site.service
        && $0.requests[0].library == site.function.requests[0].library
    }
    let decorators = others.flatMap { $0.definition.decorators.map(\.expression) }
    return decorators.first { decorator in
      let name = file.qualifiedName(of: decorator)?.callee
      let means = file.symbol(of: decorator)
      return name?.lastWord == "CircuitBreaker" && means?.scope == file.moduleScope
        && file.symbol(named: decorator.source, at: definition.node) == means
    }
  }

  /// How a function is decorated; nil where a name that this needs is taken.
  func guarding(_ site: BreakerSite) -> Guarding? {
    let node = site.function.definition.node
    if let existing = existing(for: site) {
      let isOfPackage = file.qualifiedName(of: existing)?.root == "circuitbreaker"
      return Guarding(decorator: "@\(existing)", needsPackage: isOfPackage)
    }
    guard let breaker = Breaker(for: site, raising: raising, settings: settings) else { return nil }
    switch file.context.style {
    case .default:
      return uses[breaker.definition].map { Guarding(decorator: "@\($0.name)", uses: [$0]) }
    case .guideline:
      guard let circuit = file.spelling(of: "circuitbreaker.circuit", at: node, preferring: .name),
        let failures = breaker.failures(in: file, at: node, usedAt: [node])
      else { return nil }
      let decorator = Code.lines(
        ["@\(circuit)("] + breaker.limits + ["    expected_exception=\(failures.code),", ")"])
      return Guarding(decorator: decorator, definitions: failures.definitions)
    }
  }
}
