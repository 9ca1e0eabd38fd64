/// The diagnostics of a file while it is read.
struct DiagnosticList {
  private(set) var all: [Diagnostic] = []

  /// The offset of a bracket or string that is never closed: what follows it is read wrongly, and
  /// not worth reporting.
  var unclosed = Int.max

  /// How many diagnostics of one file are kept; nobody reads more, and a file that is not Python
  /// would give millions.
  static let limit = 100

  mutating func add(_ range: Range<Int>, _ message: @autoclosure () -> String) {
    guard all.count < Self.limit else { return }
    all.append(Diagnostic(range: range, message: message()))
  }

  /// The diagnostics in the order of the text, without those that an unclosed bracket causes; of
  /// those at one place the first, for what the lexer cannot read the parser does not expect either.
  func sorted() -> [Diagnostic] {
    all.enumerated().filter { $0.element.range.lowerBound <= unclosed }
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map(\.element)
      .reduce(into: []) { kept, next in
        if kept.last?.range.lowerBound != next.range.lowerBound { kept.append(next) }
      }
  }
}
