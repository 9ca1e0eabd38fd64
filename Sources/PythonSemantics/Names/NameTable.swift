internal import SourceText

/// The names of one file, each once, by number.
///
/// Names of up to eight bytes, which are most, are compared as one word. Python compares names by
/// their NFKC form; here other bytes are other names, and `isAmbiguous` tells whether that could
/// matter.
struct NameTable: Sendable {
  private struct Entry: BitwiseCopyable {
    /// The first eight bytes, low byte first.
    var prefix: UInt64
    /// Where the name stands: in the file, or behind its end in `extra`.
    var start: Int32
    var length: Int32
  }

  private let file: [UInt8]
  /// Names that stand nowhere in the file, such as those that a class mangles.
  private var extra: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers of names by their hash, `-1` where none is; a power of two of them.
  private var slots: [NameID]
  private let isUTF8: Bool
  /// Whether some name might be an ASCII name under NFKC.
  private(set) var isAmbiguous = false

  /// Makes an empty table for the names of a file.
  init(_ text: SourceText, capacity: Int) {
    file = text.padded
    isUTF8 = text.encoding == .utf8 || text.encoding == .ascii
    entries.reserveCapacity(capacity)
    var count = 64
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
  }

  /// The number of different names.
  var count: Int { entries.count }

  /// The bytes of a name.
  func bytes(of name: NameID) -> ArraySlice<UInt8> {
    let entry = entries[Int(name)]
    let start = Int(entry.start)
    if start < file.count { return file[start..<start + Int(entry.length)] }
    return extra[start - file.count..<start - file.count + Int(entry.length)]
  }

  /// A name as a string.
  func string(of name: NameID) -> String { String(decoding: bytes(of: name), as: UTF8.self) }

  // MARK: Looking up

  /// The number of the name that stands in the file at an offset, new if need be.
  @inline(__always)
  mutating func intern(start: Int32, end: Int32) -> NameID {
    let hash = Self.hash(of: file.span, from: Int(start), length: Int(end &- start))
    let slot = slot(of: file.span, from: Int(start), length: Int(end &- start), hash)
    let found = slots[slot]
    return found >= 0 ? found : insert(start, end &- start, hash.prefix, at: slot)
  }

  /// The number of a name that stands nowhere in the file, new if need be.
  mutating func intern(_ bytes: [UInt8]) -> NameID {
    let padded = bytes + Array(repeating: 0, count: 8)
    let hash = Self.hash(of: padded.span, from: 0, length: bytes.count)
    let slot = slot(of: padded.span, from: 0, length: bytes.count, hash)
    if slots[slot] >= 0 { return slots[slot] }
    let start = Int32(truncatingIfNeeded: file.count + extra.count)
    extra += bytes
    return insert(start, Int32(truncatingIfNeeded: bytes.count), hash.prefix, at: slot)
  }

  /// The number of a name, if it is in the table.
  func find(_ bytes: some Sequence<UInt8>) -> NameID? { find(Key(bytes)) }

  /// The number of a name, if it is in the table.
  func find(_ key: Key) -> NameID? {
    let found = slots[slot(of: key.padded.span, from: 0, length: key.length, key.hash)]
    return found >= 0 ? found : nil
  }

  /// A name that is looked for in many tables, prepared once.
  struct Key: Sendable {
    fileprivate let padded: [UInt8]
    fileprivate let length: Int
    fileprivate let hash: Hash

    init(_ bytes: some Sequence<UInt8>) {
      var padded = Array(bytes)
      let length = padded.count
      padded.append(contentsOf: repeatElement(0, count: 8))
      hash = NameTable.hash(of: padded.span, from: 0, length: length)
      (self.padded, self.length) = (padded, length)
    }
  }

  // MARK: Hashing

  fileprivate typealias Hash = (prefix: UInt64, value: UInt64)

  @inline(__always)
  fileprivate static func hash(of bytes: Span<UInt8>, from start: Int, length: Int) -> Hash {
    let prefix = word(of: bytes, at: start, length: length)
    var value = (prefix ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    var offset = 8
    while offset < length {
      value = (value ^ (value >> 29)) ^ word(of: bytes, at: start + offset, length: length - offset)
      value = value &* 0xBF58_476D_1CE4_E5B9
      offset += 8
    }
    return (prefix, value ^ (value >> 32))
  }

  private func hash(of entry: Entry) -> Hash {
    let (start, length) = (Int(entry.start), Int(entry.length))
    if start < file.count { return Self.hash(of: file.span, from: start, length: length) }
    let padded = extra[(start - file.count)...].prefix(length) + Array(repeating: 0, count: 8)
    return Self.hash(of: Array(padded).span, from: 0, length: length)
  }

  /// The next bytes of a name, eight at most, low byte first; there are eight more bytes behind it.
  @inline(__always)
  private static func word(of bytes: Span<UInt8>, at start: Int, length: Int) -> UInt64 {
    let word = UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: start, as: UInt64.self))
    return length >= 8 ? word : word & ((1 << UInt64(length &* 8)) &- 1)
  }

  /// The slot that has the name, or the empty one where it belongs.
  @inline(__always)
  private func slot(of bytes: Span<UInt8>, from start: Int, length: Int, _ hash: Hash) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.prefix == hash.prefix, Int(entry.length) == length,
        length <= 8 || hasSameTail(slots[slot], bytes, from: start)
      {
        return slot
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private func hasSameTail(_ name: NameID, _ bytes: Span<UInt8>, from start: Int) -> Bool {
    let own = self.bytes(of: name)
    for offset in 8..<own.count where own[own.startIndex + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  @inline(never)
  private mutating func insert(
    _ start: Int32, _ length: Int32, _ prefix: UInt64, at slot: Int
  ) -> NameID {
    let name = NameID(truncatingIfNeeded: entries.count)
    entries.append(Entry(prefix: prefix, start: start, length: length))
    slots[slot] = name
    if mayBecomeASCII(bytes(of: name), isUTF8: isUTF8) { isAmbiguous = true }
    if entries.count * 2 > slots.count { grow() }
    return name
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for name in entries.indices {
      var slot = Int(truncatingIfNeeded: hash(of: entries[name]).value) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = NameID(truncatingIfNeeded: name)
    }
  }
}

/// The number of a name in its file.
typealias NameID = Int32
