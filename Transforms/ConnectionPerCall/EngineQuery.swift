import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One statement on a connection of its own, in the guideline's form: an engine lends the connection.
///
///     conn = psycopg2.connect(DSN)             with engine.connect() as conn:
///     cursor = conn.cursor()               →       cursor = conn.exec_driver_sql(QUERY, (name,))
///     cursor.execute(QUERY, (name,))               return cursor.fetchone()
///     return cursor.fetchone()
struct EngineQuery {
  private let beginning: Beginning
  private let last: Statement
  /// The statements behind the last one that close what the `with` closes.
  private let closings: [Statement]

  /// The query of those who do nothing else; nil for all others.
  init?(_ borrower: Borrower) {
    let site = borrower.site
    let file = site.file
    guard borrower.checkouts.count == 1, let checkout = borrower.checkouts.first,
      site.preparation.isEmpty, !site.hasRowsOfItsOwn, let beginning = Beginning(of: checkout),
      let function = file.function(around: site.call.node),
      file.nodes(.exceptClause, in: function.node).isEmpty
    else { return nil }
    let ofCursor = file.uses(ofObject: beginning.cursor.node)
    let executions = ofCursor.filter(\.isExecution)
    guard executions.map(\.call) == [beginning.execution],
      ofCursor.allSatisfy({ $0.isExecution || $0.isOfAnswer }),
      site.uses.allSatisfy({ $0.call == beginning.cursor || $0.isCommit || $0.isClosing })
    else { return nil }
    let uses = site.uses + ofCursor
    let statements = Statement.all(in: beginning.block)
    let held = uses.filter { !$0.isClosing }.map(\.node.range.lowerBound)
    guard held.allSatisfy(beginning.block.range.contains),
      let last = statements.last(where: { held.contains(where: $0.node.range.contains) })
    else { return nil }
    closings = uses.filter(\.isClosing).compactMap { use in
      statements.first { $0.node.kind == .expressionStatement && $0.node == use.call?.node.parent }
    }
    // What is closed under a condition, or before the end, stays as it is.
    guard closings.count == uses.count(where: \.isClosing),
      closings.allSatisfy({ $0.node.range.lowerBound > last.node.range.upperBound })
    else { return nil }
    self.beginning = beginning
    self.last = last
  }

  /// The edits that run the query on a connection of an engine.
  func edits(lentBy engine: String, _ style: FileStyle) -> [Edit] {
    let header: Code = "with \(engine).connect() as \(beginning.connection):"
    return beginning.setUp.flatMap { $0.removing(style: style) }
      + beginning.first.wrapped(through: last, in: header, style: style)
      + [Edit(replacing: beginning.method, with: Array(beginning.replacement.utf8))]
      + closings.flatMap { $0.removing(style: style) }
  }
}

/// The three statements that a query begins with, each on lines of its own.
private struct Beginning {
  let block: Node
  /// The statements that give the connection and the cursor their names.
  let setUp: [Statement]
  let connection: String
  let cursor: Call
  let first: Statement
  let execution: Call
  /// The bytes of `.execute`, behind the name of the cursor.
  let method: Range<Int>

  /// What is written in the place of the method.
  var replacement: String { " = \(connection).exec_driver_sql" }

  init?(of checkout: Checkout) {
    let (file, call) = (checkout.file, checkout.site.call)
    guard checkout.node == call.node, case .named(let symbol, let assignment) = checkout.holding,
      !symbol.isCaptured, file.isOnlyObject(assignment.children.first ?? assignment),
      let block = assignment.parent, let made = Statement(assignment),
      let naming = assignment.nextSibling?.as(Assignment.self), let named = Statement(naming.node),
      let cursor = naming.value.as(Call.self), cursor.arguments.elements.isEmpty,
      let opening = cursor.callee.as(Attribute.self), opening.name.text == "cursor",
      file.symbol(of: opening.object) == symbol, let name = naming.target, name.kind == .name,
      file.isOnlyObject(name),
      let executing = naming.node.nextSibling, let first = Statement(executing),
      let execution = executing.as(ExpressionStatement.self)?.expression.as(Call.self),
      let executed = execution.callee.as(Attribute.self)?.object,
      file.symbol(of: executed) == file.symbol(of: name), execution.isPlainExecution,
      file.areOnLinesOfTheirOwn([assignment, naming.node, executing])
    else { return nil }
    (self.block, self.cursor, self.first, self.execution) = (block, cursor, first, execution)
    setUp = [made, named]
    connection = symbol.name
    method = executed.range.upperBound..<execution.callee.range.upperBound
    guard fits(FileStyle(of: file)) else { return nil }
  }

  /// Whether the statement, where it stands on one line, does so when it says more.
  private func fits(_ style: FileStyle) -> Bool {
    let source = first.node.source
    let column = first.node.firstToken?.leadingIndentation.count ?? 0
    let length = column + style.indentation.count + source.count + replacement.count - method.count
    return source.contains(where: \.isNewline) || length <= style.lineLength
  }
}

extension ObjectUse {
  /// The call of a method of the object.
  fileprivate var call: Call? { if case .called(_, let call) = kind { call } else { nil } }

  fileprivate var isCommit: Bool { if case .called("commit", _) = kind { true } else { false } }

  fileprivate var isExecution: Bool { if case .called("execute", _) = kind { true } else { false } }

  /// Whether the object is asked for the rows, or closed.
  fileprivate var isOfAnswer: Bool {
    switch kind {
    case .called(let method, _):
      ["close", "fetchall", "fetchmany", "fetchone"].contains(method)
    case .read(let attribute): attribute == "rowcount"
    case .iterated: true
    default: false
    }
  }
}

extension ConnectionSite {
  /// Whether the connection is told what its rows are, which an engine would not know.
  fileprivate var hasRowsOfItsOwn: Bool {
    let settings = ["connection_factory", "cursor_factory", "cursorclass", "row_factory"]
    return call.arguments.unpacksMapping
      || call.arguments.keywords.contains { settings.contains($0.name.text) }
  }
}

extension Call {
  /// Whether the call executes a literal statement, with parameters as an engine takes them.
  fileprivate var isPlainExecution: Bool {
    let elements = Array(arguments.elements)
    guard let statement = elements.first,
      [.string, .concatenatedString].contains(statement.kind)
    else { return false }
    if elements.count == 1 { return !statement.source.contains("%") }
    return elements.count == 2 && [.tuple, .dictionary].contains(elements[1].unparenthesized.kind)
  }
}

extension PythonFile {
  /// Whether statements follow each other line by line.
  fileprivate func areOnLinesOfTheirOwn(_ statements: [Node]) -> Bool {
    zip(statements, statements.dropFirst()).allSatisfy { first, second in
      let gap = tree.text.bytes[first.range.upperBound..<second.range.lowerBound]
      return gap.count { $0 == UInt8(ascii: "\n") } == 1
    } && statements.allSatisfy { !$0.bytes.contains(UInt8(ascii: ";")) }
  }
}
