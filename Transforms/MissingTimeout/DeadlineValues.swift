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
  func spelling(
    _ value: Deadline.Value, _ call: Call, _ callee: Meaning, _ file: PythonFile
  ) -> Spelling? {
    switch value {
    case .seconds, .total:
      return Spelling(text(value))
    case .connectAndRead:
      // What is sent goes out under the first of two numbers, so a body gets one for both.
      return Spelling(call.sendsBody(callee) ? number(total) : text(value))
    case .httpx:
      return constructing(
        "httpx.Timeout", "\(number(read)), connect=\(number(connect))", call, file)
    case .aiohttp:
      return constructing("aiohttp.ClientTimeout", "total=\(number(total))", call, file)
    case .urllib3:
      return constructing(
        "urllib3.Timeout", "connect=\(number(connect)), read=\(number(read))", call, file)
    }
  }

  /// What a function was handed for a deadline, as it can be written at a call; nil where it has
  /// another form.
  func wrapping(
    _ name: String, like fallback: Node, _ value: Deadline.Value, _ call: Call, _ file: PythonFile
  ) -> Spelling? {
    switch value {
    case .connectAndRead: Spelling(name)
    case _ where fallback.kind == .tuple: nil
    case .aiohttp: constructing("aiohttp.ClientTimeout", "total=\(name)", call, file)
    default: Spelling(name)
    }
  }

  private func constructing(
    _ name: String, _ arguments: String, _ call: Call, _ file: PythonFile
  ) -> Spelling? {
    guard var spelling = file.spelling(of: name, at: call.node) else { return nil }
    spelling.text += "(\(arguments))"
    return spelling
  }

  /// A number of seconds; a whole one without a fraction.
  private func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
  }
}

extension Call {
  /// Whether the request has a body, or may have one.
  fileprivate func sendsBody(_ callee: Meaning) -> Bool {
    if ["data", "files", "json"].contains(where: { arguments[$0] != nil }) { return true }
    let bodiless: Set<String> = ["get", "head", "options", "delete"]
    let verb = callee.name.lastWord
    guard verb == "request" else { return !bodiless.contains(String(verb)) }
    let method = arguments[0] ?? arguments["method"]?.value
    guard let text = method?.plainString else { return true }
    return !bodiless.contains(text.lowercased())
  }
}
