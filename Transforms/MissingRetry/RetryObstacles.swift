import PythonSemantics
import PythonSyntax
import Rewriting

// Why a function is not retried as it stands, with what to do instead.

extension OutboundFunction {
  /// Why a retry would do harm, or nothing.
  var obstacleToRetry: String? {
    if let request = requests.first(where: { !$0.isRepeatable }) {
      let method = request.method.map { "a \($0)" } ?? "a request that may change something"
      return "\(method) may have been carried out before its connection broke; retry it only with "
        + "an idempotency key that its server knows"
    }
    return obstacle(to: "a retry") ?? obstacleToWaiting ?? obstacleToRepetition
  }

  /// Why whoever calls the function should not wait for another try.
  var obstacleToWaiting: String? {
    if let role = file.roles(of: definition).first { return advice(for: role) }
    if isLambdaHandler {
      return "its time is limited, and a retry might wait longer; \(Self.moveOut)"
    }
    if isCalledByTest { return "tests call it, and would wait; retry it where they replace it" }
    return nil
  }

  /// Why all that the function does must not be done again.
  private var obstacleToRepetition: String? {
    if requests.contains(where: { !file.loops(around: $0.call.node).isEmpty }) {
      return "a retry of the whole loop would repeat what succeeded; \(Self.moveOut)"
    }
    if sendsSeveral {
      return "a retry of the whole would repeat the requests that succeeded; \(Self.moveOut)"
    }
    if requests.contains(where: {
      $0.call.arguments["stream"] != nil || $0.callee.name.lastWord == "stream"
    }) {
      return "the answer is streamed, and a retry begins it anew; retry where all of it is read"
    }
    if let context = contextThatIsHeld {
      return
        "it is sent inside `with \(context.source)`, which a retry would leave and enter again; "
        + Self.moveOut
    }
    if requests.contains(where: {
      $0.library == .requests && $0.callee.evidence.contains(.annotation)
    }) {
      return "the session is made elsewhere, where an adapter may retry already; "
        + "`Retry` of urllib3 can be mounted there"
    }
    return Repetition(of: self).obstacle
  }

  private func advice(for role: FunctionRole) -> String {
    switch role {
    case .route, .requestHook, .dependency:
      "a request would hold its worker while it waits; \(Self.moveOut)"
    case .task(.airflow), .task(.dagster), .task(.prefect):
      "what runs it can run a task again, as Airflow does with `retries`; or "
        + Self.moveOut
    case .task:
      "its queue can run a task again, as Celery does with `autoretry_for`; or "
        + Self.moveOut
    case .scheduledJob, .fixture:
      "what runs it calls the function that is there; \(Self.moveOut)"
    }
  }

  // MARK: Facts

  private var isLambdaHandler: Bool {
    let parameters = definition.parameters.elements.map(\.name.text)
    return parameters.count == 2 && ["context", "_context", "_"].contains(parameters[1])
      && name.hasSuffix("handler")
  }

  private var isCalledByTest: Bool {
    file.calls(named: name).contains { call in
      file.function(around: call.node)?.name.text.hasPrefix("test_") ?? false
    }
  }

  /// What is entered round a request and is no session, response or deadline.
  private var contextThatIsHeld: Node? {
    let contexts = requests.flatMap { request in
      file.withStatements(around: request.call.node).flatMap { $0.items.map(\.context) }
    }
    return contexts.first { context in
      guard let name = file.qualifiedName(of: context) else { return true }
      let isOfLibrary = WebLibrary.allCases.contains { name.root.map(String.init) == $0.rawValue }
      return !isOfLibrary && !Self.harmlessContexts.contains(name)
    }
  }

  private static let harmlessContexts: Set<QualifiedName> = [
    "asyncio.timeout()", "async_timeout.timeout()", "anyio.fail_after()", "contextlib.closing()",
    "contextlib.nullcontext()", "contextlib.AsyncExitStack()", "contextlib.ExitStack()",
    "warnings.catch_warnings()",
  ]

  /// Whether one call of the function may send more than one request.
  private var sendsSeveral: Bool {
    requests.indices.contains { first in
      requests.indices.dropFirst(first + 1).contains { second in
        !exclude(requests[first].call.node, requests[second].call.node)
      }
    }
  }

  /// Whether only one of two nodes can run, of which the first stands before the second.
  private func exclude(_ first: Node, _ second: Node) -> Bool {
    var child = first
    while let parent = child.parent, !parent.range.contains(second.range.lowerBound) {
      if parent.kind == .block, parent.leavesFunction { return true }
      child = parent
    }
    guard let common = child.parent else { return false }
    if common.kind == .ifStatement || common.kind == .conditional {
      return child != common.firstChild || common.kind == .conditional
    }
    return child.leavesFunction
  }
}

extension Node {
  /// Whether what stands behind a statement or a block does not run when this one has.
  fileprivate var leavesFunction: Bool {
    let last = kind == .block ? children.last : self
    return last?.kind == .returnStatement || last?.kind == .raiseStatement
  }
}
