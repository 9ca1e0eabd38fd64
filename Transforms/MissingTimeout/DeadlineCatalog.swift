import PythonSemantics

// The calls that are known to wait. Places are those of the oldest Python and library in use where
// newer ones take the argument by keyword only: whoever fills such a place means the deadline.

extension Deadline {
  /// The deadlines of all calls that are known to wait.
  static let all: [QualifiedName: Deadline] = {
    var table = DeadlineTable()
    table.addRequests()
    table.addOtherWebClients()
    table.addStandardLibrary()
    table.addSockets()
    table.addDatabases()
    return table.deadlines
  }()
}

/// The deadlines while they are gathered.
private struct DeadlineTable {
  var deadlines: [QualifiedName: Deadline] = [:]

  mutating func add(_ names: [String], _ deadline: Deadline) {
    for name in names { deadlines[QualifiedName(name)] = deadline }
  }
}

/// Names in the modules where they are usually imported from.
private func names(_ words: [String], in modules: String...) -> [String] {
  modules.flatMap { module in words.map { "\(module).\($0)" } }
}

extension DeadlineTable {
  mutating func addRequests() {
    let (own, derived) = (WebLibrary.sessionsOfRequests, WebLibrary.derivedSessions)
    for verb in WebLibrary.senders {
      add(WebLibrary.requests.modules.map { "\($0).\(verb)" }, Deadline(.connectAndRead))
      let position = verb == "request" ? 8 : nil
      add(own.map { "\($0)().\(verb)" }, Deadline(.connectAndRead, at: position))
      add(derived.map { "\($0)().\(verb)" }, Deadline(.connectAndRead))
    }
    add((own + derived).map { "\($0)().send" }, Deadline(.connectAndRead))
    add(["requests_oauthlib.OAuth2Session().fetch_token"], Deadline(.total))
  }

  mutating func addOtherWebClients() {
    let httpx = WebLibrary.httpx.blockingClients + WebLibrary.httpx.asyncClients
    for verb in WebLibrary.senders + ["stream"] {
      add(["httpx.\(verb)"] + httpx.map { "\($0)().\(verb)" }, Deadline(.httpx, when: .disabled))
    }
    add(httpx, Deadline(.httpx, when: .disabled))

    let slower = "a call that takes longer than 30 s, and less than aiohttp's 300, now fails"
    let sessions = WebLibrary.aiohttp.asyncClients
    add(sessions + ["aiohttp.request"], Deadline(.aiohttp, risk: .always(slower)))
    for verb in WebLibrary.senders + ["ws_connect"] {
      add(sessions.map { "\($0)().\(verb)" }, Deadline(.aiohttp, when: .disabled))
    }

    add(
      names(["PoolManager", "ProxyManager"], in: "urllib3", "urllib3.poolmanager")
        + ["urllib3.connection_from_url"],
      Deadline(.urllib3, risk: .globalDefault))
    add(
      names(
        ["HTTPConnectionPool", "HTTPSConnectionPool"], in: "urllib3", "urllib3.connectionpool"),
      Deadline(.urllib3, at: 2, risk: .globalDefault))
  }

  mutating func addStandardLibrary() {
    let urllib = names(
      ["urlopen", "build_opener().open", "OpenerDirector().open"], in: "urllib.request")
    add(
      urllib + ["six.moves.urllib.request.urlopen"], Deadline(.total, at: 2, risk: .globalDefault))
    for module in ["http.client", "six.moves.http_client"] {
      add(["\(module).HTTPConnection"], Deadline(.total, at: 2, risk: .globalDefault))
      add(["\(module).HTTPSConnection"], Deadline(.total, at: 4, risk: .globalDefault))
    }

    let mail = "a server may take minutes to answer after DATA (RFC 5321 allows ten)"
    add(["smtplib.SMTP"], Deadline(.total, at: 3, risk: .always(mail)))
    add(["smtplib.SMTP_SSL"], Deadline(.total, at: 5, risk: .always(mail)))
    add(["smtplib.LMTP"], Deadline(.total, at: 4, risk: .always(mail)))
    add(["ftplib.FTP"], Deadline(.total, at: 4, risk: .globalDefault))
    add(["ftplib.FTP_TLS"], Deadline(.total, at: 7, risk: .globalDefault))
    add(["imaplib.IMAP4"], Deadline(.total, at: 2))
    add(["imaplib.IMAP4_SSL"], Deadline(.total, at: 5))
    add(["poplib.POP3"], Deadline(.total, at: 2, risk: .globalDefault))
    add(["poplib.POP3_SSL"], Deadline(.total, at: 4, risk: .globalDefault))
    add(["telnetlib.Telnet"], Deadline(.total, at: 2, risk: .globalDefault))
  }

  mutating func addSockets() {
    let keepsWaiting = "the deadline stays in force for every later read from the socket"
    add(["socket.create_connection"], Deadline(.total, at: 1, risk: .always(keepsWaiting)))
    add(["websocket.create_connection"], Deadline(.seconds(10), at: 1, risk: .always(keepsWaiting)))
    add(
      names(["SSHClient().connect"], in: "paramiko", "paramiko.client"),
      Deadline(.seconds(10), at: 6, risk: .always(slowToAccept)))
  }

  mutating func addDatabases() {
    func redis(at position: Int?) -> Deadline {
      Deadline(
        .seconds(5), as: "socket_timeout", at: position,
        and: [("socket_connect_timeout", .seconds(5))],
        risk: .always("a command that blocks longer than 5 s now fails"),
        unless: "redis-py is 8 or newer")
    }
    let clients = ["Redis", "StrictRedis"]
    let modules = ["redis", "redis.asyncio", "redis.client", "redis.asyncio.client"]
    for module in modules {
      add(names(clients, in: module), redis(at: 4))
      add(names(clients.map { "\($0).from_url" } + ["from_url"], in: module), redis(at: nil))
    }
    let pools = ["ConnectionPool", "BlockingConnectionPool"]
    add(
      names(
        pools + pools.map { "\($0).from_url" }, in: "redis", "redis.asyncio", "redis.connection")
        + names(["RedisCluster"], in: "redis", "redis.cluster", "redis.asyncio")
        + names(["Sentinel"], in: "redis", "redis.sentinel", "redis.asyncio"),
      redis(at: nil))

    let psycopg = [
      "psycopg.connect", "psycopg.Connection.connect", "psycopg.AsyncConnection.connect",
    ]
    add(
      ["psycopg2.connect"] + psycopg,
      Deadline(.seconds(5), as: "connect_timeout", risk: .dynamicAddress))
    add(
      ["pymysql.connect", "pymysql.Connection", "pymysql.connections.Connection"],
      Deadline(
        .seconds(30), as: "read_timeout", and: [("write_timeout", .seconds(30))],
        risk: .always("a query that sends nothing for 30 s now fails")))
    add(
      ["MySQLdb.connect"],
      Deadline(.seconds(10), as: "connect_timeout", risk: .always(slowToAccept)))
    add(
      ["mysql.connector.connect"],
      Deadline(.seconds(10), as: "connection_timeout", risk: .always(slowToAccept)))
  }
}

private let slowToAccept = "a server that takes longer to accept a connection is given up"
