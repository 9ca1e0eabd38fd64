import PythonSemantics
import PythonSyntax
import Rewriting

/// The policies that the functions of one file are retried by.
struct RetryPolicies {
  private let file: PythonFile
  private let settings: MissingRetry
  private let uses: SharedUses
  /// The libraries in which some function of the file looks at the status of its answers.
  private let looksAtStatus: Set<WebLibrary>

  /// How one function is decorated.
  struct Policy {
    let decorator: Code
    var uses: [SharedUse] = []
    var definitions: [ModuleDefinition] = []
  }

  init(for sites: [RetrySite], in file: PythonFile, settings: MissingRetry) {
    self.file = file
    self.settings = settings
    // All functions of the file are asked, so that those of a later round get the same policy.
    let libraries = Set(
      file.outboundFunctions.filter(\.raisesForStatus).flatMap(\.requests)
        .filter(\.isRepeatable).map(\.library))
    looksAtStatus = libraries
    let isShared = settings.policy.isEmpty && file.context.style == .default
    uses = SharedUses(
      in: file,
      isShared
        ? sites.map { site in
          let policy = RetryPolicy(for: site, looksAtStatus: libraries, settings: settings)
          return (policy.definition, [site.function.definition.node])
        } : [])
  }

  /// How a function is decorated; nil where a name that this needs is taken.
  func policy(for site: RetrySite) -> Policy? {
    let policy = RetryPolicy(for: site, looksAtStatus: looksAtStatus, settings: settings)
    let node = site.function.definition.node
    if !settings.policy.isEmpty {
      return spelling(of: settings.policy, at: node).map { Policy(decorator: "@\($0)") }
    }
    switch file.context.style {
    case .guideline:
      guard let (code, definitions) = policy.call(in: file, at: node, usedAt: [node]) else {
        return nil
      }
      return Policy(decorator: "@\(code)", definitions: definitions)
    case .default:
      return uses[policy.definition].map { Policy(decorator: "@\($0.name)", uses: [$0]) }
    }
  }

  /// How a policy that the project has is written at a function.
  private func spelling(of policy: String, at node: Node) -> Spelling? {
    let parts = policy.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return nil }
    if file.context.project.moduleName(of: file.context.path) == parts[0] {
      return Spelling(parts[1])
    }
    return file.spelling(of: parts.joined(separator: "."), at: node, preferring: .name)
  }
}
