/// Work that several threads do, and whose results come out in its order.
///
/// A thread never gets far ahead of the results that were taken, so memory is bounded by the number
/// of threads, whatever the number of pieces is.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let threadCount: Int
  private let perform: @Sendable (Int) -> Result

  // All that follows is guarded by the monitor.
  private let monitor = POSIXMonitor()
  private var next = 0
  private var taken = 0
  private var isStopped = false
  private var results: [Int: Result] = [:]

  /// As much as a main thread has; the deepest file that is read needs a sixteenth.
  private static var stackSize: Int { 8 << 20 }

  /// Prepares the pieces from 0 up to a number, for some threads beside the one that runs them.
  init(count: Int, threads: Int, _ perform: @escaping @Sendable (Int) -> Result) {
    self.count = count
    threadCount = min(threads, count)
    self.perform = perform
  }

  /// Does the work and hands over every result, until `receive` answers that it wants no more.
  func run(receive: (Result) -> Bool) {
    let threads = (0..<threadCount).compactMap { _ in
      POSIXThread(stackSize: Self.stackSize) { [self] in work() }
    }
    defer { threads.forEach { $0.join() } }
    for index in 0..<count {
      // Where the system gives no thread, this one does everything.
      let result = threads.isEmpty ? perform(index) : take(index)
      guard receive(result) else { break }
    }
    monitor.holding {
      isStopped = true
      monitor.ring()
    }
  }

  private func take(_ index: Int) -> Result {
    monitor.holding {
      while true {
        if let result = results.removeValue(forKey: index) {
          taken = index + 1
          monitor.ring()
          return result
        }
        monitor.wait()
      }
    }
  }

  private func work() {
    while let index = begin() {
      let result = perform(index)
      monitor.holding {
        results[index] = result
        monitor.ring()
      }
    }
  }

  /// The next piece, as soon as it is not too far ahead.
  private func begin() -> Int? {
    monitor.holding {
      while next < count, next >= taken + 8 * threadCount, !isStopped { monitor.wait() }
      guard next < count, !isStopped else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
