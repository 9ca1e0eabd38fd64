import PythonSemantics
import PythonSyntax
import Rewriting

// What the text of a call tells about the wait.

extension Call {
  /// What is connected to, as it is handed over.
  func address(_ callee: Meaning) -> Node? {
    let isBehindVerb = ["request", "stream"].contains(callee.name.lastWord)
    return arguments[isBehindVerb ? 1 : 0] ?? arguments["url"]?.value
  }

  /// Whether the answer is read bit by bit.
  var streams: Bool { arguments["stream"].map { $0.value.source != "False" } ?? false }

  /// Whether the call asks for server-sent events.
  var acceptsEventStream: Bool {
    arguments["headers"]?.value.source.contains("text/event-stream") ?? false
  }

  /// Whether the call sends a file that may be large.
  var sendsFile: Bool {
    if arguments["files"] != nil { return true }
    return arguments["data"]?.value.as(Call.self)?.callee.source == "open"
  }

  /// Whether the request has a body, or may have one.
  func sendsBody(_ callee: Meaning, in file: PythonFile) -> Bool {
    if ["data", "files", "json"].contains(where: { arguments[$0] != nil }) { return true }
    let bodiless: Set<String> = ["get", "head", "options", "delete"]
    let verb = callee.name.lastWord
    guard verb == "request" else { return !bodiless.contains(String(verb)) }
    let method = arguments[0] ?? arguments["method"]?.value
    guard let text = method.flatMap(file.text(ofString:)) else { return true }
    return !bodiless.contains(text.lowercased())
  }
}

extension PythonFile {
  /// Whether what a call connects to is written out, and names no deadline of its own.
  func writesOutAddress(of call: Call) -> Bool {
    let addresses = addresses(of: call)
    return addresses.allSatisfy { text(ofString: $0) != nil }
  }

  /// Whether the address, where it is written out, has one of some words.
  func addressMentions(_ words: String..., of call: Call) -> Bool {
    addresses(of: call).contains { address in words.contains { address.source.contains($0) } }
  }

  private func addresses(of call: Call) -> [Node] {
    [call.arguments[0], call.arguments["dsn"]?.value, call.arguments["conninfo"]?.value]
      .compactMap { $0 }
  }
}

extension Node {
  /// Whether the expression has a word that long polls and streams have in their addresses.
  var looksLikeLongPoll: Bool {
    let words = source.lowercased().split { !($0.isLetter || $0.isNumber) }
    let telling: Set<Substring> = [
      "poll", "longpoll", "wait", "watch", "stream", "events", "sse", "subscribe",
    ]
    return words.contains(where: telling.contains)
  }
}
