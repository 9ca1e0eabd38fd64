/// The names that stand in what looks like import statements of a file, as far as their hashes tell: enough to
/// know of most files that they import none of some others.
struct ImportedNames: Sendable {
  private var hashes: [UInt16] = []

  /// Notes a name by its bytes.
  mutating func insert(_ name: UnsafeRawBufferPointer.SubSequence) {
    if !name.isEmpty { hashes.append(Self.hash(name)) }
  }

  /// Whether one of some names may be among them.
  func mayHave(anyOf names: Names) -> Bool { hashes.contains { names.has($0) } }

  /// Names that are looked for, a bit for each hash.
  struct Names: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init(_ names: some Sequence<String>) {
      for name in names {
        let hash = ImportedNames.hash(name.utf8)
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      }
    }

    fileprivate func has(_ hash: UInt16) -> Bool {
      bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1
    }
  }

  /// Fowler, Noll and Vo's hash (FNV-1a), folded.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt16 {
    let hash = name.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return UInt16(truncatingIfNeeded: hash ^ hash >> 16)
  }
}
