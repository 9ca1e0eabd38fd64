internal import SourceText

/// The words that stand in what looks like the import statements of a file, as far as their hashes tell.
///
/// That is enough to know of most files that they import none of some others.
struct ImportWords: Sendable {
  private var hashes: [UInt16] = []

  /// Notes a word, by its place in bytes with `SourceText.padding` zeros behind.
  mutating func insert(_ word: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    // Few files import less.
    if hashes.isEmpty { hashes.reserveCapacity(24) }
    hashes.append(Self.hash(of: bytes, in: word))
  }

  /// Whether one of some words may be among them.
  func mayHave(anyOf wanted: Wanted) -> Bool { hashes.contains(where: wanted.has) }

  /// Words that are looked for, a bit for each hash.
  struct Wanted: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init(_ words: some Sequence<String>) {
      for word in words {
        let padded = Array(word.utf8) + Array(repeating: 0, count: SourceText.padding)
        let hash = padded.withUnsafeBytes { ImportWords.hash(of: $0, in: 0..<word.utf8.count) }
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      }
    }

    fileprivate func has(_ hash: UInt16) -> Bool {
      bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1
    }
  }

  /// A hash of a word's length, of its first eight bytes and of its last.
  private static func hash(of bytes: UnsafeRawBufferPointer, in word: Range<Int>) -> UInt16 {
    func eightBytes(at offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var value = eightBytes(at: word.lowerBound)
    if word.count < 8 { value &= (1 << UInt64(8 * word.count)) - 1 }
    if word.count > 8 { value = value &* 31 ^ eightBytes(at: word.upperBound - 8) }
    // What is high in a product depends on all that is low in its factors.
    value = (value ^ UInt64(truncatingIfNeeded: word.count)) &* 0x9E37_79B9_7F4A_7C15
    return UInt16(truncatingIfNeeded: value >> 48)
  }
}
