import PythonSemantics
import PythonSyntax
import Rewriting

// What the text of a call tells about the wait.

extension Call {
  /// Whether what is connected to is written out, and names no deadline of its own.
  var hasWrittenAddress: Bool {
    guard let address = arguments[0] else {
      return arguments["dsn"] == nil && arguments["conninfo"] == nil
    }
    return address.plainString != nil
  }

  /// Whether the address, where it is written out, has a word.
  func addressMentions(_ word: String) -> Bool {
    arguments[0]?.plainString?.contains(word) ?? false
  }

  /// Whether the call asks for server-sent events.
  var acceptsEventStream: Bool {
    arguments["headers"]?.value.source.contains("text/event-stream") ?? false
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

  /// The text of a plain string without escapes; nil of everything else.
  var plainString: String? {
    guard let token = unparenthesized.firstToken, unparenthesized.kind == .string,
      token.kind == .string
    else { return nil }
    let text = token.text
    guard !text.contains("\\"), let quote = text.first, quote == "'" || quote == "\"" else {
      return nil
    }
    let width = text.hasPrefix(String(repeating: quote, count: 3)) && text.count > 5 ? 3 : 1
    return String(text.dropFirst(width).dropLast(width))
  }

  /// The keys of a dictionary whose keys are all written out; nil of everything else.
  var literalKeys: [String]? {
    guard kind == .dictionary else { return nil }
    var keys: [String] = []
    for item in children {
      guard item.kind == .keyValue, let key = item.firstChild?.plainString else { return nil }
      keys.append(key)
    }
    return keys
  }
}
