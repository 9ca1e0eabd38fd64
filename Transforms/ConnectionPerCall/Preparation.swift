import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// What is set on a connection as soon as it is made, and so belongs to each connection of its pool.
///
///     conn = psycopg2.connect(DSN)
///     conn.autocommit = True
struct Preparation {
  /// The statements, in order.
  let statements: [Node]
  /// The name that they know the connection by.
  let name: String

  /// Finds what follows the statement that a connection is assigned in.
  init(behind call: Call, in file: PythonFile) {
    guard let assignment = call.node.parent?.as(Assignment.self), let target = assignment.target,
      let symbol = file.symbol(of: target)
    else {
      (statements, name) = ([], "")
      return
    }
    var found: [Node] = []
    var next = assignment.node.nextSibling
    while let statement = next, file.isSetting(statement, of: symbol) {
      found.append(statement)
      next = statement.nextSibling
    }
    (statements, name) = (found, target.source)
  }

  /// Whether there is anything to set.
  var isEmpty: Bool { statements.isEmpty }

  /// What tells pools of connections that are prepared in different ways apart.
  var key: String {
    statements.map { $0.source.dropFirst(name.count).split(separator: " ").joined() }.joined(
      separator: ";")
  }

  /// Whether the preparation makes every statement a transaction of its own.
  var isAutocommit: Bool { key.contains("autocommit") }

  /// Whether a use of the connection is a part of the preparation.
  func contains(_ use: ObjectUse) -> Bool {
    statements.contains { $0.range.contains(use.node.range.lowerBound) }
  }

  /// The edits that take the statements away.
  func removal(_ style: FileStyle) -> [Edit] {
    statements.flatMap { Statement($0)?.removing(style: style) ?? [] }
  }
}

extension PythonFile {
  /// Whether a statement sets an attribute of an object to a literal: `conn.autocommit = True`, or by
  /// a method, `conn.autocommit(True)`.
  fileprivate func isSetting(_ statement: Node, of symbol: Symbol) -> Bool {
    if let assignment = statement.as(Assignment.self),
      let attribute = assignment.target?.as(Attribute.self),
      self.symbol(of: attribute.object) == symbol
    {
      return [.constant, .number, .string].contains(assignment.value.kind)
    }
    guard let call = statement.as(ExpressionStatement.self)?.expression.as(Call.self),
      let method = call.callee.as(Attribute.self), self.symbol(of: method.object) == symbol,
      ["autocommit", "set_session"].contains(method.name.text)
    else { return false }
    return call.arguments.elements.allSatisfy { argument in
      (argument.as(KeywordArgument.self)?.value ?? argument).kind == .constant
    }
  }
}
