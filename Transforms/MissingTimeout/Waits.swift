import PythonSemantics

/// A wait that cannot be given a deadline in place, with what to do instead.
struct Wait: Sendable {
  /// What is wrong with it, behind the name of the callee.
  let complaint: String
  /// What to do instead.
  let advice: String
  /// The keywords with which the call is fine.
  var keywords: [String] = []
  /// The place of such an argument among the positional ones, where it has one.
  var position: Int?
  /// Whether it waits for something in the same machine.
  var isLocal = false

  /// The waits that are known, by what is called.
  static let all: [QualifiedName: Wait] = {
    var waits: [QualifiedName: Wait] = [:]
    func add(_ names: [String], _ wait: Wait) {
      for name in names { waits[QualifiedName(name)] = wait }
    }
    let endless = "waits for ever when its peer stalls"
    let long = "can wait longer than its caller should"
    add(
      ["urllib.request.urlretrieve"],
      Wait(
        complaint: endless,
        advice: "it has no timeout; use `urlopen(url, timeout=…)` with `shutil.copyfileobj`"))
    add(
      ["xmlrpc.client.ServerProxy", "xmlrpc.client.Server"],
      Wait(
        complaint: endless,
        advice: "it has no timeout; pass a `Transport` whose `make_connection` sets one",
        keywords: ["transport"], position: 1))
    add(
      ["asyncpg.connect", "asyncpg.create_pool"],
      Wait(
        complaint: long,
        advice:
          "connecting gives up after 60 s, a query never; consider `command_timeout=`",
        keywords: ["command_timeout"]))
    let factories = ["boto3", "boto3.Session()", "boto3.session.Session()"]
    add(
      factories.flatMap { ["\($0).client", "\($0).resource"] },
      Wait(
        complaint: long,
        advice: "it waits 60 s for a connection and 60 s for data, several times; consider "
          + "`config=Config(connect_timeout=…, read_timeout=…)`",
        keywords: ["config"], position: 9))
    add(
      [
        "pymongo.MongoClient", "pymongo.AsyncMongoClient",
        "motor.motor_asyncio.AsyncIOMotorClient",
      ],
      Wait(
        complaint: long,
        advice:
          "an answer is waited for without end; consider `timeoutMS=` or `socketTimeoutMS=`",
        keywords: ["timeoutMS", "socketTimeoutMS"]))
    add(localCalls, Wait(complaint: "waits without end", advice: handling, isLocal: true))
    add(
      ["threading.Thread().join", "threading.Event().wait", "subprocess.Popen().wait"],
      Wait(complaint: "waits without end", advice: handling, position: 0, isLocal: true))
    add(
      ["queue.Queue().get", "threading.Lock().acquire", "threading.RLock().acquire"],
      Wait(
        complaint: "waits without end", advice: handling, keywords: ["block", "blocking"],
        position: 0, isLocal: true))
    return waits
  }()

  private static let handling =
    "`timeout=` ends the wait, and its caller must then know what to do"

  private static let localCalls = [
    "subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output",
    "subprocess.Popen().communicate",
  ]
}
