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

  /// The diagnostics in the order of the text, without those that an unclosed bracket causes.
  func sorted() -> [Diagnostic] {
    all.filter { $0.range.lowerBound <= unclosed }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
