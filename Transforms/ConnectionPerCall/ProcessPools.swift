import PythonSemantics
import PythonSyntax
import Rewriting

/// The pools that the sites of a file borrow from: one for each configuration.
struct ProcessPools {
  let limits: PoolLimits
  /// The pools that there are already.
  let handMade: HandMadePools
  private var connections: [String: SharedDefinition] = [:]
  private var transactions: [String: SharedDefinition] = [:]
  private var engines: [String: SharedDefinition] = [:]
  private let uses: SharedUses

  /// Settles the pools of those who borrow.
  init(of borrowers: [Borrower], in file: PythonFile, _ limits: PoolLimits) {
    self.limits = limits
    handMade = HandMadePools(in: file)
    var requests: [(definition: SharedDefinition, nodes: [Node])] = []
    var taken: Set<String> = []
    var words: [String: [String]] = [:]
    // A process has one pool for each configuration, so all that use it must have the same form.
    let others = Set(borrowers.filter { $0.refusal == nil && $0.query == nil }.map(\.site.poolKey))
    for borrower in borrowers where borrower.refusal == nil {
      let site = borrower.site
      guard let expression = site.expression, let key = site.poolKey else { continue }
      let rival = handMade.rival(of: site)
      if !others.contains(key),
        let engine = engines[key] ?? site.engine(expression, limits, besides: file.context.outvoted)
      {
        engines[key] = engine.rivalled(by: rival)
        requests.append((engine.rivalled(by: rival), [site.call.node]))
        continue
      }
      // The names of one pool and of what borrows from it belong together.
      let names = words[key] ?? site.poolNames.filter { !taken.contains($0) }
      words[key] = names
      if let first = names.first { taken.insert(first) }
      let nodes = borrower.checkouts.map(\.node) + [site.call.node]
      if borrower.needsConnection {
        let connection =
          connections[key] ?? .connection(site, expression, names, limits).rivalled(by: rival)
        connections[key] = connection
        requests.append((connection, nodes))
      }
      if borrower.needsTransaction {
        let transaction =
          transactions[key] ?? .transaction(site, expression, names, limits).rivalled(by: rival)
        transactions[key] = transaction
        requests.append((transaction, nodes))
      }
    }
    uses = SharedUses(in: file, requests)
  }

  /// What lends a connection to a site; nil where the names for it are taken.
  func connection(for site: ConnectionSite) -> SharedUse? {
    site.poolKey.flatMap { connections[$0] }.flatMap { uses[$0] }
  }

  /// The engine that lends a connection in the guideline's form.
  func engine(for site: ConnectionSite) -> SharedUse? {
    site.poolKey.flatMap { engines[$0] }.flatMap { uses[$0] }
  }

  /// What lends a connection for one transaction.
  func transaction(for site: ConnectionSite) -> SharedUse? {
    site.poolKey.flatMap { transactions[$0] }.flatMap { uses[$0] }
  }
}

extension ConnectionSite {
  /// The engine of the guideline's form; nil where the file or the project has the other form.
  fileprivate func engine(
    _ expression: SharedExpression, _ limits: PoolLimits, besides outvoted: Set<String>
  ) -> SharedDefinition? {
    guard let driver else { return nil }
    let pools: [SharedDefinition] = [
      .connection(self, expression, poolNames, limits),
      .transaction(self, expression, poolNames, limits),
    ]
    let engine = SharedDefinition.engine(self, driver, expression, limits, besides: pools)
    let isPooled = outvoted.contains(engine.identity) || pools.contains { $0.isThere(in: file) }
    return isPooled ? nil : engine
  }

  /// What tells the pool of a site from others.
  fileprivate var poolKey: String? { expression.map { $0.identity + preparation.key } }

  /// The words that the names of the pool may begin with, the best first.
  fileprivate var poolNames: [String] {
    (preparation.isAutocommit ? ["autocommit"] : ["pooled"])
      + file.configurationNames(of: call)
      + [file.nameOfPlace(of: call.node)].compactMap(\.self) + ["shared", "database"]
  }
}
