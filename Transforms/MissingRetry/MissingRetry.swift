import PythonSemantics
import PythonSyntax
import Rewriting

/// Tries requests again that only ask, when their connection fails.
///
///     def fetch(url):                          @retry_connection
///         return requests.get(url, …)     →    def fetch(url):
///                                                  return requests.get(url, …)
struct MissingRetry: Transform {
  /// How often a request is sent at most.
  var attempts = 3.0
  /// The seconds between the first two tries; each further wait is twice as long.
  var minimumWait = 1.0
  /// The most seconds between two tries.
  var maximumWait = 10.0
  /// Whether a request is sent again when its answer did not come in time, too.
  var readTimeouts = false
  /// The policy that the project has: `app.net:retry_connection`; empty where one is written.
  var policy = ""

  var settings: [Setting<Self>] {
    [
      Setting("attempts", \.attempts, "How often a request is sent at most"),
      Setting("minimum-wait", \.minimumWait, "Seconds between the first two tries"),
      Setting("maximum-wait", \.maximumWait, "The most seconds between two tries"),
      Setting(
        "read-timeouts", \.readTimeouts, "Try again when the answer did not come in time, too"),
      Setting(
        "policy", \.policy, "The policy that the project has, as `app.net:retry_connection`"),
    ]
  }
  var asksForImporters: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    let sites = file.outboundFunctions.compactMap { RetrySite($0, settings: self) }
    let policies = RetryPolicies(for: sites.filter(\.canBeRetried), in: file, settings: self)
    return sites.map { $0.finding(policies) }
  }
}
