import PythonSemantics
import PythonSyntax
import Rewriting

/// The deadlines that are written, as Python.
struct DeadlineValues: Sendable {
  let connect: Double
  let read: Double
  let total: Double

  /// A value where it needs no name from elsewhere.
  func text(_ value: Deadline.Value) -> String {
    switch value {
    case .seconds(let seconds): seconds.written
    case .total: total.written
    default: "(\(connect.written), \(read.written))"
    }
  }

  /// The value of a call as a literal; nil where a name that it needs is taken.
  func literal(at site: DeadlineSite) -> WrittenDeadline? {
    let value = site.deadline.value
    switch value {
    case .seconds, .total:
      return WrittenDeadline(text(value))
    case .connectAndRead:
      // What is sent goes out under the first of two numbers, so a body gets one for both.
      let sendsBody = site.call.sendsBody(site.callee, in: site.file)
      return WrittenDeadline(text(sendsBody ? .total : value))
    case .httpx:
      return constructing("httpx.Timeout", "\(read.written), connect=\(connect.written)", site)
    case .aiohttp:
      return wrapping(total.written, site)
    case .urllib3:
      return constructing(
        "urllib3.Timeout", "connect=\(connect.written), read=\(read.written)", site)
    }
  }

  /// Seconds as a session of aiohttp takes them.
  func wrapping(_ seconds: String, _ site: DeadlineSite) -> WrittenDeadline? {
    constructing("aiohttp.ClientTimeout", "total=\(seconds)", site)
  }

  private func constructing(
    _ name: String, _ arguments: String, _ site: DeadlineSite
  ) -> WrittenDeadline? {
    guard let spelling = site.file.spelling(of: name, at: site.call.node) else { return nil }
    return WrittenDeadline("\(spelling.text)(\(arguments))", imports: spelling.imports)
  }
}
