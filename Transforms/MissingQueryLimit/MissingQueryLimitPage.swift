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
        `limit=100`, so that a caller who needs more can say so; a nested function that the one \
        around it runs takes the limit from there. Where a parameter could break something \
        (functions below decorators that may look at the parameters, nested functions that somebody \
        else runs, functions that are passed on or called with `*arguments`, methods that a derived \
        class or a base has, too, here or in another file of the project) the number is written \
        into the query. Decorators that hand all arguments on may stay: those of the project that \
        wrap `*args, **kwargs`, and well-known ones such as `functools.lru_cache` and \
        `tenacity.retry`. SQL gets `LIMIT` in the style of the driver's parameters. A loop that \
        only writes the rows out reads them in batches instead, with `yield_per(1000)`.
        """,
      caution: """
        Always: rows beyond the limit are no longer returned, and without an order the database \
        chooses which. With a join it counts joined rows rather than objects. A query that is read \
        in batches stays open while the loop runs: a commit in it would end it, and models that load \
        lists of others with their rows refuse.
        """,
      limits: """
        Only queries that are visible from their start to what asks for the rows (`.all()`, \
        `.fetchall()`, `list(…)`, a loop, a comprehension), and whose rows are returned. Not \
        reported: queries for a key or a list of keys, as the model, the table or its module says, \
        with a limit or a slice somewhere, aggregates, groups and distinct columns, tables of the \
        database itself, what functions make (`FROM generate_series(…)`), and loops over streams, cursors and query sets that need every row. Not \
        rewritten, with advice to read in batches: rows that are counted, summed, sorted, filtered, \
        looked through, put in sets and mappings, handed out one after the other or used one by \
        one, here or where the function is called, or handed on there; lists of keys; ranges \
        that go on from others (`> … <=`); rows that are locked; functions that change rows, \
        too, or whose names or classes say that they write or need all (`update_…`, `…_report`, \
        `…Exporter`); tasks, scheduled jobs, tests and migrations. Not rewritten, with other advice: \
        what a request asks for (answer with pages), rows of rights (`Role`, `Permission`, \
        credentials, tokens, what is revoked) and of what is to be done (`Webhook`, `Schedule`, what has \
        expired), lookup tables (`Country`), \
        properties, modules that query when they are imported, functions that take a `page`, a pager \
        or a `limit` that means something else, private functions whose callers do more than return the \
        rows, rows of which one or a part is used or that go where the file does not show it, \
        lists that `contains_eager` fills, unions, query sets of Django, databases without `LIMIT` \
        (Oracle, Db2, SQL Server), and statements and SQL that are made elsewhere.
        """,
      rollOut: """
        Watch for lists that are exactly as long as the limit: whoever reads them may need pages. \
        Rows beyond the limit are no longer returned; without an order the database chooses which. \
        To take it back for one caller, pass a larger limit; `# hoist: allow[missing-query-limit]` \
        keeps a query as it is.
        """,
      chapter: .database, severity: .medium,
      mentions: [
        Mention("all(", besides: ["models", "sqlalchemy"]), "objects", "query", "exec(", "execute(",
        "query(", "relationship(", "scalars(", "select(", "stream(", "stream_scalars(",
      ],
      example: """
        from shop.database import session
        from shop.models import Item


        def search(term):
            return session.query(Item).filter(Item.name.like(f"%{term}%")).all()

        """)
  }
}
