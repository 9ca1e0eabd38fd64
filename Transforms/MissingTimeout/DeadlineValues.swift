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
    case .seconds(let seconds): number(seconds)
    case .total: number(total)
    default: "(\(number(connect)), \(number(read)))"
    }
  }

  /// The value of a call as a literal; nil where a name that it needs is taken.
  func literal(at site: Site) -> WrittenDeadline? {
    let value = site.deadline.value
    switch value {
    case .seconds, .total:
      return WrittenDeadline(text(value))
    case .connectAndRead:
      // What is sent goes out under the first of two numbers, so a body gets one for both.
      let sendsBody = site.call.sendsBody(site.callee, in: site.file)
      return WrittenDeadline(text(sendsBody ? .total : value))
    case .httpx:
      return constructing("httpx.Timeout", "\(number(read)), connect=\(number(connect))", site)
    case .aiohttp:
      return wrapping(number(total), site)
    case .urllib3:
      return constructing(
        "urllib3.Timeout", "connect=\(number(connect)), read=\(number(read))", site)
    }
  }

  /// Seconds as a session of aiohttp takes them.
  func wrapping(_ seconds: String, _ site: Site) -> WrittenDeadline? {
    constructing("aiohttp.ClientTimeout", "total=\(seconds)", site)
  }

  private func constructing(
    _ name: String, _ arguments: String, _ site: Site
  ) -> WrittenDeadline? {
    guard let spelling = site.file.spelling(of: name, at: site.call.node) else { return nil }
    return WrittenDeadline("\(spelling.text)(\(arguments))", imports: spelling.imports)
  }

  /// A number of seconds; a whole one without a fraction.
  private func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
  }
}
