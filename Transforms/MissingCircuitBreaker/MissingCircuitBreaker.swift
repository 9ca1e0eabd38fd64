import PythonSemantics
import PythonSyntax
import Rewriting

/// Stops asking a service that is down: its callers fail at once until it may be back.
///
///     def charge(order):                           @payment_circuit
///         return requests.post(PAYMENT_URL, …)  →  def charge(order):
///                                                      return requests.post(PAYMENT_URL, …)
struct MissingCircuitBreaker: Transform {
  /// The failures in a row after which a service is not asked any more.
  var failureThreshold = 5.0
  /// The seconds after which it is asked again.
  var recoveryTimeout = 30.0

  var settings: [Setting<Self>] {
    [
      Setting(
        "failure-threshold", \.failureThreshold,
        "Failures in a row after which a service is not asked any more"),
      Setting(
        "recovery-timeout", \.recoveryTimeout, "Seconds after which a service is asked again"),
    ]
  }
  var asksForImporters: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    let sites = file.outboundFunctions.compactMap { BreakerSite($0, settings: self) }
    let breakers = Breakers(for: sites, in: file, settings: self)
    return sites.map { $0.finding(breakers) }
  }
}
