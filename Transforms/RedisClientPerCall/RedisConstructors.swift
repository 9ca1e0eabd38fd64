import PythonSemantics

/// What makes a client of Redis.
enum RedisConstructors {
  /// Clients that wait for their answers: threads and forked processes can share one.
  static let blocking = Callees(
    ["redis", "redis.client"].flatMap { module in
      ["Redis", "StrictRedis", "Redis.from_url", "StrictRedis.from_url"].map {
        QualifiedName("\(module).\($0)")
      }
    } + ["redis.from_url", "redis.utils.from_url"])

  /// Clients that cannot simply be shared, with what to do about them.
  static let advised: [QualifiedName: String] = {
    var advice: [QualifiedName: String] = [:]
    func add(_ modules: [String], _ words: [String], _ text: String) {
      for module in modules {
        for word in words { advice[QualifiedName("\(module).\(word)")] = text }
      }
    }
    add(
      ["redis.asyncio", "redis.asyncio.client", "aioredis", "aioredis.client"],
      ["Redis", "StrictRedis", "from_url", "Redis.from_url", "StrictRedis.from_url"],
      "a client of asyncio belongs to one event loop: make it where the application starts, "
        + "and end it there with `aclose()`")
    add(
      ["aioredis"], ["create_redis", "create_redis_pool", "create_pool"],
      "make the pool where the application starts, and end it there")
    add(
      ["redis", "redis.cluster", "redis.asyncio", "redis.asyncio.cluster", "rediscluster"],
      ["RedisCluster", "RedisCluster.from_url"],
      "it asks the cluster for its nodes each time; make it once per process")
    add(
      ["redis", "redis.sentinel", "redis.asyncio", "redis.asyncio.sentinel"], ["Sentinel"],
      "it asks for the master each time; make it once per process and keep what `master_for` gives"
    )
    add(
      ["redis", "redis.connection", "redis.asyncio", "redis.asyncio.connection"],
      [
        "ConnectionPool", "BlockingConnectionPool", "ConnectionPool.from_url",
        "BlockingConnectionPool.from_url",
      ],
      "a pool that is made for each call never gives a connection a second time; make it once per "
        + "process")
    return advice
  }()

  /// The clients that there is only advice on.
  static let withAdvice = Callees(advised.keys)
}

/// What the methods of a client do besides asking and answering.
enum RedisMethods {
  /// They change the connection, or the client, for whoever uses it next.
  static let changing: Set<String> = [
    "auth", "client_no_evict", "client_no_touch", "client_reply", "client_setinfo",
    "client_setname", "client_tracking", "client_tracking_off", "client_tracking_on", "readonly",
    "readwrite", "reset", "select", "set_response_callback",
  ]

  /// They hold a connection for as long as they wait.
  static let waiting: Set<String> = [
    "blmove", "blmpop", "blpop", "brpop", "brpoplpush", "bzmpop", "bzpopmax", "bzpopmin",
    "monitor", "pubsub", "wait", "waitaof", "xread", "xreadgroup",
  ]

  /// They end all connections of the client.
  static let closing: Set<String> = ["close", "quit"]

  /// Commands that change the connection when they are sent by name.
  static let changingCommands: Set<Substring> = [
    "AUTH", "CLIENT", "HELLO", "QUIT", "READONLY", "RESET", "SELECT",
  ]
}
