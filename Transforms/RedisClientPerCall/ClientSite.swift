import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that makes a client where it runs again and again.
struct ClientSite {
  let file: PythonFile
  let call: Call
  let callee: Meaning
  /// What is done with the client.
  let uses: [ObjectUse]
  /// What the call says to the whole process; nil where it may say something else each time.
  let expression: SharedExpression?

  /// The calls of a file that make clients too often, in the order of the text.
  static func all(in file: PythonFile) -> [ClientSite] {
    let calls =
      file.calls(to: RedisConstructors.blocking) + file.calls(to: RedisConstructors.withAdvice)
    return calls.filter { file.runsRepeatedly($0.call.node) }.map { call, callee in
      ClientSite(
        file: file, call: call, callee: callee, uses: file.uses(ofObject: call.node),
        expression: file.sharedExpression(of: call))
    }.filter { !$0.hasOwnPool && !$0.isKept }
  }

  /// Whether the client is given a pool, which others have, too.
  private var hasOwnPool: Bool { call.arguments["connection_pool"] != nil }

  /// Whether the client lives as long as what keeps it: an object that is not made for each call, a
  /// module, an application.
  private var isKept: Bool {
    let places = uses.compactMap { use -> Node? in
      guard case .stored(let place) = use.kind else { return nil }
      return place
    }
    return places.contains { !isPerRequest($0) }
  }

  /// Whether a place lives no longer than a request: `g.redis`, or an attribute of what the file
  /// makes again and again.
  private func isPerRequest(_ place: Node) -> Bool {
    guard let attribute = place.as(Attribute.self) else { return false }
    if ["flask.g", "quart.g"].contains(file.qualifiedName(of: attribute.object)?.text) {
      return true
    }
    guard let method = file.function(around: call.node), method.name.text == "__init__",
      let owner = file.classDefinition(of: method),
      let symbol = file.symbol(named: owner.name.text, at: file.tree.root)
    else { return false }
    return symbol.reads.contains { read in
      guard let made = read.parent?.as(Call.self), made.callee == read else { return false }
      return file.runsRepeatedly(made.node)
        && !file.uses(ofObject: made.node).contains {
          if case .stored = $0.kind { return true }
          return $0.kind == .returned
        }
    }
  }

  // MARK: The finding

  /// What is wrong with the call, with its repair.
  func finding(with clients: ProcessObjects) -> Finding {
    ownFinding(with: clients).asking(about: givers, in: file)
  }

  private func ownFinding(with clients: ProcessObjects) -> Finding {
    if let advice = RedisConstructors.advised[callee.name] { return advising(advice) }
    if let reason = reasonToDecline { return advising(reason) }
    guard let client = clients[call] else {
      return advising(clients.advice(without: "a client of the process", for: call))
    }
    let style = FileStyle(of: file)
    let shared = SharedObject(
      madeBy: call.node, uses, endedBy: RedisMethods.closing, in: file)
    guard let edits = shared.edits(writing: client.code, style) else {
      return advising(
        "it is closed, which would end it for all others; make one for the process and keep it open"
      )
    }
    // Where the call stays, so do they.
    let locals = client.code == nil ? nil : locals
    guard client.code == nil || locals != nil else { return advising(SharedLocals.advice) }
    return Finding(
      at: call.node, complaint,
      fix: Fix(
        edits + client.edits + (locals?.edits ?? []), safety, imports: client.imports,
        using: [client.use].compactMap(\.self), touching: [call.callee],
        releasing: locals?.released ?? [],
        resets: client.resets)
    ).asking(client.inquiry)
  }

  /// The names of its function that it leaves without a use.
  private var locals: SharedLocals? {
    expression.flatMap { SharedLocals(of: $0, in: call, style: FileStyle(of: file)) }
  }

  private var complaint: String {
    let what = callee.name.lastWord.contains("Pool") ? "pool" : "client"
    return "`\(callee.name.text)` makes a new \(what), and new connections, for each call"
  }

  private func advising(_ advice: String) -> Finding {
    Finding(at: call.node, complaint, advice: advice)
  }
}
