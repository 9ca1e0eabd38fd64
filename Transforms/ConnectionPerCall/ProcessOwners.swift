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
    var factories: [Node: SessionFactory] = [:]
    var words: [String: OwnerWords] = [:]
    var taken: [String: Set<String>] = [:]
    let constructions = file.calls(to: PoolOwner.callees).map(\.call)
    for site in sites where site.reasonToDecline == nil {
      guard let expression = site.expression else { continue }
      if let kept = file.keptObject(saying: expression, among: constructions, at: site.call.node) {
        owners[site.call.node] = .kept(kept)
        continue
      }
      // The names of what belongs to one configuration begin with the same word.
      let noun = site.owner.noun
      let ownWords =
        words[expression.identity] ?? OwnerWords(of: site, besides: taken[noun] ?? [])
      words[expression.identity] = ownWords
      if let first = ownWords.first { taken[noun, default: []].insert(first) }
      if let maker = file.maker(of: site.call.node), makers[expression.identity] == nil,
        let owner = site.madeInPlace(ownWords)
      {
        // The function that makes it is already what others call.
        makers[expression.identity] = maker
        owners[site.call.node] = owner
      } else if let factory = SessionFactory(site) {
        factories[site.call.node] = factory
        requests.append((site, .sessions(factory, expression, ownWords)))
      } else {
        requests.append((site, .owner(site, expression, ownWords)))
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
      owners[site.call.node] = uses[definition].map { .shared($0, factories[site.call.node]) }
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
  /// It is one of the project's definitions, or what makes sessions of it is.
  case shared(SharedUse, SessionFactory?)

  /// What is written in the place of the call.
  var code: String {
    switch self {
    case .kept(let code): code
    case .made(let maker, let process): "\(maker.name)(\(process.text)())"
    case .shared(let use, _): use.name.text + "()"
    }
  }

  var imports: [ImportRequest] {
    if case .made(_, let process) = self { process.imports } else { [] }
  }

  var definitions: [ModuleDefinition] {
    if case .made(let maker, _) = self { [maker] } else { [] }
  }

  var uses: [SharedUse] {
    if case .shared(let use, _) = self { [use] } else { [] }
  }
}

extension OwnerSite {
  /// What the function that makes it asks from now on.
  fileprivate func madeInPlace(_ words: OwnerWords) -> ProcessOwner? {
    guard let process = file.spelling(of: "os.getpid", at: call.node),
      let maker = owner.maker(
        words.names(of: owner.word).map { "_" + $0 }, "\(call.node)", in: file,
        usedAt: [call.node])
    else { return nil }
    return .made(maker, process)
  }
}
