import PythonSemantics
import PythonSyntax
import Rewriting

/// Gives every outbound call a deadline.
///
///     requests.get(url)      →  requests.get(url, timeout=(3.05, 27))
///     urlopen(url)           →  urlopen(url, timeout=30)
///     psycopg2.connect(DSN)  →  psycopg2.connect(DSN, connect_timeout=5)
struct MissingTimeout: Transform {
  /// Seconds to wait for a connection.
  var connect = 3.05
  /// Seconds to wait for data.
  var read = 27.0
  /// Seconds to wait where connecting and reading share one deadline.
  var total = 30.0
  /// The name that is written in the place of a literal, with its module where it is imported.
  var constant = ""
  /// Whether waits for processes, threads, locks and queues are told, too.
  var localWaits = false

  var settings: [Setting<Self>] {
    [
      Setting("connect", \.connect, "Seconds to wait for a connection"),
      Setting("read", \.read, "Seconds to wait for data"),
      Setting("total", \.total, "Seconds to wait where one deadline covers both"),
      Setting(
        "constant", \.constant,
        "A constant to write in the place of numbers: NAME, or MODULE:NAME to import it"),
      Setting(
        "local-waits", \.localWaits,
        "Advise on waits for processes, threads, locks and queues, too"),
    ]
  }

  var addsDeadlines: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    let values = DeadlineValues(connect: connect, read: read, total: total)
    var sites =
      DeadlineSite.all(in: file, values) + DeadlineSite.indirect(in: file, values)
      + DeadlineSite.inherited(in: file, values)
    if let constant = TimeoutConstant(constant, for: sites) {
      for index in sites.indices { sites[index].constant = constant }
    }
    return sites.compactMap(\.finding) + file.waitsToAdviseOn(localWaits: localWaits)
  }
}
