public import PythonSyntax

/// Why whoever stands round a function would not see that a request of it fails.
public enum UnseenFailure: Sendable, Hashable {
  /// It is a generator, whose body runs after the call.
  case generator
  /// The request is sent when somebody awaits what the function returns.
  case sentLater
  /// A clause catches the exception and does not raise it again.
  case caught(ExceptClause)
}

extension OutboundFunction {
  /// Why a decorator would not see that a request fails; nil where it does.
  public var unseenFailure: UnseenFailure? {
    if file.isGenerator(definition) { return .generator }
    if requests.contains(where: { $0.isAsync && !isSent($0.call.node) }) { return .sentLater }
    return requests.lazy.compactMap(clause).first.map { .caught($0) }
  }

  /// Whether a request is sent in the function: awaited, or entered with `async with`, there or
  /// under the name that it is bound to.
  private func isSent(_ node: Node) -> Bool {
    guard definition.isAsync else { return false }
    if isAwaited(node) { return true }
    guard let target = node.parent?.as(Assignment.self)?.target else { return false }
    return file.symbol(of: target)?.reads.contains(where: isAwaited) ?? false
  }

  private func isAwaited(_ node: Node) -> Bool {
    switch node.parent?.kind {
    case .awaitExpression: true
    case .withItem: node.parent?.parent?.as(WithStatement.self)?.isAsync ?? false
    // `await asyncio.wait_for(client.get(url), 5)`, `await stack.enter_async_context(…)`
    case .argumentList: node.parent?.parent?.parent?.kind == .awaitExpression
    default: false
    }
  }

  /// The clause that catches a failed connection of a request for good.
  private func clause(catching request: WebRequest) -> ExceptClause? {
    for statement in file.tryStatements(around: request.call.node) {
      guard
        let clause = statement.exceptClauses.first(where: { file.mayCatch($0, of: request.library) }
        )
      else { continue }
      if !file.raisesAgain(clause) { return clause }
    }
    return nil
  }
}

extension PythonFile {
  /// Whether the exception for the status of an answer is caught for good where it is raised.
  func catchesStatus(of node: Node) -> Bool {
    tryStatements(around: node).contains { statement in
      statement.exceptClauses.contains { clause in
        guard let type = clause.type?.unparenthesized, !mayRaiseAgain(clause) else { return false }
        let types = type.kind == .tuple ? Array(type.children) : [type]
        return types.contains {
          qualifiedName(of: $0).map { Self.raisedForStatus.contains($0.lastWord) } ?? false
        }
      }
    }
  }

  private static let raisedForStatus: Set<Substring> = [
    "ClientResponseError", "HTTPError", "HTTPStatusError",
  ]

  /// Whether a clause may catch a failed connection.
  fileprivate func mayCatch(_ clause: ExceptClause, of library: WebLibrary) -> Bool {
    guard let type = clause.type?.unparenthesized else { return true }
    let types = type.kind == .tuple ? Array(type.children) : [type]
    return types.contains { type in
      guard let name = qualifiedName(of: type) else {
        // A class of this file is an exception of its own; anything else may be a tuple of them.
        return symbol(of: type)?.onlyBinding?.kind != .class
      }
      if library.caught.contains(name) || Self.caughtByAll.contains(name) { return true }
      let isException = [
        "Error", "Exception", "Timeout", "Warning", "Exit", "Interrupt", "NotFound",
      ]
      .contains { name.lastWord.hasSuffix($0) }
      return !isException && name.root != "builtins"
    }
  }

  private static let caughtByAll: Set<QualifiedName> = [
    "builtins.BaseException", "builtins.ConnectionError", "builtins.EnvironmentError",
    "builtins.Exception", "builtins.IOError", "builtins.OSError", "socket.error",
  ]

  /// Whether a clause ends with raising what it caught, on every way through it.
  fileprivate func raisesAgain(_ clause: ExceptClause) -> Bool {
    var last: Node?
    for statement in clause.body.statements { last = statement }
    let leaving: [NodeKind] = [.returnStatement, .continueStatement, .breakStatement]
    guard let raise = last?.as(RaiseStatement.self),
      leaving.allSatisfy({ descendants(of: clause.body.node.id, kind: $0).isEmpty })
    else { return false }
    return hands(raise, on: clause)
  }

  /// Whether a clause raises what it caught on some way through it.
  private func mayRaiseAgain(_ clause: ExceptClause) -> Bool {
    descendants(of: clause.body.node.id, kind: .raiseStatement).contains {
      hands(RaiseStatement(unchecked: cursor($0)), on: clause)
    }
  }

  /// Whether a statement raises what a clause caught.
  private func hands(_ raise: RaiseStatement, on clause: ExceptClause) -> Bool {
    guard let exception = raise.exception else { return true }
    guard let name = clause.name, raise.cause == nil else { return false }
    return exception.kind == .name && exception.firstToken?.bytes.elementsEqual(name.bytes) ?? false
  }
}
