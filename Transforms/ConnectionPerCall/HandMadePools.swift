import PythonSemantics
import PythonSyntax

/// The pools that a project makes by hand: a process needs no second one for the same database.
///
///     pool = ThreadedConnectionPool(1, 10, DSN)                  # app/db.py
///     engine = create_engine("mysql+pymysql://…")
struct HandMadePools {
  private let here: [KeptObject]
  private let elsewhere: [(place: String, object: KeptObject)]

  init(in file: PythonFile) {
    here = file.keptObjects(madeBy: PoolMaker.callees)
    elsewhere = file.keptObjectsElsewhere(madeBy: PoolMaker.callees)
  }

  /// What must be asked of other files to know their pools.
  static let inquiry = Inquiry(makers: PoolMaker.callees.names)

  /// What to do where somebody makes a pool already.
  static func advice(to maker: String) -> String {
    "\(maker) makes a pool already, of the same database as far as can be told; borrow from that"
  }

  /// What makes the pool of the file that may lend the connections of a site.
  func own(for site: ConnectionSite) -> QualifiedName? {
    here.first { !$0.isPerProcess && site.mayBorrow(from: $0) }?.maker
  }

  /// The place of the pool of another file that may lend the connections of a site.
  func rival(of site: ConnectionSite) -> String? {
    elsewhere.first { site.mayBorrow(from: $0.object) }?.place
  }
}

extension ConnectionSite {
  /// Whether a pool may lend the connections as they come from the driver.
  fileprivate func mayBorrow(from pool: KeptObject) -> Bool {
    guard preparation.isEmpty, let driver else { return false }
    let arguments = file.arguments(of: call)
    if pool.isPerProcess {
      // A definition of the project that is found by what it says, unless it has got a deadline since.
      return pool.arguments.first?.calls.map {
        $0.callee == callee && $0.arguments.say(whatIsSaidBy: arguments)
      } ?? false
    }
    let wanted = PoolContents(connectingBy: driver.module, arguments: arguments)
    return PoolMaker.all[pool.maker]?.contents(of: pool)
      .map { !$0.isCertainlyOther(than: wanted) } ?? true
  }
}
