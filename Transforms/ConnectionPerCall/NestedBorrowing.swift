import PythonSemantics
import PythonSyntax
import Rewriting

// Whoever holds a connection of a pool and borrows another can wait for itself.

extension ConnectionSite {
  /// What says that a second connection is borrowed while one is held; nil where nothing does.
  func nestedBorrowing(_ checkouts: [Checkout], _ lenders: Set<Node>) -> String? {
    for checkout in checkouts {
      if let other = checkouts.first(where: {
        $0.node != checkout.node && checkout.span.contains($0.node.range.lowerBound)
      }) {
        return
          "while it is held `\(other.node.source)` borrows a second one, and could wait for ever"
      }
      for call in file.calls(within: checkout.span) where call.node != checkout.node {
        if let function = file.function(calledBy: call), lenders.contains(function.node) {
          return
            "while it is held `\(call.callee.source)` borrows a second one, and could wait for ever"
        }
      }
    }
    return nil
  }

  /// A call while the connection is held of which nothing shows whether it borrows another.
  func unresolvedCall(_ checkouts: [Checkout]) -> Call? {
    for checkout in checkouts {
      if let call = file.calls(within: checkout.span).first(where: file.mayBorrow) { return call }
    }
    return nil
  }
}

extension Checkout {
  /// The bytes for which the connection is held.
  fileprivate var span: Range<Int> {
    switch holding {
    case .entered(let item): item.node.parent?.range ?? node.range
    case .closing:
      file.statement(around: node)?.range ?? node.range
    case .named(let symbol, let statement):
      HeldSpan(of: symbol, from: statement, in: site).range
    case .unclear: node.range
    }
  }
}

extension PythonFile {
  fileprivate func calls(within range: Range<Int>) -> [Call] {
    allCalls.filter { range.contains($0.range.lowerBound) }
  }

  /// The calls that borrow already: `_pool(os.getpid()).connect()`, and `pooled_connection()` of another
  /// file.
  var callsOfPools: [Node] {
    let own = calls(named: "connect").filter { call in
      let pool = call.callee.as(Attribute.self)?.object.as(Call.self)
      let process = pool?.arguments[0]?.as(Call.self)?.callee
      return process.flatMap(qualifiedName)?.text == "os.getpid"
    }
    let others = allCalls.filter { call in
      guard call.callee.kind == .name, call.arguments.elements.isEmpty else { return false }
      let name = call.callee.source
      return (name.hasSuffix("_connection") || name.hasSuffix("_transaction"))
        && function(calledBy: call) == nil
    }
    return (own + others).map(\.node)
  }

  /// The functions of the file that borrow a connection when they are called, some by others.
  func functions(borrowing nodes: [Node]) -> Set<Node> {
    var found = Set(nodes.compactMap { function(around: $0)?.node })
    var isGrowing = true
    let calls = allCalls.compactMap { call -> (caller: Node, callee: Node)? in
      guard let caller = function(around: call.node), let callee = function(calledBy: call) else {
        return nil
      }
      return (caller.node, callee.node)
    }
    while isGrowing {
      isGrowing = false
      for (caller, callee) in calls where found.contains(callee) {
        if found.insert(caller).inserted { isGrowing = true }
      }
    }
    return found
  }

  /// Whether a call runs code of the project that the file does not show.
  fileprivate func mayBorrow(_ call: Call) -> Bool {
    guard function(calledBy: call) == nil else { return false }
    if let name = qualifiedName(of: call.callee) {
      if name.isRelative { return true }
      let module = name.receiver?.text ?? name.text
      return context.project.summary(ofModule: module, importedBy: context.path) != nil
    }
    // A function that was passed in, or one of several.
    guard let symbol = symbol(of: call.callee) else { return false }
    return symbol.isBound && !symbol.bindings.contains { $0.kind == .class }
  }
}
