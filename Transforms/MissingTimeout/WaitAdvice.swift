import PythonSemantics
import PythonSyntax
import Rewriting

// Waits that are told and not rewritten.

extension PythonFile {
  /// The findings of a file that have advice and no fix.
  func waitsToAdviseOn(localWaits: Bool) -> [Finding] {
    knownWaits(localWaits: localWaits) + dispatchedCalls + callsOnParameters + rawSockets
      + remoteProcedures
  }

  /// Calls that have no place for a deadline, or none that we know the right value of.
  private func knownWaits(localWaits: Bool) -> [Finding] {
    calls(to: Self.waits).compactMap { call, callee in
      guard let wait = Wait.all[callee.name], !wait.isLocal || localWaits else { return nil }
      let arguments = call.arguments
      let isBounded =
        (wait.keywords + ["timeout"]).contains { arguments[$0] != nil }
        || wait.position.flatMap { arguments[$0] } != nil
        || addressMentions("imeoutMS", of: call)
      // `*` and `**` may bring what is missing.
      if isBounded || arguments.unpacksMapping || arguments.unpacksIterable { return nil }
      return Finding(
        at: call.node, "`\(callee.name.shown)` \(wait.complaint)", advice: wait.advice)
    }
  }

  private static let waits = Callees(Wait.all.keys)

  /// `getattr(requests, method)(url)`: which function is called is known when it runs.
  private var dispatchedCalls: [Finding] {
    calls(to: ["builtins.getattr"]).compactMap { inner, _ in
      guard let call = inner.node.parent?.as(Call.self), call.callee == inner.node,
        let object = inner.arguments[0].flatMap(qualifiedName), object.isRequests,
        call.arguments["timeout"] == nil, !call.arguments.unpacksMapping
      else { return nil }
      return Finding(
        at: call.node, "what is called of `\(object.shown)` waits for ever when its peer stalls",
        advice: "which function it is, is known when it runs; all of them take `timeout=`")
    }
  }

  /// `session.get(url)`, where `session` is a parameter that nothing tells the type of.
  private var callsOnParameters: [Finding] {
    guard importsOnlyRequests else { return [] }
    return WebLibrary.verbs.flatMap { verb in
      calls(named: verb).compactMap { call in
        guard let object = call.callee.as(Attribute.self)?.object,
          let binding = symbol(of: object)?.onlyBinding, binding.kind == .parameter,
          binding.annotation == nil, Self.namesOfSessions.contains(binding.symbol.name),
          let address = call.arguments[0] ?? call.arguments["url"]?.value,
          call.arguments[1] == nil, text(ofString: address)?.contains("/") ?? true,
          call.arguments["timeout"] == nil, !call.arguments.unpacksMapping
        else { return nil }
        return Finding(
          at: call.node, "`\(object.source).\(verb)` may wait for ever when its peer stalls",
          advice: "nothing tells what `\(object.source)` is; a session of requests needs `timeout=`"
        )
      }
    }
  }

  private static let namesOfSessions = ["session", "sess"]

  /// What such calls look like in a file.
  static let callsOfParameters = Set(
    namesOfSessions.flatMap { name in WebLibrary.verbs.map { "\(name).\($0)" } })

  /// Whether `requests` is imported, and no other library that has sessions with such methods.
  private var importsOnlyRequests: Bool {
    imports(package: "requests")
      && !["aiohttp", "httpx", "sqlalchemy", "sqlmodel", "flask"].contains(where: imports(package:))
  }

  /// `s = socket.socket()` with `s.connect(address)` and without `s.settimeout(seconds)`.
  private var rawSockets: [Finding] {
    calls(to: ["socket.socket().connect"]).compactMap { call, _ in
      guard let socket = call.callee.as(Attribute.self)?.object, !setsDefaultTimeout,
        !["settimeout", "setblocking"].contains(where: { isCalled($0, on: socket) }),
        // Nobody answers to a datagram's `connect`, and a peer in the same machine is another matter.
        !calls(to: ["socket.socket"]).contains(where: { made, _ in
          ["DGRAM", "AF_UNIX", "RAW"].contains { made.arguments.node.source.contains($0) }
        })
      else { return nil }
      return Finding(
        at: call.node, "`socket.connect` waits for ever when its peer stalls",
        advice:
          "call `\(socket.source).settimeout(…)` before it; it holds for every later read, too")
    }
  }

  private func isCalled(_ method: String, on object: Node) -> Bool {
    calls(named: method).contains { call in
      call.callee.as(Attribute.self)?.object.source == object.source
    }
  }

  /// The calls of a stub of gRPC.
  private var remoteProcedures: [Finding] {
    guard imports(package: "grpc") else { return [] }
    return allCalls.compactMap { call in
      guard call.callee.kind == .attribute, let name = qualifiedName(of: call.callee),
        let stub = name.receiver?.callee, stub.lastWord.hasSuffix("Stub"),
        stub.text.contains("_pb2_grpc."),
        call.arguments["timeout"] == nil, call.arguments[1] == nil, !call.arguments.unpacksMapping
      else { return nil }
      return Finding(
        at: call.node, "`\(stub.lastWord).\(name.lastWord)` waits for ever when its peer stalls",
        advice: "a call of a stub takes `timeout=` in seconds")
    }
  }
}

extension QualifiedName {
  /// Whether it is the module `requests`, or a session of it.
  fileprivate var isRequests: Bool {
    self == "requests" || self == "requests.api" || Deadline.all[attribute("get")] != nil
  }
}
