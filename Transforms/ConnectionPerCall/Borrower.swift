import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A site with the places where its connection is held, and what stands against lending it one.
struct Borrower {
  let site: ConnectionSite
  let checkouts: [Checkout]
  /// Why a connection of a pool would not do; nil where it would.
  let refusal: String?

  /// The sites of a file, in the order of the text.
  static func all(in file: PythonFile) -> [Borrower] {
    let sites = ConnectionSite.all(in: file)
    guard !sites.isEmpty else { return [] }
    let checkouts = sites.map(Checkout.all)
    let holders = sites.map(\.call.node) + checkouts.joined().map(\.node)
    let lenders = file.functions(borrowing: holders + file.callsOfPools)
    return zip(sites, checkouts).map { site, checkouts in
      Borrower(
        site: site, checkouts: checkouts,
        refusal: site.reasonToDecline(checkouts) ?? site.nestedBorrowing(checkouts, lenders))
    }
  }

  private var file: PythonFile { site.file }
  private var call: Call { site.call }

  /// Whether some of it lasts for one transaction.
  var needsTransaction: Bool { checkouts.contains(where: \.isTransaction) }

  /// Whether some of it is held and given back by hand, or handed on.
  var needsConnection: Bool {
    checkouts.contains { !$0.isTransaction } || !checkouts.contains { $0.node == call.node }
  }

  // MARK: The finding

  /// What is wrong with the call, with its repair.
  func finding(with pools: ProcessPools) -> Finding {
    ownFinding(with: pools).asking(about: site.givers, in: file)
  }

  private func ownFinding(with pools: ProcessPools) -> Finding {
    if let refusal { return advising(refusal) }
    if let query, let engine = pools.engine(for: site) {
      return finding(query, engine).asking(HandMadePools.inquiry)
    }
    let connection = needsConnection ? pools.connection(for: site) : nil
    let transaction = needsTransaction ? pools.transaction(for: site) : nil
    guard (connection != nil) == needsConnection, (transaction != nil) == needsTransaction else {
      return advising(
        pools.handMade.rival(of: site).map { HandMadePools.advice(to: "`\($0)`") }
          ?? SharedUses.advice(without: "a pool of the process"))
    }
    let makesPool = [connection, transaction].contains { $0?.makesPool == true }
    if makesPool, let pool = site.pool {
      return advising(
        "the module makes a pool of these connections already (`\(pool.source)`); borrow from that")
    }
    if makesPool, let maker = pools.handMade.own(for: site) {
      return advising(HandMadePools.advice(to: "the module (`\(maker.lastWord)`)"))
    }
    switch edits(connection, transaction, FileStyle(of: file)) {
    case .failure(let refusal): return advising(refusal.reason)
    case .success(let edits):
      return Finding(
        at: call.node, "\(complaint); with a pool each process opens \(pools.limits.most) at most",
        fix: Fix(
          edits, site.safety(checkouts), using: [connection, transaction].compactMap { $0 },
          touching: [call.callee], releasing: site.locals?.released ?? [],
          requirements: [.package("sqlalchemy", minimum: "2.0")])
      ).asking(makesPool ? HandMadePools.inquiry : Inquiry())
    }
  }

  /// The guideline's form, where that is asked for and the connection is there for one statement.
  var query: EngineQuery? {
    file.context.style == .guideline && refusal == nil ? EngineQuery(self) : nil
  }

  private func finding(_ query: EngineQuery, _ engine: SharedUse) -> Finding {
    var change = "its rows and exceptions are those of SQLAlchemy"
    if case .unsafe(let reason) = site.safety(checkouts) { change += "; " + reason }
    return Finding(
      at: call.node, complaint,
      fix: Fix(
        query.edits(lentBy: engine.name.text, FileStyle(of: file)) + (site.locals?.edits ?? []),
        .unsafe(because: change),
        using: [engine], touching: [call.callee], releasing: site.locals?.released ?? [],
        requirements: [.package("sqlalchemy", minimum: "2.0")]))
  }

  private func edits(
    _ connection: SharedUse?, _ transaction: SharedUse?, _ style: FileStyle
  ) -> Result<[Edit], Checkout.Refusal> {
    var edits: [Edit] = site.preparation.removal(style) + (site.locals?.edits ?? [])
    for checkout in checkouts {
      let use = checkout.isTransaction ? transaction : connection
      switch checkout.edits(borrowing: (use?.name.text ?? "") + "()", style) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let changes): edits += changes
      }
    }
    // A function that hands the connection on keeps doing so.
    if let connection, !checkouts.contains(where: { $0.node == call.node }) {
      edits.append(call.node.replacing(with: connection.name.text + "()"))
    }
    switch transactionsOfNames(style) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let changes): return .success(edits + changes)
    }
  }

  /// The edits of `with conn:`, whose end would give the connection back and commit nothing.
  private func transactionsOfNames(_ style: FileStyle) -> Result<[Edit], Checkout.Refusal> {
    var edits: [Edit] = []
    for case (.entered(let item), let node) in site.uses.map({ ($0.kind, $0.node) })
    where node.kind == .name && item.context == node {
      switch site.driver?.exit {
      case .commits:
        guard item.target == nil, file.isOnlyObject(node) else {
          return .failure(
            Checkout.Refusal(reason: "`with \(node.source)` commits, but not on loan"))
        }
        let replacing = [node.replacing(with: node.source + ".dbapi_connection")]
        edits += item.statement?.spreadingItems(replacing, style: style) ?? replacing
      case .commitsAndCloses:
        return .failure(Checkout.Refusal(reason: "`with \(node.source)` commits, but not on loan"))
      case .closes, nil:
        continue
      }
    }
    return .success(edits)
  }

  private var complaint: String {
    guard let made = DatabaseDriver.owners[site.callee] else {
      return "`\(site.callee.text)` opens a connection for each call"
    }
    return "`\(site.callee.text)` makes a new \(made), with a pool of its own, for each call"
  }

  private func advising(_ advice: String) -> Finding {
    Finding(at: call.node, complaint, advice: advice)
  }
}

extension SharedUse {
  /// Whether it brings a pool into the module, and not only what lends of one that is there.
  fileprivate var makesPool: Bool { definitions.first?.code != nil }
}
