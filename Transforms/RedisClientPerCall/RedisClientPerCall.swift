import PythonSemantics
import PythonSyntax
import Rewriting

/// Makes the Redis client of a process once; it owns a pool of connections.
///
///     redis.Redis(host=HOST).get(key)  →  get_redis().get(key)
struct RedisClientPerCall: Transform {
  /// The connections that a pool may have, in the guideline's form.
  var maxConnections = 50.0

  var settings: [Setting<Self>] {
    [
      Setting(
        "max-connections", \.maxConnections, "Connections of a pool, in the guideline's form")
    ]
  }
  var asksForImporters: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    let sites = ClientSite.all(in: file)
    guard !sites.isEmpty else { return [] }
    let clients = ProcessObjects(
      sites.compactMap { $0.request(maxConnections: Int(maxConnections)) },
      madeBy: RedisConstructors.blocking, in: file)
    return sites.map { $0.finding(with: clients) }
  }
}
