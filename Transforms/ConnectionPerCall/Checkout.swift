import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One place where a connection begins to be held: where it is made, or where a function that hands
/// it on is called.
struct Checkout {
  let site: ConnectionSite
  /// The expression that is the connection.
  let node: Node
  let holding: Holding

  /// How a connection is held.
  enum Holding {
    /// By a `with`.
    case entered(WithItem)
    /// By a `with closing(…)`, which gives it back.
    case closing
    /// By a name, from a statement on.
    case named(Symbol, Node)
    /// In a way that does not show who gives it back.
    case unclear
  }

  /// Why a checkout cannot be rewritten.
  struct Refusal: Error { let reason: String }

  var file: PythonFile { site.file }

  /// Whether it lasts for one transaction, which the end of a `with` commits.
  var isTransaction: Bool {
    if case .entered = holding, let driver = site.driver { driver.exit != .closes } else { false }
  }

  // MARK: Finding them

  /// The places where the connection of a site begins to be held.
  static func all(of site: ConnectionSite) -> [Checkout] {
    var visited: Set<Node> = []
    return all(of: site, at: site.call.node, &visited)
  }

  private static func all(
    of site: ConnectionSite, at node: Node, _ visited: inout Set<Node>
  ) -> [Checkout] {
    let file = site.file
    var expression = node
    while let parent = expression.parent, parent.kind == .parenthesized { expression = parent }
    func checkout(_ holding: Holding) -> [Checkout] {
      [Checkout(site: site, node: node, holding: holding)]
    }
    guard let parent = expression.parent else { return checkout(.unclear) }
    if let item = parent.as(WithItem.self), item.context == expression {
      return checkout(.entered(item))
    }
    if parent.kind == .argumentList, let call = parent.parent,
      site.uses.contains(where: { $0.node == node && $0.kind == .closing(Call(unchecked: call)) })
    {
      return checkout(.closing)
    }
    var handedOn = parent.kind == .returnStatement
    if let assignment = parent.as(Assignment.self), let target = assignment.target,
      target.kind == .name, let symbol = file.symbol(of: target), symbol.scope.kind == .function
    {
      handedOn = site.uses.contains {
        $0.kind == .returned && file.symbol(of: $0.node) == symbol
      }
      if !handedOn { return checkout(.named(symbol, parent)) }
    }
    guard handedOn, let function = file.function(around: node) else { return checkout(.unclear) }
    guard visited.insert(function.node).inserted else { return [] }
    return file.calls(of: function).flatMap { all(of: site, at: $0.node, &visited) }
  }

  // MARK: Rewriting them

  /// The edits that borrow the connection from a pool, and see to it that it is given back.
  func edits(borrowing code: String, _ style: FileStyle) -> Result<[Edit], Refusal> {
    let isMadeHere = node == site.call.node
    let borrowing = isMadeHere ? [node.replacing(with: code)] : []
    switch holding {
    case .unclear:
      return .failure(
        Refusal(reason: "nothing shows who would give it back; name it, and close it"))
    case .closing:
      return .success(borrowing)
    case .entered(let item):
      guard isTransaction else { return .success(borrowing) }
      if isUsedBehind(item) {
        return .failure(
          Refusal(reason: "it is used behind the `with`, where it would be given back already"))
      }
      guard isMadeHere || isHandedOnPlainly else {
        return .failure(
          Refusal(reason: "the end of the `with` commits, which a borrowed connection would not do")
        )
      }
      let replacing = [node.replacing(with: code)]
      guard isMadeHere, let statement = item.statement else { return .success(replacing) }
      return .success(statement.spreadingItems(replacing, style: style))
    case .named(let symbol, let statement):
      let span = HeldSpan(of: symbol, from: statement, in: site)
      return span.edits(style).map { borrowing + $0 }
    }
  }

  /// Whether the name that a `with` gives the connection is used after it, but for closing it.
  private func isUsedBehind(_ item: WithItem) -> Bool {
    guard let target = item.target, let statement = item.node.parent else { return false }
    guard let symbol = file.symbol(of: target) else { return true }
    return site.uses.contains { use in
      guard file.symbol(of: use.node) == symbol, !use.isClosing else { return false }
      return use.node.range.lowerBound > statement.range.upperBound
    }
  }

  /// Whether the function that hands the connection on does nothing else.
  private var isHandedOnPlainly: Bool {
    guard let function = file.function(around: site.call.node),
      site.call.node.parent?.kind == .returnStatement, site.preparation.isEmpty,
      let call = node.as(Call.self), call.arguments.elements.isEmpty
    else { return false }
    return file.statements(of: function).count == 1
  }
}

extension ObjectUse {
  /// Whether the object is closed.
  var isClosing: Bool { if case .called("close", _) = kind { true } else { false } }
}
