import Rewriting

extension MissingQueryLimit {
  var about: About {
    About(
      summary: "A query reads however many rows there are",
      hazard: """
        `.all()` reads every row that matches into memory. The table that has a hundred rows today \
        has a million in some years, and a search for `e` finds most of them: one call then takes \
        seconds, and the memory of the process with it.
        """,
      remedy: """
        The query gets `.limit(limit)` behind its last step, and its function a parameter \
        `limit=100`, so that a caller who needs more can say so. Where a parameter could break \
        something (nested and decorated functions, functions that are passed on or called with \
        `*arguments`, methods that a derived class or a base has, too, here or in another file of the \
        project) the number is written into the query. SQL gets `LIMIT` in the style of the \
        driver's parameters.
        """,
      limits: """
        Only queries that are visible from their start to the call that asks for the rows, and \
        whose rows are returned. Not reported: queries for a key or a list of keys, as the model \
        or its module says, with a limit or a slice somewhere, aggregates and groups. Not \
        rewritten, with advice: rows that are counted, summed, put in sets and mappings or written \
        one by one (read them in batches), tasks, exports and migrations, lookup tables, routes \
        (answer with pages), and SQL that is made at run time.
        """,
      rollOut: """
        Watch for lists that are exactly as long as the limit: whoever reads them may need pages. \
        Rows beyond the limit are no longer returned; without an order the database chooses which. \
        To take it back for one caller, pass a larger limit; `# hoist: allow[missing-query-limit]` \
        keeps a query as it is.
        """,
      chapter: .database, severity: .medium,
      mentions: [
        "objects", "query", "exec(", "execute(", "query(", "relationship(", "scalars(", "select(",
        "stream(", "stream_scalars(",
      ],
      example: """
        from shop.database import session
        from shop.models import Item


        def search(term):
            return session.query(Item).filter(Item.name.like(f"%{term}%")).all()

        """)
  }
}
