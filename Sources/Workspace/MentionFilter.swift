public import Rewriting
public import SourceText

/// Tells fast whether a file can have a hazard, by the names that it must mention for that.
///
/// A name counts where an import names a module (`import os, requests`, `from requests import get`)
/// and directly before the dot of an access (`requests.get`), in code, strings and comments alike; one
/// that is given as `query(` counts directly before a parenthesis. A dot that a blank or a line end
/// follows ends a sentence. A comment that allows hazards counts, too: one that allows what is not there
/// is told of. A name that nothing in a file binds means a module only before such a dot, so the meaning
/// of names asks for no more than this.
///
/// Sixteen bytes are looked at together, for what stands behind a name and for `mp` of `import`.
public struct MentionFilter: Sendable {
  private var names = NameSet()
  private var calls = NameSet()
  /// What may stand behind a name besides a dot; a dot where no name is given with a parenthesis.
  private let parenthesis: UInt8

  /// Takes what is mentioned, at least one of them, in every file that is of interest.
  public init(_ mentions: some Sequence<Mention>) {
    for (name, mentions) in Dictionary(grouping: mentions, by: \.name) {
      // Where a name alone is enough for one, it is for all.
      let isEnough = mentions.contains { $0.words.isEmpty }
      let words = isEnough ? [] : Set(mentions.flatMap(\.words))
      if name.utf8.last == UInt8(ascii: "(") {
        calls.insert(name.utf8.dropLast(), besides: words)
      } else {
        names.insert(name.utf8, besides: words)
      }
    }
    parenthesis = calls.isEmpty ? UInt8(ascii: ".") : UInt8(ascii: "(")
  }

  /// Whether a file mentions one of them.
  public func passes(_ text: SourceText) -> Bool {
    text.padded.withUnsafeBytes { passes($0, count: text.count) }
  }

  /// Whether a file mentions one of them, by its bytes with `SourceText.padding` zeros behind.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    precondition(bytes.count >= count + SourceText.padding)
    let dots = Block(repeating: UInt8(ascii: "."))
    let parentheses = Block(repeating: parenthesis)
    let (m, p) = (Block(repeating: UInt8(ascii: "m")), Block(repeating: UInt8(ascii: "p")))
    let (t, colon) = (Block(repeating: UInt8(ascii: "t")), Block(repeating: UInt8(ascii: ":")))
    var search = Search(bytes: bytes, count: count)
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
          if isMention(at: start + 8 * half + lane, &search) { return true }
          rest &= ~(0xFF << UInt64(8 * lane))
        }
      }
      start += Block.scalarCount
    }
    return false
  }

  private typealias Block = SIMD16<UInt8>

  /// What is known of a file that is searched.
  fileprivate struct Search {
    let bytes: UnsafeRawBufferPointer
    let count: Int
    /// Where the last import that was read ends.
    var importsEnd = 0
    /// The names that were found without a word that they need.
    var dismissed: Set<[UInt8]> = []
  }

  /// Whether what was noticed at a place is a name that counts.
  private func isMention(at place: Int, _ search: inout Search) -> Bool {
    let bytes = search.bytes
    switch bytes[place] {
    case UInt8(ascii: "."):
      return bytes[place + 1].continuesAccess && names.hasName(endingAt: place, in: &search)
    case UInt8(ascii: "("): return calls.hasName(endingAt: place, in: &search)
    case UInt8(ascii: "t"): return bytes.has("hoist: allow", at: place - 4)
    default: return bytes.has("import", at: place - 1) && isImport(at: place - 1, &search)
    }
  }

  /// Whether an import names one of the modules, by all names that stand round its keyword.
  private func isImport(at keyword: Int, _ search: inout Search) -> Bool {
    let (bytes, count) = (search.bytes, search.count)
    // What was read for the keyword before this one is not read again, so the work stays linear.
    guard keyword >= search.importsEnd else { return false }
    var start = keyword
    while start > search.importsEnd, bytes.isInModuleList(at: start - 1) { start -= 1 }
    var end = start
    var nameStart = start
    while end < count, bytes.isInModuleList(at: end) {
      if !bytes[end].isInName {
        if names.contains(nameStart..<end, in: &search) { return true }
        nameStart = end + 1
      }
      end += 1
    }
    search.importsEnd = end
    return names.contains(nameStart..<end, in: &search)
  }
}

/// Names that are found by their bytes.
private struct NameSet: Sendable {
  private var names: [(bytes: [UInt8], words: WordFilter)] = []
  /// The names by a hash of their last two bytes.
  private var byEnding = [[Int]](repeating: [], count: 1 << 12)
  /// Whether there are names with such a hash.
  private var endings = [Bool](repeating: false, count: 1 << 12)
  private var longest = 0

  var isEmpty: Bool { names.isEmpty }

  mutating func insert(_ name: some Collection<UInt8>, besides words: Set<String>) {
    let name = Array(name)
    // A name of one letter ends with whatever is before it; nobody has such a one.
    guard name.count > 1 else { return }
    let hash = Self.hash(name[name.count - 2], name[name.count - 1])
    byEnding[hash].append(names.count)
    endings[hash] = true
    names.append((name, WordFilter(words, areWhole: true)))
    longest = max(longest, name.count)
  }

  /// Whether a whole name is in the set, and the words are in the file that it needs.
  func contains(_ range: Range<Int>, in search: inout MentionFilter.Search) -> Bool {
    guard range.count > 1, range.count <= longest else { return false }
    let bytes = search.bytes
    let hash = Self.hash(bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    guard endings[hash] else { return false }
    for index in byEnding[hash] where names[index].bytes.count == range.count {
      let (name, words) = names[index]
      guard name.elementsEqual(bytes[range]) else { continue }
      guard !search.dismissed.contains(name) else { return false }
      if words.passes(bytes, count: search.count) { return true }
      search.dismissed.insert(name)
    }
    return false
  }

  /// Whether one of the names, and no longer one, ends at a place.
  func hasName(endingAt end: Int, in search: inout MentionFilter.Search) -> Bool {
    let bytes = search.bytes
    guard end > 1, endings[Self.hash(bytes[end - 2], bytes[end - 1])] else { return false }
    var start = end
    while start > 0, end - start <= longest, bytes[start - 1].isInName { start -= 1 }
    return contains(start..<end, in: &search)
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}

extension WordFilter {
  /// Whether one of the words occurs in the first bytes.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    passes(bytes.assumingMemoryBound(to: UInt8.self).extracting(..<count).span)
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
