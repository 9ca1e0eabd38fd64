/// Work that several threads do, and whose results come out in its order.
///
/// The pieces are dealt out by the batch, so that threads seldom wait for each other. None gets far
/// ahead of the results that were taken, so memory is bounded by the number of threads, whatever the
/// number of pieces is.
final class OrderedWork<Result: Sendable, Scratch>: @unchecked Sendable {
  private let count: Int
  private let threadCount: Int
  private let makeScratch: @Sendable () -> Scratch
  private let perform: @Sendable (Int, inout Scratch) -> Result
  /// The number of pieces of a batch; few where there is little to do, so that all threads have some.
  private let batch: Int

  // All that follows is guarded by the monitor.
  private let monitor = POSIXMonitor()
  private var next = 0
  private var taken = 0
  private var isStopped = false
  /// What came out of a batch, by its first piece.
  private var results: [Int: [Result]] = [:]

  /// As much as a main thread has; the deepest file that is read needs a sixteenth.
  private static var stackSize: Int { 8 << 20 }

  /// Prepares the pieces from 0 up to a number, for some threads beside the one that runs them.
  ///
  /// Each thread keeps something for itself from piece to piece, which `scratch` makes.
  init(
    count: Int, threads: Int, scratch: @escaping @Sendable () -> Scratch,
    _ perform: @escaping @Sendable (Int, inout Scratch) -> Result
  ) {
    self.count = count
    threadCount = min(threads, count)
    makeScratch = scratch
    self.perform = perform
    batch = min(32, max(1, count / max(1, 8 * threadCount)))
  }

  /// Does the work and hands over every result, until `receive` answers that it wants no more.
  func run(receive: (Result) -> Bool) {
    let threads = (0..<threadCount).compactMap { _ in
      POSIXThread(stackSize: Self.stackSize) { [self] in work() }
    }
    defer { threads.forEach { $0.join() } }
    if threads.isEmpty {
      // Where the system gives no thread, this one does everything.
      var scratch = makeScratch()
      _ = (0..<count).allSatisfy { receive(perform($0, &scratch)) }
    } else {
      _ = stride(from: 0, to: count, by: batch).allSatisfy { take($0).allSatisfy(receive) }
    }
    monitor.holding {
      isStopped = true
      monitor.ring()
    }
  }

  private func pieces(from start: Int) -> Range<Int> { start..<min(start + batch, count) }

  private func take(_ start: Int) -> [Result] {
    monitor.holding {
      while true {
        if let batch = results.removeValue(forKey: start) {
          taken = pieces(from: start).upperBound
          monitor.ring()
          return batch
        }
        monitor.wait()
      }
    }
  }

  private func work() {
    var scratch = makeScratch()
    while let start = begin() {
      let batch = pieces(from: start).map { perform($0, &scratch) }
      monitor.holding {
        results[start] = batch
        monitor.ring()
      }
    }
  }

  /// The first piece of the next batch, as soon as it is not too far ahead.
  private func begin() -> Int? {
    monitor.holding {
      while next < count, next >= taken + 4 * batch * threadCount, !isStopped { monitor.wait() }
      guard next < count, !isStopped else { return nil }
      defer { next += batch }
      return next
    }
  }
}

extension OrderedWork where Scratch == Void {
  /// Prepares pieces for which threads keep nothing.
  convenience init(
    count: Int, threads: Int, _ perform: @escaping @Sendable (Int) -> Result
  ) {
    self.init(count: count, threads: threads, scratch: {}) { index, _ in perform(index) }
  }
}
