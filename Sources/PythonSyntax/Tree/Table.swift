/// A growing row of plain values in one block of memory.
///
/// The parser appends some ten values for every line of Python. Appending here is a comparison, a
/// store and an addition; appending to an `Array` that is a stored property also asks whether the
/// array is shared, which made up a fifth of the parser's instructions. Indexes are checked as an
/// array's are.
@safe struct Table<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// Makes an empty table with room for some values before it has to grow.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe base.advanced(by: count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      return unsafe base[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      yield unsafe &base[index]
    }
  }

  /// Forgets the values from an index on.
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count, "index out of range")
    self.count = count
  }

  /// Removes and returns the last value.
  @inline(__always)
  mutating func removeLast() -> Element {
    precondition(count > 0, "the table is empty")
    count &-= 1
    return unsafe base[count]
  }

  /// The values as an array of exactly their number.
  consuming func array() -> [Element] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(never)
  private mutating func grow() {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe grown.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = grown
    capacity *= 2
  }
}
