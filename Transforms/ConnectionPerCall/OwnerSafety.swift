import PythonSemantics
import PythonSyntax
import Rewriting

// When an engine or a client can be shared by all callers.

extension OwnerSite {
  /// Why one for all callers would not do.
  var reasonToDecline: String? {
    guard let expression else {
      return file.isSharedButForImport(call)
        ? "`\(call.callee.source)` is imported in the function; import it at the top first"
        : "what it connects to is known when the call runs; keep one \(owner.noun) for each of them"
    }
    if owner.lends, file.isInCoroutine(call.node) {
      return "waiting for a free connection would stop the event loop: make an asynchronous engine "
        + "where the application starts"
    }
    if let argument = ownPooling {
      return "`\(argument)` says how its connections are kept; make one for the process by hand"
    }
    if expression.identity.contains("sqlite") {
      return "it may be SQLite, which has a database for each engine in memory; make one for the "
        + "process by hand"
    }
    if let reason = uses.lazy.compactMap(reasonAgainstSharing).first { return reason }
    if let place = placeOfEnding {
      return "who gets it elsewhere ends it (\(place)), which would end it for all others; make "
        + "one for the process, and leave it open"
    }
    if let lent = lentForGood {
      return "nothing gives back what `\(lent.source)` takes from the pool; use it in a `with`"
    }
    if file.patches.contains(where: { $0.concerns(callee) }) {
      return "the file replaces it by a fake, which \(owner.article) of the process would outlive"
    }
    return nil
  }

  /// An argument by which the engine has another pool than the usual one.
  private var ownPooling: String? {
    guard owner.lends else { return nil }
    return call.arguments.keywords.first { keyword in
      switch keyword.name.text {
      case "poolclass": keyword.value.lastWord?.text != "QueuePool"
      case "pool", "strategy": true
      default: false
      }
    }?.node.source
  }

  private func reasonAgainstSharing(_ use: ObjectUse) -> String? {
    switch use.kind {
    case .assigned(let attribute):
      "its `\(attribute)` is set, which others would share"
    case .read(let attribute) where owner.ending.contains(attribute):
      "its `\(attribute)` is handed on, which would end it for all others"
    case .read("pool"), .called("update_execution_options", _):
      "its pool or its options are reached into, which others would share"
    case .passed(let taker) where taker.addsListeners:
      "`\(taker.callee.source)` would add to the shared \(owner.noun) at each call"
    case .escaped where use.node.isPartOfCollection:
      "not all that is done with it can be seen"
    default: nil
    }
  }

  /// Where another file ends what it is given.
  private var placeOfEnding: String? {
    file.resultsElsewhere(of: givers).first { _, use in
      switch use {
      case .called(let method): owner.ending.contains(method)
      case .entered: true
      case .assigned, .read, .passed, .changed, .kept: false
      }
    }?.place
  }

  /// What takes a connection that nothing in the file gives back.
  private var lentForGood: Node? {
    guard owner.lends else { return nil }
    return borrowing.first { !isGivenBack($0) }
  }

  /// Whether a connection is closed by the function that takes it, or by all that it is returned to: a
  /// session that nobody closes keeps its connection until garbage is collected.
  private func isGivenBack(_ node: Node, depth: Int = 0) -> Bool {
    let uses = file.uses(ofObject: node)
    if uses.contains(where: { $0.kind == .returned }) {
      guard depth < 4, let function = file.function(around: node),
        file.importers?.isEmpty ?? false
      else { return false }
      let calls = file.calls(of: function)
      return !calls.isEmpty && calls.allSatisfy { isGivenBack($0.node, depth: depth + 1) }
    }
    return uses.contains { use in
      switch use.kind {
      case .entered, .closing: true
      case .called(let method, _): ["close", "remove"].contains(method)
      default: false
      }
    }
  }

  /// The connections and sessions that are taken from the engine.
  private var borrowing: [Node] {
    uses.flatMap { use -> [Node] in
      switch use.kind {
      case .called("connect", let call), .called("raw_connection", let call): return [call.node]
      case .passed(let taker) where taker.callee.lastWord?.text == "Session": return [taker.node]
      case .passed(let taker) where taker.callee.lastWord?.text == "sessionmaker":
        return file.uses(ofObject: taker.node).compactMap { use in
          // A scoped session keeps its connection for its thread.
          if case .passed(let scope) = use.kind { return scope.node }
          return use.node.parent?.as(Call.self).flatMap { $0.callee == use.node ? $0.node : nil }
        }
      default: return []
      }
    }
  }
}

extension PoolOwner {
  fileprivate var article: String { noun == "engine" ? "an engine" : "a client" }
}

extension Call {
  /// Whether the call tells what it is given to call somebody from now on.
  fileprivate var addsListeners: Bool {
    ["instrument", "listen", "listens_for"].contains(callee.lastWord?.text ?? "")
  }
}
