import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// The loop in which a request is tried again by hand, where a policy does the same and waits longer
/// each time.
///
///     for attempt in range(3):
///         try:
///             return requests.get(url, timeout=5)
///         except requests.ConnectionError:
///             if attempt == 2:
///                 raise
struct HandWrittenLoop {
  private let file: PythonFile
  private let loop: ForStatement
  private let result: Node

  /// The loop that is all that a function ends with; nil where it does something else besides.
  init?(in function: OutboundFunction, attempts: Int) {
    let file = function.file
    var last: Node?
    for statement in function.definition.body.statements { last = statement }
    guard function.requests.count == 1, let request = function.requests.first,
      request.isRepeatable, let loop = last?.as(ForStatement.self), !loop.isAsync,
      loop.elseClause == nil, loop.target.kind == .name,
      let range = loop.iterable.as(Call.self), range.callee.source == "range",
      range.arguments.node.source == "(\(attempts))",
      let statement = loop.body.only?.as(TryStatement.self), statement.elseClause == nil,
      statement.finallyClause == nil,
      let result = statement.body.only?.as(ReturnStatement.self)?.value,
      result.range.contains(request.call.range.lowerBound),
      let clause = statement.exceptClauses.first,
      statement.exceptClauses.count == 1,
      Self.catches(clause, what: request.library, in: file),
      let counter = file.symbol(of: loop.target),
      counter.reads.allSatisfy({ clause.range.contains($0.range.lowerBound) }),
      Self.raisesInTheEnd(clause, counter: counter.name, attempts: attempts)
    else { return nil }
    self.file = file
    self.loop = loop
    self.result = result
  }

  /// The edits that leave what the loop did once; nil where that would lose a comment.
  func replacement(_ style: FileStyle) -> [Edit]? {
    guard let edits = Statement(loop.node)?.replacing(with: "return \(result)", style: style) else {
      return nil
    }
    // What only the waits needed is not imported any more.
    let gone = [
      loop.range.lowerBound..<result.range.lowerBound,
      result.range.upperBound..<loop.range.upperBound,
    ]
    let imports = file.allBindings.filter { $0.kind == .import || $0.kind == .importFrom }
    let orphans = imports.map(\.symbol).filter { symbol in
      symbol.reads.contains { read in gone.contains { $0.contains(read.range.lowerBound) } }
    }
    return edits + orphans.flatMap { file.dropping($0, unusedWithout: gone, style: style) ?? [] }
  }

  /// Whether a clause catches what a policy tries again after, and nothing else.
  private static func catches(
    _ clause: ExceptClause, what library: WebLibrary, in file: PythonFile
  ) -> Bool {
    guard let type = clause.type?.unparenthesized else { return false }
    let types = type.kind == .tuple ? Array(type.children) : [type]
    let names = types.map { file.qualifiedName(of: $0)?.text }
    let failures = library.connectionFailures.map(\.text)
    return names.allSatisfy { name in
      name.map { failures.contains($0.split(separator: "exceptions.").joined()) } ?? false
    }
  }

  /// Whether a clause does nothing but wait, tell, and raise after the last try.
  private static func raisesInTheEnd(
    _ clause: ExceptClause, counter: String, attempts: Int
  ) -> Bool {
    var raises = false
    for statement in clause.body.statements {
      switch statement.kind {
      case .ifStatement:
        let condition = IfStatement(unchecked: statement)
        let isLast = ["==", ">="].contains { sign in
          ["\(attempts - 1)", "\(attempts) - 1"].contains {
            condition.condition.source == "\(counter) \(sign) \($0)"
          }
        }
        guard isLast, condition.elseClause == nil,
          condition.elifClauses.isEmpty,
          condition.body.only?.source == "raise"
        else { return false }
        raises = true
      case .expressionStatement:
        let expression = ExpressionStatement(unchecked: statement).expression
        guard
          let call = (expression.as(AwaitExpression.self)?.expression ?? expression)
            .as(Call.self), call.isLogging || call.callee.source.hasSuffix("sleep")
        else { return false }
      case .passStatement, .continueStatement: continue
      default: return false
      }
    }
    return raises
  }
}

extension Block {
  /// The statement of the block, where it has one alone.
  fileprivate var only: Node? {
    let all = Array(statements)
    return all.count == 1 ? all[0] : nil
  }
}
