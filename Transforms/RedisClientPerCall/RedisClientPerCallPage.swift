import Rewriting

extension RedisClientPerCall {
  var about: About {
    About(
      summary: "A Redis client is made per call",
      hazard: """
        A `redis.Redis(…)` owns a pool of connections. One that is made for each call has a new pool, \
        opens a new connection, sends one command and throws both away: every call pays for \
        connecting, and a busy service runs into the server's limit of clients.
        """,
      remedy: """
        The client is made once per process, with the arguments that it had, by a cached function that \
        all calls of one configuration share. A function that only makes the client gets `@cache`; a \
        client that the module has already is used. `close()` and `with` go, for they would end the \
        client for all others.
        """,
      departure: """
        A client owns a pool, so the guideline's second object is not needed: without it the client \
        keeps the retries that its constructor sets up, and one that is made at its first use is not \
        shared with forked workers.
        """,
      caution: """
        A fix is told as unsafe where the client waits (`blpop`, `pubsub`, `xread`, `monitor` keep a \
        connection for as long as they wait), and where it is handed to code that the file does not \
        show: nobody must close it from now on.
        """,
      limits: """
        Only clients whose arguments say the same to the whole process are shared; a name of the \
        function that is bound once stands for its value. Not rewritten, with advice: a host or a \
        database that depends on the call, clients of asyncio, clusters and \
        sentinels, pools that are made per call, clients whose connection is changed (`select`, \
        `auth`, `client_setname`), and those of which another module keeps one already. Clients that live with an object or the application are left alone.
        """,
      rollOut: """
        Watch `connected_clients` and `total_connections_received` of the server: the second should all \
        but stop. Each process keeps as many connections as it has had commands at the same time, \
        so processes × threads is the number in the worst case; `max_connections=` of the client is a \
        limit. To take it back for one call, make the client there again under `# hoist: \
        allow[redis-client-per-call]`.
        """,
      chapter: .pooling, severity: .critical,
      mentions: Mention.calls(to: RedisConstructors.blocking, RedisConstructors.withAdvice),
      example: """
        import os

        import redis


        def cached_profile(user_id):
            client = redis.Redis(host=os.environ["REDIS_HOST"], decode_responses=True)
            return client.hgetall(f"profile:{user_id}")

        """)
  }
}
