import PythonSemantics
import PythonSyntax
import Rewriting

extension SharedDefinition {
  /// The engine of the guideline, whose pool takes the connections that the driver makes.
  static func engine(
    _ site: ConnectionSite, _ driver: DatabaseDriver, _ expression: SharedExpression,
    _ limits: PoolLimits, besides pools: [SharedDefinition]
  ) -> SharedDefinition {
    let words = site.file.configurationNames(of: site.call) + ["database", "shared"]
    return SharedDefinition(
      "engine", making: site.call.node, expression,
      named: ["engine"] + words.map { "\($0)_engine" }, inModule: .database,
      keeping: "pool", isSecondForm: true, besides: pools
    ) { place in
      let style = FileStyle(of: place.file)
      guard
        let maker = place.file.spelling(
          of: "sqlalchemy.create_engine", at: place.node, preferring: .name),
        let pool = place.file.spelling(importing: "sqlalchemy.pool.QueuePool", at: place.node)
      else { return nil }
      let call = place.constructor.laidOut(
        behind: "    creator=lambda: ", before: ",", style: style)
      let arguments: [Code] =
        ["\"\(driver.address)\",", "creator=lambda: \(call),", "poolclass=\(pool),"]
        + ["pool_size=\(limits.size),", "max_overflow=\(limits.overflow),"]
        + (limits.pings ? ["pool_pre_ping=True,  # Verify connections are alive"] : [])
      return [
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          \(place.name) = \(maker)(
              \(Code.lines(arguments))
          )
          """)
      ]
    }
  }
}

extension DatabaseDriver {
  /// The address by which an engine knows the driver: `postgresql+psycopg2://`.
  fileprivate var address: String {
    let words = dialect.split(separator: ".").dropFirst(2).prefix(2)
    return words.joined(separator: "+") + "://"
  }
}
