import PythonSemantics
import PythonSyntax
import Rewriting

/// Borrows database connections from a pool of the process.
///
///     conn = psycopg2.connect(DSN)      →  conn = pooled_connection()
///     with psycopg2.connect(DSN) as c:  →  with pooled_transaction() as c:
///     engine = create_engine(URL)       →  engine = get_engine()
struct ConnectionPerCall: Transform {
  /// The connections that the pool of a process keeps.
  var poolSize = 10.0
  /// The connections that it may open beyond that.
  var maxOverflow = 20.0
  /// Whether a connection is asked for a sign of life before it is lent.
  var prePing = true

  var settings: [Setting<Self>] {
    [
      Setting("pool-size", \.poolSize, "Connections that the pool of a process keeps"),
      Setting("max-overflow", \.maxOverflow, "Connections that it may open beyond that"),
      Setting("pre-ping", \.prePing, "Ask a connection for a sign of life before it is lent"),
    ]
  }
  var asksForImporters: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    findingsOfConnections(in: file) + findingsOfOwners(in: file)
  }

  private func findingsOfConnections(in file: PythonFile) -> [Finding] {
    let borrowers = Borrower.all(in: file)
    guard !borrowers.isEmpty else { return [] }
    let limits = PoolLimits(
      size: Int(poolSize), overflow: Int(maxOverflow), pings: prePing)
    let pools = ProcessPools(of: borrowers, in: file, limits)
    return borrowers.map { $0.finding(with: pools) }
  }

  private func findingsOfOwners(in file: PythonFile) -> [Finding] {
    let sites = OwnerSite.all(in: file)
    guard !sites.isEmpty else { return [] }
    let shareable = sites.filter { $0.reasonToDecline == nil }
    let words = OwnerWords.all(of: shareable)
    let owners = ProcessObjects(
      shareable.compactMap { $0.request(words) }, madeBy: PoolOwner.callees,
      leadingBy: PoolOwner.leadingKeywords, in: file)
    return sites.map { $0.finding(with: owners) }
  }
}

/// How many connections a pool may have, and whether it trusts them.
struct PoolLimits: Sendable {
  let size: Int
  let overflow: Int
  let pings: Bool

  /// The most connections that one process opens.
  var most: Int { size + overflow }
}
