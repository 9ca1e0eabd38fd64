import Foundation

/// CPU seconds of this process so far.
func processorSeconds() -> Double {
  seconds(of: ownUsage)
}

/// CPU seconds of all processes that this one has started and that have ended.
func childSeconds() -> Double {
  seconds(of: childUsage)
}

#if canImport(Glibc)
  private let ownUsage = Int32(RUSAGE_SELF.rawValue)
  private let childUsage = Int32(RUSAGE_CHILDREN.rawValue)
#else
  private let ownUsage = RUSAGE_SELF
  private let childUsage = RUSAGE_CHILDREN
#endif

/// User and system time together.
private func seconds(of who: Int32) -> Double {
  var usage = rusage()
  getrusage(who, &usage)
  return seconds(of: usage)
}

/// User and system time together.
func seconds(of usage: rusage) -> Double {
  Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
}

extension [Double] {
  /// The middle value, of an even number the lower of the two.
  var median: Double { isEmpty ? 0 : sorted()[(count - 1) / 2] }
}

extension Double {
  /// The number with so many digits behind the point.
  func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

/// A table row: cells of fixed width, the first to the left.
func row(_ cells: String...) -> String {
  cells.enumerated().map { index, cell in
    let padding = String(repeating: " ", count: max(1, (index == 0 ? 26 : 13) - cell.count))
    return index == 0 ? cell + padding : padding + cell
  }.joined()
}
