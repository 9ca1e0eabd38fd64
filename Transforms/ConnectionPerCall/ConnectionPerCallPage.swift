import Rewriting

extension ConnectionPerCall {
  var about: About {
    About(
      summary: "A database connection is made per call",
      hazard: """
        Connecting to a database takes longer than most queries: a handshake, a login, a new process \
        on the server. A function that connects each time it is called pays for that each time, and \
        enough callers at once use up the connections that the server has for all.
        """,
      remedy: """
        Each process gets one pool for each configuration, made when it is first used and not shared \
        with forked workers. The call becomes `pooled_connection()`, whose `close()` gives the \
        connection back; `with connect() as conn:` becomes `with pooled_transaction() as conn:`, which \
        commits or rolls back as before. Row types, cursors and exceptions stay those of the driver. \
        Where nothing closes the connection, or only the straight path does, a `finally` is written. \
        Engines of SQLAlchemy and clients of MongoDB own a pool themselves, so one that is made per \
        call is made once per process instead, with the arguments that it had, and what disposes of \
        it or closes it goes; so is a `sessionmaker` that such an engine is made for. Where the module \
        has one with the same arguments already, that is used. Names of the function that only say \
        what a call is told stand for their values, and go where nothing else uses them.
        """,
      departure: """
        A pool without the guideline's engine lends the driver's own connections, so that cursors, row \
        types, parameters and exceptions stay as they are, and a pool for each process is not shared \
        with forked workers. With `style = "guideline"`, functions that run one statement and read its \
        answer get the engine and `engine.connect()`, where that is so for all of their project that \
        connect alike.
        """,
      caution: """
        A fix is told as unsafe where the connection is handed to code that the file does not show, and \
        where such code runs while it is held: it might borrow a second connection, and wait for ever \
        when all are lent. Engines and clients that become shared are always told as unsafe: callers \
        that had connections of their own wait for each other then, and nobody must end what all use.
        """,
      limits: """
        Not rewritten, with advice: connections in coroutines, connections that are kept in an object or \
        a global, or that another file keeps, changes or commits by a `with`, addresses that \
        depend on the call, connections whose state is changed (`SET`, `LISTEN`, temporary tables, \
        advisory locks, isolation levels), holders that borrow a second connection, drivers with pools \
        of their own, asynchronous engines and clients, which belong to an event loop, engines with \
        another `poolclass`, with listeners, or with connections that nothing gives back, and engines \
        and clients that another file ends. Where a file of the project makes a pool by hand, and \
        nothing says that it is of another database, there is advice to borrow from that. Migrations, \
        and functions that set something up, may make engines of their \
        own. SQLite is left alone: connecting to a file is cheap, and its connections belong to threads.
        """,
      rollOut: """
        Each process may open `pool-size` + `max-overflow` connections (30 unless configured); \
        processes × that must stay below the server's limit. Watch the number of backends, and \
        `sqlalchemy.exc.TimeoutError`: it says that all connections were lent for 30 s. To take it back \
        for one call, connect there again under `# hoist: allow[connection-per-call]`.
        """,
      chapter: .pooling, severity: .critical,
      mentions: Mention.calls(
        to: DatabaseDriver.callees, DatabaseDriver.calleesWithAdvice, PoolOwner.callees,
        PoolMaker.callees),
      example: """
        import os

        import psycopg2

        DATABASE_URL = os.environ["DATABASE_URL"]


        def user_name(user_id):
            conn = psycopg2.connect(DATABASE_URL)
            cursor = conn.cursor()
            cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
            row = cursor.fetchone()
            conn.close()
            return row and row[0]

        """)
  }
}
