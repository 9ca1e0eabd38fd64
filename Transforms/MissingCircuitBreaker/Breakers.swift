import PythonSemantics
import PythonSyntax
import Rewriting

/// The breakers of the services that the functions of one file ask.
struct Breakers {
  private let file: PythonFile
  private let settings: MissingCircuitBreaker
  private let uses: SharedUses
  private let services: AskedServices
  /// Whether a coroutine gets a breaker, or has one.
  private let guardsCoroutines: Bool

  /// How one function is decorated.
  struct Guarding {
    let decorator: Code
    var uses: [SharedUse] = []
    var definitions: [ModuleDefinition] = []
    /// What the breaker needs beyond the file.
    var requirements: [Requirement]
  }

  init(for sites: [BreakerSite], in file: PythonFile, settings: MissingCircuitBreaker) {
    self.file = file
    self.settings = settings
    let services = AskedServices(in: file)
    self.services = services
    let guarded = sites.filter { $0.service != nil }
    guardsCoroutines =
      guarded.contains { $0.function.definition.isAsync }
      || file.outboundFunctions.contains { $0.definition.isAsync && $0.isGuarded }
    uses = SharedUses(
      in: file,
      file.context.style == .guideline
        ? []
        : guarded.compactMap { site in
          Breaker(for: site, of: services, settings: settings).map {
            ($0.definition, [site.function.definition.node])
          }
        })
  }

  /// The package that breakers come from; older ones do not see coroutines fail.
  private var package: Requirement {
    .package("circuitbreaker", minimum: guardsCoroutines ? "2.0" : "1.4")
  }

  /// The breaker that the file has for the service of a function already.
  private func existing(for site: BreakerSite) -> Node? {
    guard let service = site.service,
      let breaker = file.breaker(of: service, askedBy: site.function.requests[0].library),
      file.symbol(named: breaker.source, at: site.function.definition.node)
        == file.symbol(of: breaker)
    else { return nil }
    return breaker
  }

  /// How a function is decorated; nil where a name that this needs is taken.
  func guarding(_ site: BreakerSite) -> Guarding? {
    let node = site.function.definition.node
    if let existing = existing(for: site) {
      let isOfPackage = file.qualifiedName(of: existing)?.root == "circuitbreaker"
      return Guarding(decorator: "@\(existing)", requirements: isOfPackage ? [package] : [])
    }
    guard let breaker = Breaker(for: site, of: services, settings: settings) else { return nil }
    switch file.context.style {
    case .default:
      return uses[breaker.definition].map {
        Guarding(decorator: "@\($0.name)", uses: [$0], requirements: [package])
      }
    case .guideline:
      guard let circuit = file.spelling(of: "circuitbreaker.circuit", at: node, preferring: .name),
        let failures = breaker.failures(in: file, at: node)
      else { return nil }
      let decorator = Code.lines(
        ["@\(circuit)("] + breaker.limits + ["    expected_exception=\(failures.code),", ")"])
      return Guarding(
        decorator: decorator, definitions: failures.definitions, requirements: [package])
    }
  }
}

/// The services that the functions of a file ask, whether they get a breaker or not: those of a later
/// round get the same as those before.
struct AskedServices {
  /// Those whose status some function raises.
  let raising: Set<Service>
  /// Those that are asked by several libraries, with a breaker for each.
  let askedSeverally: Set<Service>

  init(in file: PythonFile) {
    let functions = file.outboundFunctions.filter { $0.service != nil }
    raising = Set(functions.filter(\.raisesForStatus).compactMap(\.service))
    askedSeverally = Set(
      Dictionary(grouping: functions, by: \.service).filter { _, functions in
        Set(functions.map(\.requests[0].library)).count > 1
      }.compactMap(\.key))
  }
}

extension PythonFile {
  /// The breaker by which the file guards a function that asks a service by a library: what others
  /// raise is no failure to it.
  func breaker(of service: Service, askedBy library: WebLibrary) -> Node? {
    let guarded = outboundFunctions.filter {
      $0.service == service && $0.requests[0].library == library
    }
    return guarded.flatMap { $0.definition.decorators.map(\.expression) }.first { decorator in
      qualifiedName(of: decorator)?.callee?.lastWord == "CircuitBreaker"
        && symbol(of: decorator)?.scope == moduleScope
    }
  }
}
