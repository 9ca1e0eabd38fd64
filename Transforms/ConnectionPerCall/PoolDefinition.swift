import PythonSemantics
import PythonSyntax
import Rewriting

extension SharedDefinition {
  /// The function that lends a connection of the pool.
  static func connection(
    _ site: ConnectionSite, _ expression: SharedExpression, _ words: [String],
    _ limits: PoolLimits
  ) -> SharedDefinition {
    let transaction = transaction(alone: site, expression, words, limits, besides: [])
    return connection(alone: site, expression, words, limits, besides: [transaction])
  }

  /// The context that lends a connection for one transaction.
  static func transaction(
    _ site: ConnectionSite, _ expression: SharedExpression, _ words: [String],
    _ limits: PoolLimits
  ) -> SharedDefinition {
    let connection = connection(alone: site, expression, words, limits, besides: [])
    return transaction(alone: site, expression, words, limits, besides: [connection])
  }

  private static func connection(
    alone site: ConnectionSite, _ expression: SharedExpression, _ words: [String],
    _ limits: PoolLimits, besides relatives: [SharedDefinition]
  ) -> SharedDefinition {
    lending(site, expression, "connection", words, limits, relatives) { place, pool, process in
      """
      def \(place.name)():
          \"""Borrow a connection; close() gives it back.\"""
          return \(pool)(\(process)()).connect()
      """
    }
  }

  private static func transaction(
    alone site: ConnectionSite, _ expression: SharedExpression, _ words: [String],
    _ limits: PoolLimits, besides relatives: [SharedDefinition]
  ) -> SharedDefinition {
    lending(site, expression, "transaction", words, limits, relatives) { place, pool, process in
      guard
        let manager = place.file.spelling(
          of: "contextlib.contextmanager", at: place.node, preferring: .name)
      else { return nil }
      return """
        @\(manager)
        def \(place.name)():
            \"""Borrow a connection; commit at the end, or roll back what failed.\"""
            with \(pool)(\(process)()).connect() as conn:
                yield conn
                conn.commit()  # close() alone rolls back
        """
    }
  }

  /// A function that lends connections, with the pool that it takes them from.
  private static func lending(
    _ site: ConnectionSite, _ expression: SharedExpression, _ what: String, _ words: [String],
    _ limits: PoolLimits, _ relatives: [SharedDefinition],
    _ code: @escaping @Sendable (Site, String, Spelling) -> Code?
  ) -> SharedDefinition {
    let preparation = site.preparation
    let driver = site.driver
    return SharedDefinition(
      "\(what) of \(preparation.key)", making: site.call.node, expression,
      named: words.map { "\($0)_\(what)" }, inModule: .database,
      keeping: "pool\(preparation.key)", besides: relatives
    ) { place in
      guard let driver,
        let process = place.file.spelling(of: "os.getpid", at: place.node),
        let word = words.first(where: { place.name == "\($0)_\(what)" })
      else { return nil }
      let pool = Pool(
        driver: driver, preparation: preparation, limits: limits,
        word: word == "pooled" ? "" : "_" + word)
      guard let definitions = pool.definitions(place),
        let lending = code(place, pool.name, process)
      else { return nil }
      return definitions + [ModuleDefinition(place.name, usedAt: place.uses, lending)]
    }
  }
}

/// A pool of connections, one in each process: a forked worker must not write to the sockets of its
/// parent.
private struct Pool {
  let driver: DatabaseDriver
  let preparation: Preparation
  let limits: PoolLimits
  /// What the names begin with, behind an underscore; empty for the first pool.
  let word: String

  var name: String { "\(word)_pool" }

  /// The pool, with what prepares its connections; nil where a name that it needs is taken.
  func definitions(_ place: SharedDefinition.Site) -> [ModuleDefinition]? {
    let style = FileStyle(of: place.file)
    guard let cache = place.file.spellingOfCache(at: place.node),
      let pool = place.file.spelling(
        importing: "sqlalchemy.pool.QueuePool", at: place.node),
      let dialect = place.file.spelling(importing: driver.dialect, at: place.node),
      let module = place.file.spelling(ofModule: driver.module, at: place.node)
    else { return nil }
    let connector = "\(word)_connect"
    let call = place.constructor.laidOut(behind: "        lambda: ", before: ",", style: style)
    let creator: Code = preparation.isEmpty ? "lambda: \(call)" : "\(connector)"
    let arguments: [Code] =
      ["\(creator),", "pool_size=\(limits.size),", "max_overflow=\(limits.overflow),"]
      + (limits.pings ? ["pre_ping=True,  # Verify connections are alive"] : [])
      + ["dialect=\(dialect)(dbapi=\(module)),"]
    let code: Code = """
      @\(cache)
      def \(name)(pid):
          \"""The connections of this process: a forked worker must not share its parent's.\"""
          return \(pool)(
              \(Code.lines(arguments))
          )
      """
    // Where the module has the pool already it is used; the name must not mean something else.
    guard let definition = place.file.definition(named: [name], usedAt: place.uses, { _ in code }),
      definition.name == name
    else { return nil }
    guard !preparation.isEmpty else { return [definition] }
    let prepared = place.constructor.laidOut(
      behind: "    \(preparation.name) = ", style: style)
    let statements = Code.lines(preparation.statements.map { "\($0)" })
    let preparing: Code = """
      def \(connector)():
          \(preparation.name) = \(prepared)
          \(statements)
          return \(preparation.name)
      """
    guard
      let connecting = place.file.definition(
        named: [connector], usedAt: place.uses, { _ in preparing }), connecting.name == connector
    else { return nil }
    return [connecting, definition]
  }
}
