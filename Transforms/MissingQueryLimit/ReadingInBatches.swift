import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

// `for row in query.all():` that needs every row reads them in batches.

extension QueryLimits {
  /// Whether something goes through the rows that needs all of them, and holds one at a time as it
  /// is: of a cursor, a stream, or a query set of Django, of which most are small.
  func isReadInBatches(_ query: Query) -> Bool {
    let isStream = query.execution?.callee.lastAttribute?.hasPrefix("stream") ?? false
    guard query.isGoneThrough, isStream || query.form == .django || query.form == .sql else {
      return false
    }
    return !file.uses(ofRows: query.terminal).contains(.returned)
  }

  /// The repair of a loop that goes through all rows and asks the database for nothing else; nil
  /// where that is not certain.
  ///
  /// `.all()` becomes `.yield_per(1000)`. While rows are read in batches, the query is still open: a commit, another query of the same
  /// session or a collection that is loaded with the rows would break it.
  func readingInBatches(_ query: Query) -> Fix? {
    guard query.form == .legacy, query.terminalCall?.arguments.elements.isEmpty ?? true,
      let loop = query.terminal.parent?.as(ForStatement.self),
      loop.iterable == query.terminal, loop.elseClause == nil,
      !query.has(["from_statement", "options"]),
      file.loops(around: loop.node).isEmpty, loop.body.statements.allSatisfy(onlyPassesOn)
    else { return nil }
    guard let edits = edits(readingInBatches: query) else { return nil }
    return Fix(
      edits,
      .unsafe(
        because: "the query stays open while the loop runs, and a commit in it would end it"))
  }

  private func edits(readingInBatches query: Query) -> [Edit]? {
    guard let source = query.end else { return nil }
    guard let terminal = query.terminalCall else {
      return source.appendingCalls([".yield_per(1000)"], style: style)
    }
    guard query.terminalWord == "all", terminal.callee.kind == .attribute else { return nil }
    // What stands between them keeps its lines.
    let all = terminal.node.source.dropFirst(source.source.count).dropLast("all()".count)
    return [terminal.node.replacing(with: source.source + all + "yield_per(1000)")]
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
