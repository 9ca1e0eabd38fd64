/// The words that stand in what looks like the import statements of a file, as far as their hashes tell.
///
/// That is enough to know of most files that they import none of some others.
struct ImportWords: Sendable {
  private var hashes: [UInt16] = []

  /// Notes a word by its bytes.
  mutating func insert(_ word: UnsafeRawBufferPointer.SubSequence) {
    if !word.isEmpty { hashes.append(Self.hash(word)) }
  }

  /// Whether one of some words may be among them.
  func mayHave(anyOf wanted: Wanted) -> Bool { hashes.contains(where: wanted.has) }

  /// Words that are looked for, a bit for each hash.
  struct Wanted: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init(_ words: some Sequence<String>) {
      for word in words {
        let hash = ImportWords.hash(word.utf8)
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      }
    }

    fileprivate func has(_ hash: UInt16) -> Bool {
      bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1
    }
  }

  /// Fowler, Noll and Vo's hash (FNV-1a), folded.
  private static func hash(_ word: some Sequence<UInt8>) -> UInt16 {
    let hash = word.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return UInt16(truncatingIfNeeded: hash ^ hash >> 16)
  }
}
