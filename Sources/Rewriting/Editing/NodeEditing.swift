public import PythonSyntax
public import SourceText

extension Node {
  /// The edit that puts an expression in the place of this one.
  public func replacing(with code: String) -> Edit {
    Edit(replacing: range, with: Array(code.utf8))
  }

  /// The edit that puts statements on lines of their own before the statement that the node stands
  /// in.
  ///
  /// Nil where that statement does not begin its line (`if x: call()`, `a; call()`), and where the
  /// new one would not run as often as the node does: in a lambda, a comprehension, the condition
  /// of a loop, or behind `and`, `or` and `if`.
  public func insertingBefore(_ code: String, style: FileStyle) -> Edit? {
    guard let statement = enclosingStatement, let first = statement.firstToken, first.beginsLine
    else { return nil }
    let lineEnd = style.newline + first.leadingIndentation
    let lines = code.split(separator: "\n").flatMap { Array($0.utf8) + lineEnd }
    return Edit(inserting: lines, at: first.range.lowerBound)
  }

  /// The statement that runs the node exactly once whenever it runs; nil where there is none.
  private var enclosingStatement: Node? {
    var node = self
    while let parent = node.parent {
      switch node.kind {
      case .lambda, .listComprehension, .setComprehension, .dictionaryComprehension,
        .generatorExpression, .elifClause, .exceptClause, .caseClause, .decorator, .parameters:
        return nil
      default:
        break
      }
      if parent.kind == .block || parent.kind == .module {
        let isLoopHead = node.kind == .whileStatement
        return isLoopHead ? nil : node
      }
      node = parent
    }
    return nil
  }
}

extension FileStyle {
  /// Text in the quotes that the file uses; for words without quotes and backslashes.
  public func quoted(_ word: String) -> String {
    let quote = String(Unicode.Scalar(quote))
    return quote + word + quote
  }
}
