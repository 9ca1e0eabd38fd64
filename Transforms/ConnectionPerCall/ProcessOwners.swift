import PythonSemantics
import PythonSyntax
import Rewriting

/// How the sites of a file get the engines and clients of their process: one for each configuration.
struct ProcessOwners {
  private var owners: [Node: ProcessOwner] = [:]

  /// Settles which one each site gets.
  init(of sites: [OwnerSite], in file: PythonFile) {
    var requests: [(site: OwnerSite, definition: SharedDefinition)] = []
    var makers: [String: FunctionDefinition] = [:]
    let constructions = file.calls(to: PoolOwner.callees).map(\.call)
    for site in sites where site.reasonToDecline == nil {
      guard let expression = site.expression else { continue }
      if let kept = file.keptObject(saying: expression, among: constructions, at: site.call.node) {
        owners[site.call.node] = .kept(kept)
      } else if let maker = file.maker(of: site.call.node), makers[expression.identity] == nil,
        let owner = site.madeInPlace
      {
        // The function that makes it is already what others call.
        makers[expression.identity] = maker
        owners[site.call.node] = owner
      } else {
        requests.append((site, .owner(site, expression)))
      }
    }
    requests.removeAll { site, _ in
      guard let maker = site.expression.flatMap({ makers[$0.identity] }),
        file.symbol(named: maker.name.text, at: site.call.node)?.onlyBinding?.node == maker.node
      else { return false }
      owners[site.call.node] = .kept(maker.name.text + "()")
      return true
    }
    let uses = SharedUses(in: file, requests.map { ($0.definition, [$0.site.call.node]) })
    for (site, definition) in requests {
      owners[site.call.node] = uses[definition].map { .shared($0) }
    }
  }

  /// What a site gets; nil where there can be none.
  subscript(site: OwnerSite) -> ProcessOwner? { owners[site.call.node] }
}

/// The engine or the client that a site gets.
enum ProcessOwner {
  /// The module has it: this is how it is written.
  case kept(String)
  /// The function that makes it asks one that is cached.
  case made(ModuleDefinition, Spelling)
  /// It is one of the project's definitions.
  case shared(SharedUse)

  /// What is written in the place of the call.
  var code: String {
    switch self {
    case .kept(let code): code
    case .made(let maker, let process): "\(maker.name)(\(process.text)())"
    case .shared(let use): use.name.text + "()"
    }
  }

  var imports: [ImportRequest] {
    if case .made(_, let process) = self { process.imports } else { [] }
  }

  var definitions: [ModuleDefinition] {
    if case .made(let maker, _) = self { [maker] } else { [] }
  }

  var uses: [SharedUse] {
    if case .shared(let use) = self { [use] } else { [] }
  }
}

extension OwnerSite {
  /// What the function that makes it asks from now on.
  fileprivate var madeInPlace: ProcessOwner? {
    let names = ["_\(owner.word)"] + words.map { "_\($0)_\(owner.word)" }
    guard let process = file.spelling(of: "os.getpid", at: call.node),
      let maker = owner.maker(names, "\(call.node)", in: file, usedAt: [call.node])
    else { return nil }
    return .made(maker, process)
  }
}
