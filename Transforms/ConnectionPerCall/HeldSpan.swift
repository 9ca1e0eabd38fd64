import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// The statements for which a name holds a connection.
struct HeldSpan {
  private let symbol: Symbol
  /// The statement that the connection is assigned in.
  private let assignment: Node
  private let site: ConnectionSite
  /// What is done with the connection under its name.
  private let uses: [ObjectUse]

  init(of symbol: Symbol, from assignment: Node, in site: ConnectionSite) {
    self.symbol = symbol
    self.assignment = assignment
    self.site = site
    uses = site.uses.filter { site.file.symbol(of: $0.node) == symbol }
  }

  private var file: PythonFile { site.file }

  /// The bytes for which the connection is held.
  var range: Range<Int> {
    let end = closing?.range.upperBound ?? uses.map { $0.node.range.upperBound }.max() ?? 0
    return assignment.range.upperBound..<max(end, assignment.range.upperBound)
  }

  /// The edits that give the connection back whatever happens; none where that is so already.
  func edits(_ style: FileStyle) -> Result<[Edit], Checkout.Refusal> {
    if isGivenBack { return .success([]) }
    guard !symbol.isCaptured else { return refused("a function inside uses it, perhaps later") }
    guard let first = firstStatement else {
      return refused(
        uses.contains { !isMade(in: $0) && !$0.isClosing }
          ? "it is used outside the block that it is made in; close it in a `finally`"
          : "nothing is done with it")
    }
    guard !mayBeMissing(behind: first) else {
      return refused("there may be none where it would be closed; close it in a `finally`")
    }
    guard let block = anchor.parent, uses.allSatisfy({ isInside($0, block) }) else {
      return refused("it is used outside the block that it is made in; close it in a `finally`")
    }
    if let closing { return wrapping(from: first, upTo: closing, style) }
    if let escape = escapingCursor {
      return refused("`\(escape)` is used after it would be given back")
    }
    guard let last = Statement.all(in: block).last else { return .success([]) }
    return .success(
      first.wrapped(
        through: last, in: "try:", footer: "finally:\n    \(symbol.name).close()", style: style))
  }

  private func refused(_ reason: String) -> Result<[Edit], Checkout.Refusal> {
    .failure(Checkout.Refusal(reason: reason))
  }

  /// The first statement behind the assignment, what prepares the connection, and what leaves where
  /// there is none.
  private var firstStatement: Statement? {
    let next = anchor.nextSibling
    return (next.map(isGuard) ?? false ? next?.nextSibling : next).flatMap { Statement($0) }
  }

  /// The statement behind which there is a connection: the assignment, or what prepares it.
  private var made: Node {
    let last = site.preparation.statements.last
    return last?.parent == assignment.parent ? last ?? assignment : assignment
  }

  /// The statement behind which it is held: a `try` that does nothing but make it, and that is left
  /// otherwise, is a longer assignment.
  private var anchor: Node {
    guard made.nextSibling == nil, let block = made.parent,
      let statement = block.parent?.as(TryStatement.self), statement.body.node == block,
      statement.elseClause == nil, statement.finallyClause == nil,
      statement.exceptClauses.allSatisfy({ $0.body.isLeft })
    else { return made }
    return statement.node
  }

  /// Whether a statement is `if not conn: return`: behind it there is a connection.
  private func isGuard(_ statement: Node) -> Bool {
    guard let condition = statement.as(IfStatement.self), condition.elseClause == nil,
      condition.elifClauses.isEmpty,
      condition.body.isLeft
    else { return false }
    let test = condition.condition.unparenthesized
    let isNegated = test.as(UnaryOperation.self).map { file.symbol(of: $0.operand) == symbol }
    let isNone = test.as(Comparison.self).map { comparison in
      comparison.operators == [.identical]
        && comparison.operands.contains { file.symbol(of: $0) == symbol }
    }
    return isNegated ?? isNone ?? false
  }

  /// Whether it is asked in the span whether there is a connection: where there is none, it could not
  /// be closed.
  private func mayBeMissing(behind first: Statement) -> Bool {
    uses.contains {
      $0.kind == .tested && $0.node.range.lowerBound >= first.node.range.lowerBound
    }
  }

  /// Whether a use stands where it is made, or behind that in its block.
  private func isInside(_ use: ObjectUse, _ block: Node) -> Bool {
    if isMade(in: use) { return true }
    let start = use.node.range.lowerBound
    return block.range.contains(start) && start >= anchor.range.upperBound
  }

  private func isMade(in use: ObjectUse) -> Bool {
    use.node == assignment.children.last || site.preparation.contains(use)
  }

  // MARK: Giving back

  /// Whether a `finally` sees to the connection, or a `with` that closes it.
  private var isGivenBack: Bool {
    let closes = uses.contains { use in
      switch use.kind {
      case .closing: true
      case .entered: site.driver?.exit == .closes
      default: false
      }
    }
    return closes || symbol.reads.contains { isInFinally($0) }
  }

  private func isInFinally(_ read: Node) -> Bool {
    var node = read
    while let parent = node.parent, parent.kind != .functionDefinition {
      if parent.kind == .finallyClause, let statement = parent.parent {
        return statement.range.contains(assignment.range.lowerBound)
          || statement.range.lowerBound > assignment.range.lowerBound
      }
      node = parent
    }
    return false
  }

  /// The first statement of the same block that closes the connection, itself or by a function.
  private var closing: Node? {
    let direct = uses.compactMap { use -> Node? in
      guard case .called("close", let call) = use.kind else { return nil }
      return call.node
    }
    let calls = direct + closingHelpers
    return calls.compactMap { call -> Node? in
      guard let statement = call.parent, statement.kind == .expressionStatement,
        statement.parent == anchor.parent
      else { return nil }
      return statement
    }.min { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The calls of functions of the file that are given the connection alone and close it; what else
  /// they were given might not be bound in a `finally`.
  private var closingHelpers: [Node] {
    let closers = site.uses.filter(\.isClosing).compactMap { file.function(around: $0.node)?.node }
    return symbol.reads.compactMap { read in
      guard read.parent?.kind == .argumentList, let call = read.parent?.parent?.as(Call.self),
        call.arguments.elements.allSatisfy({ $0 == read }),
        let function = file.function(calledBy: call), closers.contains(function.node),
        function.node != file.function(around: read)?.node
      else { return nil }
      return call.node
    }
  }

  /// `try:` before the first statement and `finally:` before the one that closes.
  private func wrapping(
    from first: Statement, upTo closing: Node, _ style: FileStyle
  ) -> Result<[Edit], Checkout.Refusal> {
    if first.node == closing { return .success([]) }
    let isUsedLater = uses.contains {
      $0.node.range.lowerBound > closing.range.upperBound && !$0.isClosing
    }
    guard !isUsedLater else { return refused("it is used after it is closed") }
    guard
      let last = Statement.all(in: closing.parent ?? closing).last(where: {
        $0.node.range.upperBound <= closing.range.lowerBound
      }), let token = closing.firstToken, token.beginsLine,
      first.node.firstToken?.beginsLine ?? false
    else { return refused("several statements share a line") }
    let end = Statement(closing)?.continuing(in: "finally:", style: style)
    return .success(first.wrapped(through: last, in: "try:", style: style) + (end ?? []))
  }

  /// The name of a cursor that lives on behind the block.
  private var escapingCursor: String? {
    for use in uses {
      guard case .called(let method, let call) = use.kind, ["cursor", "execute"].contains(method)
      else { continue }
      let isEscaping = file.uses(ofObject: call.node).contains { use in
        switch use.kind {
        case .returned, .yielded, .stored, .escaped: true
        default: false
        }
      }
      if isEscaping { return call.callee.source }
    }
    return nil
  }
}

extension Block {
  /// Whether nothing behind the statement of the block runs when the block has.
  fileprivate var isLeft: Bool {
    guard let last = statements.last else { return false }
    return [.returnStatement, .raiseStatement, .continueStatement, .breakStatement]
      .contains(last.kind)
  }
}
