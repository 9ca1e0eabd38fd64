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

  /// A value as it can be written at a call; nil where a name that it needs is taken.
  func spelling(_ value: Deadline.Value, _ site: Site) -> Spelling? {
    switch value {
    case .seconds, .total:
      return Spelling(text(value))
    case .connectAndRead:
      // What is sent goes out under the first of two numbers, so a body gets one for both.
      let sendsBody = site.call.sendsBody(site.callee, in: site.file)
      return Spelling(text(sendsBody ? .total : value))
    case .httpx:
      return constructing("httpx.Timeout", "\(number(read)), connect=\(number(connect))", site)
    case .aiohttp:
      return constructing("aiohttp.ClientTimeout", "total=\(number(total))", site)
    case .urllib3:
      return constructing(
        "urllib3.Timeout", "connect=\(number(connect)), read=\(number(read))", site)
    }
  }

  /// What a function was handed for a deadline, as it can be written at a call; nil where it has
  /// another form.
  func wrapping(_ name: String, like fallback: Node, _ site: Site) -> Spelling? {
    switch site.deadline.value {
    case .connectAndRead: Spelling(name)
    case _ where fallback.kind == .tuple: nil
    case .aiohttp: constructing("aiohttp.ClientTimeout", "total=\(name)", site)
    default: Spelling(name)
    }
  }

  private func constructing(
    _ name: String, _ arguments: String, _ site: Site
  ) -> Spelling? {
    guard var spelling = site.file.spelling(of: name, at: site.call.node) else { return nil }
    spelling.text += "(\(arguments))"
    return spelling
  }

  /// A number of seconds; a whole one without a fraction.
  private func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
  }
}
