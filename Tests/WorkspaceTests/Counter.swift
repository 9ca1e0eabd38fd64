/// A number that steps count up.
final class Counter: @unchecked Sendable {
  private(set) var value = 0
  func add() { value += 1 }
}
