import PythonSemantics
import PythonSyntax
import Rewriting

// When a deadline changes nothing but the waiting, when it changes more, and when it is not for us
// to add.

extension Site {
  /// How much of the behaviour a deadline keeps.
  func safety(_ call: Call, _ callee: Meaning, _ deadline: Deadline) -> Safety {
    if call.arguments["stream"].map({ $0.value.source != "False" }) ?? false {
      return .unsafe(because: "the response is streamed: a pause between two reads now has a limit")
    }
    if let address = call.arguments.elements.first(where: { _ in true }), address.looksLikeLongPoll
    {
      return .unsafe(because: "the address looks like one that answers only when there is news")
    }
    if let handler = file.narrowHandler(round: call.node) {
      return .unsafe(
        because: "the `except \(handler)` round it does not catch the exception of a deadline")
    }
    if let reason = callee.doubt { return .unsafe(because: reason) }
    switch deadline.risk {
    case .none, .globalDefault: return .safe
    case .always(let reason): return .unsafe(because: reason)
    case .dynamicAddress:
      return call.hasWrittenAddress
        ? .safe : .unsafe(because: "what it connects to may name a deadline of its own")
    }
  }

  /// Whether something else ends the wait.
  func isBounded(_ call: Call) -> Bool {
    // A pool that a client is handed has deadlines of its own, and the client's are not looked at.
    file.isUnderDeadline(call.node) || call.addressMentions("connect_timeout")
      || ["connection_pool", "conn_timeout", "read_timeout"].contains { call.arguments[$0] != nil }
      || file.replacesMethod(at: call)
  }

  /// Why a deadline that is missing is not added.
  func reasonToDecline(_ call: Call, _ callee: Meaning, _ deadline: Deadline) -> String? {
    if call.arguments.unpacksIterable {
      return "`*arguments` may fill the place of the deadline already"
    }
    if deadline.risk == .globalDefault, file.setsDefaultTimeout {
      return "`socket.setdefaulttimeout` bounds it already, if that runs first"
    }
    if file.mountsAdapter(at: call) {
      return "an adapter that is mounted on the session may set a deadline"
    }
    if call.acceptsEventStream {
      return
        "a deadline would cut the stream of events; bound the connection alone, as in `timeout=(3.05, None)`"
    }
    if callee.name.root == "redis", file.blocksOnRedis {
      return
        "a client that blocks (`blpop`, `pubsub` …) needs a deadline above the time that it blocks"
    }
    return nil
  }

  /// Advice for a call that has no place for a deadline.
  func advice(for call: Call, of callee: Meaning) -> Finding? {
    guard let advice = Deadline.advice[callee.name] else { return nil }
    let keywords = Deadline.adviceKeywords[callee.name] ?? []
    guard keywords.allSatisfy({ call.arguments[$0] == nil }), !call.arguments.unpacksMapping else {
      return nil
    }
    return Finding(
      at: call.node, "`\(callee.name.shown)` can wait longer than its caller should", advice: advice
    )
  }
}

extension Meaning {
  /// Why something else may be called after all; nil where that is certain.
  fileprivate var doubt: String? {
    if evidence.contains(.annotation) {
      return "what is called through is made elsewhere, perhaps with a deadline of its own"
    }
    if evidence.contains(.unexplained) {
      return "nothing in the file binds `\(name.root ?? "")`, so it may be something else"
    }
    if evidence.contains(.starImport) {
      return "a star import may bind the name to something else"
    }
    return nil
  }
}

extension Deadline {
  /// What is wrong with a call without it, behind the name of the callee.
  var complaint: String {
    if keywords[0].value == .aiohttp { return "gives each call up to five minutes" }
    return "waits for ever when its peer stalls"
  }

  /// The deadline that a call is given, by keyword or by place.
  func given(in arguments: ArgumentList) -> Node? {
    arguments[keywords[0].name]?.value ?? position.flatMap { arguments[$0] }
  }
}

extension QualifiedName {
  /// The name as people say it: `requests.Session.get` of `requests.Session().get`.
  var shown: String { text.split(separator: "()").joined() }
}
