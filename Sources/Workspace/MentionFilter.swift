public import SourceText

/// Tells fast whether a file can have a hazard, by the names that it must mention for that.
///
/// A name counts where an import names a module (`import os, requests`, `from requests import get`)
/// and directly before a dot (`requests.get`), in code, strings and comments alike; one that is given
/// as `query(` counts directly before a parenthesis. A comment that allows hazards counts, too: one
/// that allows what is not there is told of. A name that nothing in a file binds means a module only
/// directly before a dot, so the meaning of names asks for no more than this.
///
/// Sixteen bytes are looked at together, for what stands behind a name and for `mp` of `import`.
public struct MentionFilter: Sendable {
  private var names = NameSet()
  private var calls = NameSet()
  /// What may stand behind a name besides a dot; a dot where no name is given with a parenthesis.
  private let parenthesis: UInt8

  /// Takes the names of which one is in every file that is of interest.
  public init(_ mentions: some Sequence<String>) {
    for mention in Set(mentions).sorted() {
      if mention.utf8.last == UInt8(ascii: "(") {
        calls.insert(mention.utf8.dropLast())
      } else {
        names.insert(mention.utf8)
      }
    }
    parenthesis = calls.isEmpty ? UInt8(ascii: ".") : UInt8(ascii: "(")
  }

  /// Whether a file mentions one of the names.
  public func passes(_ text: SourceText) -> Bool {
    text.padded.withUnsafeBytes { passes($0, count: text.count) }
  }

  /// Whether a file mentions one of the names, by its bytes with `SourceText.padding` zeros behind.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    precondition(bytes.count >= count + SourceText.padding)
    let dots = Block(repeating: UInt8(ascii: "."))
    let parentheses = Block(repeating: parenthesis)
    let (m, p) = (Block(repeating: UInt8(ascii: "m")), Block(repeating: UInt8(ascii: "p")))
    let (t, colon) = (Block(repeating: UInt8(ascii: "t")), Block(repeating: UInt8(ascii: ":")))
    var importsEnd = 0
    var start = 0
    while start < count {
      let block = bytes.loadUnaligned(fromByteOffset: start, as: Block.self)
      let next = bytes.loadUnaligned(fromByteOffset: start + 1, as: Block.self)
      let places =
        (block .== dots) .| (block .== parentheses) .| ((block .== m) .& (next .== p))
        .| ((block .== t) .& (next .== colon))
      // Every place is a byte of ones, the first in the lowest byte.
      let halves = unsafeBitCast(places, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var rest = UInt64(littleEndian: halves[half])
        while rest != 0 {
          let lane = rest.trailingZeroBitCount / 8
          if isMention(at: start + 8 * half + lane, bytes, count, &importsEnd) { return true }
          rest &= ~(0xFF << UInt64(8 * lane))
        }
      }
      start += Block.scalarCount
    }
    return false
  }

  private typealias Block = SIMD16<UInt8>

  /// Whether what was noticed at a place is a name that counts.
  private func isMention(
    at place: Int, _ bytes: UnsafeRawBufferPointer, _ count: Int, _ importsEnd: inout Int
  ) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "."): names.hasName(endingAt: place, of: bytes)
    case UInt8(ascii: "("): calls.hasName(endingAt: place, of: bytes)
    case UInt8(ascii: "t"): bytes.has("hoist: allow", at: place - 4)
    default:
      bytes.has("import", at: place - 1)
        && isImport(at: place - 1, bytes, count, &importsEnd)
    }
  }

  /// Whether an import names one of the modules, by all names that stand round its keyword.
  private func isImport(
    at keyword: Int, _ bytes: UnsafeRawBufferPointer, _ count: Int, _ importsEnd: inout Int
  ) -> Bool {
    // What was read for the keyword before this one is not read again, so the work stays linear.
    guard keyword >= importsEnd else { return false }
    var start = keyword
    while start > importsEnd, bytes.isInModuleList(at: start - 1) { start -= 1 }
    var end = start
    var nameStart = start
    while end < count, bytes.isInModuleList(at: end) {
      if !bytes[end].isInName {
        if names.contains(bytes, nameStart..<end) { return true }
        nameStart = end + 1
      }
      end += 1
    }
    importsEnd = end
    return names.contains(bytes, nameStart..<end)
  }
}

/// Names that are found by their bytes.
private struct NameSet: Sendable {
  private var names: [[UInt8]] = []
  /// The names by a hash of their last two bytes.
  private var byEnding = [[Int]](repeating: [], count: 1 << 12)
  /// Whether there are names with such a hash.
  private var endings = [Bool](repeating: false, count: 1 << 12)
  private var longest = 0

  var isEmpty: Bool { names.isEmpty }

  mutating func insert(_ name: some Collection<UInt8>) {
    let name = Array(name)
    // A name of one letter ends with whatever is before it; nobody has such a one.
    guard name.count > 1 else { return }
    let hash = Self.hash(name[name.count - 2], name[name.count - 1])
    byEnding[hash].append(names.count)
    endings[hash] = true
    names.append(name)
    longest = max(longest, name.count)
  }

  /// Whether a whole name is in the set.
  func contains(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= longest else { return false }
    let hash = Self.hash(bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    guard endings[hash] else { return false }
    return byEnding[hash].contains { index in
      names[index].count == range.count && names[index].elementsEqual(bytes[range])
    }
  }

  /// Whether one of the names, and no longer one, ends at a place.
  func hasName(endingAt end: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
    guard end > 1, endings[Self.hash(bytes[end - 2], bytes[end - 1])] else { return false }
    var start = end
    while start > 0, end - start <= longest, bytes[start - 1].isInName { start -= 1 }
    return contains(bytes, start..<end)
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some bytes stand at a place.
  fileprivate func has(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { self[start..<(start + $0.count)].elementsEqual($0) }
  }

  /// Whether a byte may stand between an import's first module and its last one, on whatever lines.
  fileprivate func isInModuleList(at place: Int) -> Bool {
    switch self[place] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C, UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "\\"):
      true
    case UInt8(ascii: "\r"): isContinuation(before: place)
    case UInt8(ascii: "\n"):
      isContinuation(before: place)
        || place > 0 && self[place - 1] == UInt8(ascii: "\r") && isContinuation(before: place - 1)
    case let byte: byte.isInName
    }
  }

  private func isContinuation(before place: Int) -> Bool {
    place > 0 && self[place - 1] == UInt8(ascii: "\\")
  }
}

extension UInt8 {
  /// Whether the byte can be in a name; every byte that is not ASCII is taken for a letter.
  fileprivate var isInName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
