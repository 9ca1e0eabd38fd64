import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Where the text of a query is written: at the call that sends it, or under a name that is bound once
/// and read there alone.
struct SQLPlace {
  /// The call that sends the text.
  let execution: Call
  /// The names of the module among those that the text goes by, which other files may read.
  let moduleNames: [String]
  /// The names that the text goes by, from the one that is sent.
  private let bindings: [Binding]
  private let literal: SQLLiteral

  /// Nil where the text is also used for something else, or something else may be sent.
  init?(of query: Query, in file: PythonFile) {
    guard query.form == .sql || query.form == .text, let execution = query.execution,
      let literal = SQLLiteral(query.sqlLiteral, in: file)
    else { return nil }
    (self.execution, self.literal) = (execution, literal)
    var bindings: [Binding] = []
    var node = execution.arguments[0] ?? execution.arguments["statement"]?.value
    while let next = node?.unparenthesized, next != query.sqlLiteral.unparenthesized {
      if let call = next.as(Call.self), call.node == query.origin.unparenthesized {
        node = call.arguments[0]
      } else if let binding = file.symbol(of: next)?.onlyBinding, binding.kind == .assignment,
        !bindings.contains(binding), binding.symbol.reads.count == 1
      {
        bindings.append(binding)
        node = binding.value
      } else {
        return nil
      }
    }
    guard node != nil else { return nil }
    self.bindings = bindings
    moduleNames = bindings.filter { $0.symbol.scope == file.moduleScope }.map(\.symbol.name)
  }

  /// Whether nobody else can have read the text: no other file, which only one that knows its project
  /// can say of names that are not private.
  func isUnshared(in file: PythonFile) -> Bool {
    let knowsOthers = file.context.project.hasFile(at: file.context.path)
    return moduleNames.allSatisfy { name in
      !file.exports.mayContain(name) && (knowsOthers || name.hasPrefix("_"))
        && file.usesElsewhere(ofName: name).isEmpty
    }
  }

  /// The edits that change the text, and what the call sends with it, in lines that are not too long.
  func edits(ending text: Edit, passing changes: [Edit], style: FileStyle) -> [Edit] {
    if bindings.isEmpty { return execution.arguments.changing([text] + changes, style: style) }
    let passing = changes.isEmpty ? [] : execution.arguments.changing(changes, style: style)
    return assigning(text, style) + passing
  }

  /// The edits that change a text where it gets its name.
  private func assigning(_ text: Edit, _ style: FileStyle) -> [Edit] {
    if let arguments = literal.last.node.parent?.as(ArgumentList.self) {
      return arguments.changing([text], style: style)
    }
    let node = literal.last.node
    guard !literal.last.isTripleQuoted, node.tree.isTooLong(with: text, style),
      let value = bindings.last?.value
    else { return [text] }
    let quote = node.bytes.last.map { [$0] } ?? []
    let clause = quote + text.replacement + quote
    // One of several literals between parentheses, or one that black would put between some.
    if value.kind == .parenthesized, node.firstToken?.beginsLine ?? false {
      let line = style.newline + node.lineIndentation + clause
      return [Edit(inserting: line, at: node.range.upperBound)]
    }
    guard value == node else { return [text] }
    let outer = node.lineIndentation
    let inner = style.newline + outer + style.indentation
    let isShort = characters(inner + node.bytes + text.replacement) - 1 <= style.lineLength
    let closing = style.newline + outer + Array(")".utf8)
    return [Edit(inserting: Array("(".utf8) + inner, at: node.range.lowerBound)]
      + (isShort ? [text] : [])
      + [Edit(inserting: (isShort ? [] : inner + clause) + closing, at: node.range.upperBound)]
  }
}

extension SyntaxTree {
  /// Whether the line on which something is inserted becomes too long by that.
  fileprivate func isTooLong(with insertion: Edit, _ style: FileStyle) -> Bool {
    let lines = LineTable(text)
    let line = lines.contents(ofLine: lines.line(at: insertion.range.lowerBound))
    let before = characters(text.bytes[line])
    return before <= style.lineLength
      && before + characters(insertion.replacement) > style.lineLength
  }
}
