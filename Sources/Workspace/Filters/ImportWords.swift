internal import SourceText

/// The words that stand in what looks like the import statements of a file, as far as their hashes tell.
///
/// That is enough to know of most files that they import none of some others.
struct ImportWords: Sendable {
  private var hashes: [UInt16] = []

  /// Notes the words in a part of the bytes.
  mutating func insert(wordsIn part: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    var hash = Hash()
    for place in part {
      let byte = bytes[place]
      if byte.isInName {
        hash.combine(byte)
      } else if hash.hasBegun {
        hashes.append(hash.folded)
        hash = Hash()
      }
    }
    if hash.hasBegun { hashes.append(hash.folded) }
  }

  /// Whether one of some words may be among them.
  func mayHave(anyOf wanted: Wanted) -> Bool { hashes.contains(where: wanted.has) }

  /// Words that are looked for, a bit for each hash.
  struct Wanted: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init(_ words: some Sequence<String>) {
      for word in words {
        var hash = Hash()
        for byte in word.utf8 { hash.combine(byte) }
        bits[Int(hash.folded >> 6)] |= 1 << UInt64(hash.folded & 63)
      }
    }

    fileprivate func has(_ hash: UInt16) -> Bool {
      bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1
    }
  }

  /// Fowler, Noll and Vo's hash (FNV-1a) of a word.
  private struct Hash {
    private var value: UInt32 = 0x811C_9DC5
    /// Whether there was a byte.
    private(set) var hasBegun = false
    var folded: UInt16 { UInt16(truncatingIfNeeded: value ^ value >> 16) }

    mutating func combine(_ byte: UInt8) {
      value = (value ^ UInt32(byte)) &* 0x0100_0193
      hasBegun = true
    }
  }
}
