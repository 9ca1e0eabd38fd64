/// Which lines go and which come on a shortest way from some lines to others (Myers, 1986).
struct LineComparison {
  /// Whether each of the old lines goes.
  private(set) var goes: [Bool]
  /// Whether each of the new lines comes.
  private(set) var comes: [Bool]

  /// The most lines, gone and come, that are looked for.
  ///
  /// Time and memory grow with the square: a thousand take milliseconds and megabytes, and nobody
  /// reads a larger change line by line.
  private static let limit = 1_000

  /// Compares lines; nil if more of them differ than are looked for.
  init?(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    guard abs(old.count - new.count) <= Self.limit else { return nil }
    goes = Array(repeating: false, count: old.count)
    comes = Array(repeating: false, count: new.count)

    // Numbers are faster to compare than lines.
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    let number = { (line: ArraySlice<UInt8>) -> Int32 in
      let next = Int32(numbers.count)
      if let known = numbers[line] { return known }
      numbers[line] = next
      return next
    }
    guard let ways = Self.ways(from: old.map(number), to: new.map(number)) else { return nil }

    // Back from the end: each step but the first came by a line that goes or one that comes.
    var (oldEnd, newEnd) = (old.count, new.count)
    for steps in stride(from: ways.count - 1, to: 0, by: -1) {
      let before = ways[steps - 1]
      let diagonal = oldEnd - newEnd
      if before.comesLast(on: diagonal) {
        oldEnd = before[diagonal + 1]
        newEnd = oldEnd - diagonal - 1
        comes[newEnd] = true
      } else {
        oldEnd = before[diagonal - 1]
        newEnd = oldEnd - diagonal + 1
        goes[oldEnd] = true
      }
    }
  }

  /// How far one gets with no line that goes or comes, with one, and so on to the end.
  private static func ways(from old: [Int32], to new: [Int32]) -> [Reach]? {
    var ways: [Reach] = []
    for steps in 0...limit {
      var reach = Reach(steps: steps)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        var oldEnd = 0
        if let before = ways.last {
          oldEnd =
            before.comesLast(on: diagonal) ? before[diagonal + 1] : before[diagonal - 1] + 1
        }
        var newEnd = oldEnd - diagonal
        while oldEnd < old.count, newEnd < new.count, old[oldEnd] == new[newEnd] {
          oldEnd += 1
          newEnd += 1
        }
        reach[diagonal] = oldEnd
        if oldEnd >= old.count, newEnd >= new.count { return ways + [reach] }
      }
      ways.append(reach)
    }
    return nil
  }

  /// How many old lines are behind one after some steps, by how many more these are than new lines.
  private struct Reach {
    private let steps: Int
    private var ends: [Int32]

    init(steps: Int) {
      self.steps = steps
      // Every second difference cannot be reached.
      ends = Array(repeating: -1, count: steps + 1)
    }

    subscript(diagonal: Int) -> Int {
      get { abs(diagonal) <= steps ? Int(ends[(diagonal + steps) / 2]) : -1 }
      set { ends[(diagonal + steps) / 2] = Int32(newValue) }
    }

    /// Whether the next step to a diagonal gets farther by a line that comes than by one that goes.
    func comesLast(on diagonal: Int) -> Bool {
      self[diagonal + 1] > self[diagonal - 1]
    }
  }
}
