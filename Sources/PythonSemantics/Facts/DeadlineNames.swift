public import PythonSyntax

extension String {
  /// Whether a keyword of this name says how long something may take: `socket_timeout`.
  var namesDeadline: Bool { lowercased().contains("timeout") }
}

extension PythonFile {
  /// The arguments in a node that say how long something may take.
  public func deadlines(in node: Node) -> [KeywordArgument] {
    nodes(.keywordArgument, in: node).compactMap { $0.as(KeywordArgument.self) }
      .filter { text($0.name.range).namesDeadline }
  }
}
