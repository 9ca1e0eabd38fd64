import PythonSemantics
import Rewriting

/// How one call is given a deadline: what it waits for without one, where the deadline goes, and
/// what it is.
struct Deadline: Sendable {
  /// The keywords that bound the wait, with the values that are added for them.
  let keywords: [(name: String, value: Value)]
  /// The place of the deadline among the positional arguments, where it has one.
  let position: Int?
  let condition: Condition
  let risk: Risk

  init(
    _ value: Value, as name: String = "timeout", at position: Int? = nil,
    and others: [(name: String, value: Value)] = [], when condition: Condition = .missing,
    risk: Risk = .none
  ) {
    keywords = [(name, value)] + others
    self.position = position
    self.condition = condition
    self.risk = risk
  }

  /// What is written as a deadline.
  enum Value: Sendable, Equatable {
    /// Seconds.
    case seconds(Double)
    /// `(connect, read)`, or one number where a body is sent (it goes out under the connect value).
    case connectAndRead
    /// One number for all, of the setting `total`.
    case total
    /// `httpx.Timeout(read, connect=connect)`
    case httpx
    /// `aiohttp.ClientTimeout(total=total)`
    case aiohttp
    /// `urllib3.Timeout(connect=connect, read=read)`
    case urllib3
  }

  /// When the call is a finding.
  enum Condition: Sendable {
    /// Without a deadline it waits for ever; `None` is no deadline.
    case missing
    /// The library has a default, so only an explicit `None` is a finding.
    case disabled
  }

  /// What else may change for the program.
  enum Risk: Sendable, Equatable {
    case none
    /// Always, and this is what.
    case always(String)
    /// Unless what it connects to is written out.
    case dynamicAddress
    /// The default of `socket.setdefaulttimeout` is in force where one was set.
    case globalDefault
  }
}

extension Deadline {
  private static let keepsWaiting =
    "the deadline stays in force for every later read from the socket"

  /// The deadlines of all calls that are known to wait.
  static let all: [QualifiedName: Deadline] = {
    var all: [QualifiedName: Deadline] = [:]
    func add(_ names: [String], _ deadline: Deadline) {
      for name in names { all[QualifiedName(name)] = deadline }
    }
    let verbs = ["get", "head", "options", "delete", "post", "put", "patch", "request"]

    for verb in verbs {
      add(["requests.\(verb)", "requests.api.\(verb)"], Deadline(.connectAndRead))
      let position = verb == "request" ? 8 : nil
      add(requestsSessions.map { "\($0).\(verb)" }, Deadline(.connectAndRead, at: position))
    }
    add(requestsSessions.map { "\($0).send" }, Deadline(.connectAndRead))

    let httpxClients = ["httpx.Client", "httpx.AsyncClient"]
    for verb in verbs + ["stream"] {
      add(
        ["httpx.\(verb)"] + httpxClients.map { "\($0)().\(verb)" },
        Deadline(.httpx, when: .disabled))
    }
    add(httpxClients, Deadline(.httpx, when: .disabled))

    add(
      ["aiohttp.ClientSession"],
      Deadline(
        .aiohttp,
        risk: .always("a call that takes longer than 30 s, and less than aiohttp's 300, now fails"))
    )
    for verb in verbs + ["ws_connect"] {
      add(["aiohttp.ClientSession().\(verb)"], Deadline(.aiohttp, when: .disabled))
    }
    add(["aiohttp.request"], Deadline(.aiohttp, when: .disabled))

    add(
      [
        "urllib.request.urlopen", "urllib.request.build_opener().open",
        "urllib.request.OpenerDirector().open",
      ],
      Deadline(.total, at: 2, risk: .globalDefault))
    add(["http.client.HTTPConnection"], Deadline(.total, at: 2, risk: .globalDefault))
    add(["http.client.HTTPSConnection"], Deadline(.total, risk: .globalDefault))
    add(["urllib3.PoolManager", "urllib3.ProxyManager"], Deadline(.urllib3))
    add(["urllib3.HTTPConnectionPool", "urllib3.HTTPSConnectionPool"], Deadline(.urllib3, at: 2))

    let mail = "a server may take minutes to answer after DATA (RFC 5321 allows ten)"
    add(["smtplib.SMTP"], Deadline(.total, at: 3, risk: .always(mail)))
    add(["smtplib.SMTP_SSL"], Deadline(.total, at: 5, risk: .always(mail)))
    add(["smtplib.LMTP"], Deadline(.total, risk: .always(mail)))
    add(["ftplib.FTP"], Deadline(.total, at: 4, risk: .globalDefault))
    add(["ftplib.FTP_TLS"], Deadline(.total, risk: .globalDefault))
    add(["imaplib.IMAP4"], Deadline(.total, at: 2))
    add(["imaplib.IMAP4_SSL"], Deadline(.total))
    add(["poplib.POP3"], Deadline(.total, at: 2, risk: .globalDefault))
    add(["poplib.POP3_SSL"], Deadline(.total, risk: .globalDefault))
    add(["telnetlib.Telnet"], Deadline(.total, at: 2, risk: .globalDefault))

    add(["socket.create_connection"], Deadline(.total, at: 1, risk: .always(keepsWaiting)))
    add(["websocket.create_connection"], Deadline(.seconds(10), at: 1, risk: .always(keepsWaiting)))
    add(
      ["paramiko.SSHClient().connect", "paramiko.client.SSHClient().connect"],
      Deadline(
        .seconds(10), risk: .always("a host that takes longer to accept a connection is given up")))

    let blocking = "a command that blocks longer than 5 s now fails"
    add(
      redisClients,
      Deadline(
        .seconds(5), as: "socket_timeout", and: [("socket_connect_timeout", .seconds(5))],
        risk: .always(blocking)))

    add(
      [
        "psycopg2.connect", "psycopg.connect", "psycopg.Connection.connect",
        "psycopg.AsyncConnection.connect",
      ],
      Deadline(.seconds(5), as: "connect_timeout", risk: .dynamicAddress))
    let slowQuery = "a query that sends nothing for 30 s now fails"
    add(
      ["pymysql.connect", "pymysql.Connection", "pymysql.connections.Connection"],
      Deadline(
        .seconds(30), as: "read_timeout", and: [("write_timeout", .seconds(30))],
        risk: .always(slowQuery)))
    add(
      ["MySQLdb.connect"],
      Deadline(
        .seconds(10), as: "connect_timeout",
        risk: .always("a server that takes longer to accept a connection is given up")))
    return all
  }()

  private static let requestsSessions = [
    "requests.Session()", "requests.session()", "requests.sessions.Session()",
    "requests.sessions.session()",
  ]

  private static let redisClients =
    ["redis", "redis.asyncio", "redis.client", "redis.asyncio.client"].flatMap { module in
      ["Redis", "StrictRedis", "from_url", "Redis.from_url", "StrictRedis.from_url"].map {
        "\(module).\($0)"
      }
    } + ["redis.ConnectionPool", "redis.BlockingConnectionPool", "redis.ConnectionPool.from_url"]

  /// Calls that wait and cannot be given a deadline in place, with what to do instead.
  static let advice: [QualifiedName: String] = [
    "urllib.request.urlretrieve":
      "it has no timeout; use `urlopen(url, timeout=…)` with `shutil.copyfileobj`",
    "xmlrpc.client.ServerProxy":
      "it has no timeout; pass a `Transport` whose `make_connection` sets one",
    "asyncpg.connect": "connecting gives up after 60 s, a query never; consider `command_timeout=`",
    "boto3.client":
      "it waits 60 s for a connection and 60 s for data, several times; consider `config=Config(connect_timeout=…, read_timeout=…)`",
    "boto3.resource":
      "it waits 60 s for a connection and 60 s for data, several times; consider `config=Config(connect_timeout=…, read_timeout=…)`",
    "pymongo.MongoClient":
      "an answer is waited for without end; consider `timeoutMS=` or `socketTimeoutMS=`",
  ]

  /// The keywords with which a call of `advice` is fine.
  static let adviceKeywords: [QualifiedName: [String]] = [
    "xmlrpc.client.ServerProxy": ["transport"],
    "asyncpg.connect": ["command_timeout"],
    "boto3.client": ["config"],
    "boto3.resource": ["config"],
    "pymongo.MongoClient": ["timeoutMS", "socketTimeoutMS"],
  ]
}
