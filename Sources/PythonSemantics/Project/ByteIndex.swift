/// Finds numbers by bytes that somebody else keeps.
///
/// Several numbers may have the same bytes. A slash is as good as a dot, so that names of modules are found in
/// paths.
struct ByteIndex: Sendable {
  /// The last number by a hash, and behind each number the one before it with the same; -1 ends the chain.
  private var heads: [Int32]
  private var next: [Int32]

  /// Makes room for so many numbers.
  init(count: Int) {
    var size = 16
    while size < count { size *= 2 }
    heads = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: count)
  }

  /// Adds a number, once, by its bytes.
  mutating func insert(_ number: Int, _ bytes: ArraySlice<UInt8>) {
    let slot = slot(of: bytes)
    while next.count <= number { next.append(-1) }
    next[number] = heads[slot]
    heads[slot] = Int32(number)
  }

  /// One of the numbers that some bytes may have for which a test holds.
  func first(_ bytes: ArraySlice<UInt8>, where isMeant: (Int) -> Bool) -> Int? {
    var number = heads[slot(of: bytes)]
    while number >= 0, !isMeant(Int(number)) { number = next[Int(number)] }
    return number >= 0 ? Int(number) : nil
  }

  /// All numbers that some bytes may have for which a test holds, in their order.
  func all(_ bytes: ArraySlice<UInt8>, where isMeant: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var number = heads[slot(of: bytes)]
    while number >= 0 {
      if isMeant(Int(number)) { found.append(Int(number)) }
      number = next[Int(number)]
    }
    return found.count > 1 ? found.sorted() : found
  }

  /// Fowler, Noll and Vo's hash (FNV-1a), of which the upper bits are mixed in, for the table is small.
  private func slot(of bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let span = bytes.span
    for index in span.indices {
      let byte = span[index] == .slash ? UInt8(ascii: ".") : span[index]
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(heads.count - 1))
  }
}
