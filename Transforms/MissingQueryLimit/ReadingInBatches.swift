import PythonSemantics
import PythonSyntax
import Rewriting

// `for row in query.all():` that needs every row reads them in batches.

extension QueryLimits {
  /// The repair of a loop that goes through all rows and asks the database for nothing else; nil
  /// where that is not certain.
  ///
  /// `.all()` becomes `.yield_per(1000)`. While rows are read in batches, the query is still open: a commit, another query of the same
  /// session or a collection that is loaded with the rows would break it.
  func readingInBatches(_ query: Query) -> Fix? {
    guard query.form == .legacy, query.terminalWord == "all",
      query.terminal.arguments.elements.isEmpty,
      let loop = query.terminal.node.parent?.as(ForStatement.self),
      loop.iterable == query.terminal.node, loop.elseClause == nil,
      !query.has(["from_statement", "options"]),
      file.loops(around: loop.node).isEmpty, loop.body.statements.allSatisfy(onlyPassesOn)
    else { return nil }
    guard let source = query.end, query.terminal.callee.kind == .attribute else { return nil }
    // What stands between them keeps its lines.
    let all = query.terminal.node.source.dropFirst(source.source.count).dropLast("all()".count)
    let edit = query.terminal.node.replacing(with: source.source + all + "yield_per(1000)")
    return Fix(
      [edit],
      .unsafe(
        because: "the query stays open while the loop runs, and a commit in it would end it"))
  }

  /// Whether a statement only passes a row on to a function or a writer.
  private func onlyPassesOn(_ statement: Node) -> Bool {
    guard let call = statement.as(ExpressionStatement.self)?.expression.as(Call.self) else {
      return false
    }
    let word = call.callee.lastAttribute ?? call.callee.source
    return word.hasPrefix("write") || word == "print"
  }
}
