import PythonSemantics
import PythonSyntax
import Rewriting

// When a deadline changes nothing but the waiting, when it changes more, and when it is not for us
// to add.

extension DeadlineSite {
  /// How much of the behaviour a deadline keeps.
  var safety: Safety { doubt.map { .unsafe(because: $0) } ?? .safe }

  /// What else a deadline may change.
  private var doubt: String? {
    if call.streams { return "the response is streamed: a pause between two reads now has a limit" }
    if call.address(callee)?.looksLikeLongPoll ?? false {
      return "the address looks like one that answers only when there is news"
    }
    if let handler = file.narrowHandler(round: call.node) {
      return "the `except \(handler)` round it does not catch the exception of a deadline"
    }
    if let doubt = callee.doubt { return doubt }
    if file.replaces(callee.name) {
      return "the file puts something else in its place, which may take no deadline"
    }
    switch deadline.risk {
    case .none, .globalDefault: return nil
    case .always(let reason): return reason
    case .dynamicAddress:
      return file.writesOutAddress(of: call)
        ? nil : "what it connects to may name a deadline of its own"
    }
  }

  /// Why a deadline that is missing is not added.
  var reasonToDecline: String? {
    if call.arguments.unpacksIterable {
      return "`*arguments` may fill the place of the deadline already"
    }
    if deadline.risk == .globalDefault, file.setsDefaultTimeout {
      return "`socket.setdefaulttimeout` bounds it already, if that runs first"
    }
    if mountsAdapter { return "an adapter that is mounted on the session may set a deadline" }
    if call.acceptsEventStream {
      return "a deadline would cut the stream of events; bound the connection alone, as in "
        + "`timeout=(3.05, None)`"
    }
    if deadline.value == .aiohttp, readsInParts {
      return "what is read in parts may take longer as a whole; bound the silence, as in "
        + "`ClientTimeout(total=300, sock_connect=3.05, sock_read=27)`"
    }
    if callee.name.root == "redis", file.blocksOnRedis {
      return
        "a client that blocks (`blpop`, `pubsub` …) needs a deadline above the time that it blocks"
    }
    return nil
  }
}

extension DeadlineSite {
  /// Whether what uses the session reads answers bit by bit, or is called a download: a limit for the
  /// whole of it would be one for its size.
  private var readsInParts: Bool {
    let function = file.function(around: call.node)
    let name = function?.name.text.lowercased() ?? ""
    if ["download", "stream", "upload"].contains(where: name.contains) { return true }
    let isKept = call.node.parent?.as(Assignment.self)?.targets.contains {
      $0.kind == .attribute
    }
    let user = isKept ?? false ? file.classDefinition(around: call.node)?.node : function?.node
    return user.map { user in
      file.nodes(.attribute, in: user).contains { node in
        let attribute = Attribute(unchecked: node)
        return Self.readersOfParts.contains(attribute.name.text)
          && attribute.object.lastWord?.text == "content"
      }
    } ?? false
  }

  private static let readersOfParts: Set<String> = [
    "iter_any", "iter_chunked", "iter_chunks", "read", "readany", "readchunk", "readexactly",
    "readline", "readuntil",
  ]
}

extension Meaning {
  /// Why something else may be called after all; nil where that is certain.
  fileprivate var doubt: String? {
    if evidence.contains(.annotation) {
      return "what is called through is made elsewhere, perhaps with a deadline of its own"
    }
    if evidence.contains(.inherited) {
      return "a class that is derived from this one may set a deadline of its own"
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
