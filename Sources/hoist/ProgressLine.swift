/// A line on a terminal that tells how far a run is, and that goes away.
struct ProgressLine {
  private let isWanted: Bool
  /// The moment before which the line is not shown anew.
  private var next: Double
  private var isShown = false

  /// Begins a run; one that takes less than three tenths of a second needs no line.
  init(isWanted: Bool, now: Double) {
    self.isWanted = isWanted
    next = now + 0.3
  }

  /// What shows the line with other words; nil if it is too early for that.
  mutating func showing(_ words: @autoclosure () -> String, now: Double) -> String? {
    guard isWanted, now >= next else { return nil }
    next = now + 0.1
    isShown = true
    return Self.clearing + words()
  }

  /// What makes the line go away; nil if it is not there.
  mutating func clear() -> String? {
    guard isShown else { return nil }
    isShown = false
    return Self.clearing
  }

  /// Moves to the start of the line, and erases it.
  private static let clearing = "\r\u{1B}[K"
}
