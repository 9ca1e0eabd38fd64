public import PythonSemantics
public import PythonSyntax
public import SourceText

/// The names of a function that nothing uses any more when a call is written elsewhere with their
/// values.
///
///     url = os.environ["URL"]
///     engine = create_engine(url)      →  engine = get_engine()
public struct SharedLocals {
  /// The edits that take them away, where there are any.
  public let edits: [Edit]
  /// All the names whose values are written elsewhere.
  public let released: [Symbol]

  /// Finds what a call leaves without a use; nil where that has to stay and would be an unused name,
  /// for a comment belongs to it, and where the values make a line too long.
  public init?(of expression: SharedExpression, in call: Call, style: FileStyle) {
    var gone = [call.node.range]
    var statements: [Statement] = []
    var open = expression.locals
    // What only the value of another name used goes with that.
    while let index = open.firstIndex(where: { $0.isUnused(without: gone) }) {
      guard let binding = open.remove(at: index).onlyBinding,
        let statement = Statement(binding.node)
      else { return nil }
      statements.append(statement)
      gone.append(statement.range)
    }
    guard expression.text.map({ Self.fits($0, besides: expression.locals, style) }) ?? true else {
      return nil
    }
    released = expression.locals
    statements.sort { $0.range.lowerBound < $1.range.lowerBound }
    var edits: [Edit] = []
    while let first = statements.first {
      // Blank lines are settled once for statements that follow each other.
      var last = first
      while let next = last.next, statements.contains(where: { $0.node == next.node }) {
        last = next
      }
      guard let removal = first.removing(through: last, style: style) else { return nil }
      edits += removal
      statements.removeAll { $0.range.upperBound <= last.range.upperBound }
    }
    self.edits = edits
  }

  /// Whether what is told to a call fits on lines, each argument on one of its own, or is no longer than
  /// the lines that there were.
  private static func fits(_ text: String, besides locals: [Symbol], _ style: FileStyle) -> Bool {
    let tree = Code(text).tree
    guard let call = tree.root.firstChild?.as(ExpressionStatement.self)?.expression.as(Call.self)
    else { return false }
    // A definition has them at three levels at most, with a comma behind each.
    let indentation = 3 * style.indentation.count
    let longest = call.arguments.elements.map { indentation + $0.source.count + 1 }.max() ?? 0
    let lines = locals.compactMap { $0.onlyBinding?.node }.flatMap { statement in
      statement.source.split(whereSeparator: \.isNewline).map { indentation + $0.count }
    }
    return longest <= max(style.lineLength, lines.max() ?? 0)
  }

  /// What to do where names have to stay that would have no use.
  public static let advice =
    "what it connects to is told by names of the function; write their values into the call first"
}

extension Symbol {
  fileprivate func isUnused(without ranges: [Range<Int>]) -> Bool {
    reads.allSatisfy { read in ranges.contains { $0.contains(read.range.lowerBound) } }
  }
}
