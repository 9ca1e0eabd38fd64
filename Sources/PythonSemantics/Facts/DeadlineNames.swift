public import PythonSyntax
internal import SourceText

extension String {
  /// Whether a keyword of this name says how long something may take: `socket_timeout`.
  var namesDeadline: Bool { wordOfDeadlines.passes(lowercased()) }
}

extension PythonFile {
  /// The arguments in a node that say how long something may take.
  public func deadlines(in node: Node) -> [KeywordArgument] {
    nodes(.keywordArgument, in: node).compactMap { $0.as(KeywordArgument.self) }
      .filter { text($0.name.range).namesDeadline }
  }
}

/// Asked of every keyword, for which the search of the standard library is slow.
private let wordOfDeadlines = WordFilter(["timeout"])
