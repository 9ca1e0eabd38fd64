import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that connects where it runs again and again.
struct ConnectionSite {
  let file: PythonFile
  let call: Call
  let callee: QualifiedName
  /// The driver; nil where there is only advice on it.
  let driver: DatabaseDriver?
  /// What is done with the connection, wherever it goes in the file.
  let uses: [ObjectUse]
  /// What the call says to the whole process; nil where it may say something else each time.
  let expression: SharedExpression?
  /// What is set on the connection as soon as it is made.
  let preparation: Preparation

  /// The calls of a file that connect too often, in the order of the text.
  static func all(in file: PythonFile) -> [ConnectionSite] {
    let calls =
      file.calls(to: DatabaseDriver.callees) + file.calls(to: DatabaseDriver.calleesWithAdvice)
    return calls.filter { call, callee in
      callee.partial == nil && file.runsRepeatedly(call.node) && !file.isMadeForPool(call)
    }.map { call, callee in
      ConnectionSite(
        file: file, call: call, callee: callee.name, driver: DatabaseDriver.all[callee.name],
        uses: file.uses(ofObject: call.node), expression: file.sharedExpression(of: call),
        preparation: Preparation(behind: call, in: file))
    }.filter { !$0.isProbe && !$0.isKept && !$0.isPooled }
  }

  /// The names of its function that it leaves without a use; nil where they have to stay.
  var locals: SharedLocals? {
    expression.flatMap { SharedLocals(of: $0, in: call, style: FileStyle(of: file)) }
  }

  /// What the file makes a pool of the same connections with, as they come from the driver.
  var pool: Node? {
    guard let identity = expression?.identity, preparation.isEmpty else { return nil }
    return file.calls(to: DatabaseDriver.callees).lazy.filter {
      file.sharedExpression(of: $0.call)?.identity == identity
    }.compactMap { file.pool(connectingBy: $0.call) }.first
  }

  /// Whether what pools by itself is kept, or made for somebody who keeps it.
  private var isKept: Bool {
    driver == nil
      && uses.contains { use in
        switch use.kind {
        case .stored, .returned, .yielded: !callee.text.hasSuffix(".connect")
        default: false
        }
      }
  }

  /// Whether the driver itself lends the connection, from a pool that it keeps by a name.
  private var isPooled: Bool {
    ["pool_name", "pool_size"].contains { call.arguments[$0] != nil }
  }

  /// Whether nothing is done with the connection but closing it: somebody asks whether it can be
  /// made.
  private var isProbe: Bool { !uses.isEmpty && uses.allSatisfy(\.isClosing) }
}

extension PythonFile {
  /// Whether a function that connects is made for a pool, which calls it when it needs to.
  fileprivate func isMadeForPool(_ call: Call) -> Bool {
    var node = call.node
    while let parent = node.parent {
      // `creator=lambda: connect(…)`
      if node.kind == .lambda, pool(madeWith: node) != nil { return true }
      if let function = FunctionDefinition(parent), function.body.node == node {
        let reads = binding(of: parent)?.symbol.reads ?? []
        return reads.contains { pool(madeWith: $0) != nil }
      }
      node = parent
    }
    return false
  }

  /// What makes a pool of the connections that a call makes, and of nothing that is done to them.
  fileprivate func pool(connectingBy call: Call) -> Node? {
    guard let parent = call.node.parent else { return nil }
    if parent.kind == .lambda { return pool(madeWith: parent) }
    guard parent.kind == .returnStatement, let function = function(around: call.node),
      function.body.statements.allSatisfy({ $0 == parent || $0.kind == .expressionStatement })
    else { return nil }
    return binding(of: function.node)?.symbol.reads.lazy.compactMap(pool(madeWith:)).first
  }

  /// The constructor of a pool that takes what makes connections.
  private func pool(madeWith creator: Node) -> Node? {
    guard let callee = creator.takingCall?.callee, let word = callee.lastWord?.text else {
      return nil
    }
    let isPool =
      word.hasSuffix("Pool") || word.hasSuffix("create_engine") || word.hasSuffix("PooledDB")
    return isPool ? callee : nil
  }
}
