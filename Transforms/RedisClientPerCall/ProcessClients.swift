import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// How the sites of a file get the clients of their process: one for each configuration.
struct ProcessClients {
  private var clients: [Node: ProcessClient] = [:]

  /// Settles which client each site gets.
  init(of sites: [ClientSite], in file: PythonFile, maxConnections: Int) {
    var requests: [(site: ClientSite, definition: SharedDefinition)] = []
    var helpers: [String: FunctionDefinition] = [:]
    let constructions = file.calls(to: RedisConstructors.blocking).map(\.call)
    for site in sites where site.reasonToDecline == nil {
      guard let expression = site.expression, site.isOfProcess else { continue }
      if let existing = file.keptObject(
        saying: expression, among: constructions, at: site.call.node)
      {
        clients[site.call.node] = ProcessClient(.existing(existing))
      } else if let helper = file.maker(of: site.call.node), helper.keyword.beginsLine,
        helpers[expression.identity] == nil, let cache = file.spellingOfCache(at: file.tree.root)
      {
        // The function that makes the client is already what others call.
        helpers[expression.identity] = helper
        clients[site.call.node] = ProcessClient(.cached(helper, cache))
      } else {
        requests.append((site, .client(site, expression, maxConnections)))
      }
    }
    let isReached = { (helper: FunctionDefinition, node: Node) in
      file.symbol(named: helper.name.text, at: node)?.onlyBinding?.node == helper.node
    }
    requests.removeAll { site, _ in
      guard let identity = site.expression?.identity, let helper = helpers[identity],
        isReached(helper, site.call.node)
      else { return false }
      clients[site.call.node] = ProcessClient(.existing(helper.name.text + "()"))
      return true
    }
    let uses = SharedUses(in: file, requests.map { ($0.definition, [$0.site.call.node]) })
    for (site, definition) in requests {
      clients[site.call.node] = uses[definition].map { ProcessClient(.shared($0)) }
    }
  }

  /// The client of a site; nil where there can be none.
  subscript(site: ClientSite) -> ProcessClient? { clients[site.call.node] }
}

/// The client that a site gets.
struct ProcessClient {
  private let form: Form

  /// Where the client comes from.
  enum Form {
    /// The module has it: this is how it is written.
    case existing(String)
    /// The function that makes it is told to keep it.
    case cached(FunctionDefinition, Spelling)
    /// It is one of the project's definitions.
    case shared(SharedUse)
  }

  init(_ form: Form) { self.form = form }

  /// What is written in the place of the call; nil where the call stays.
  var code: String? {
    switch form {
    case .existing(let code): code
    case .cached: nil
    case .shared(let use): use.name.text + "()"
    }
  }

  /// The edits besides those at the call.
  func edits(_ style: FileStyle) -> [Edit] {
    guard case .cached(let helper, let cache) = form else { return [] }
    return [helper.decorated(with: "\(cache)", style: style)]
  }

  var imports: [ImportRequest] {
    if case .cached(_, let cache) = form { cache.imports } else { [] }
  }

  var uses: [SharedUse] {
    if case .shared(let use) = form { [use] } else { [] }
  }
}
