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

  /// What a file mentions.
  enum Answer {
    case nothing
    /// Names, but none with a word that it needs: the file may make what other files share, and has no
    /// hazard itself.
    case namesAlone
    case hazards
  }

  /// Whether a file mentions one of them.
  public func passes(_ text: SourceText) -> Bool {
    text.padded.withUnsafeBytes { answer(of: $0, count: text.count) == .hazards }
  }

  /// What a file mentions, by its bytes with `SourceText.padding` zeros behind.
  func answer(of bytes: UnsafeRawBufferPointer, count: Int) -> Answer {
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
          if isMention(at: start + 8 * half + lane, &search) { return .hazards }
          rest &= ~(0xFF << UInt64(8 * lane))
        }
      }
      start += Block.scalarCount
    }
    return search.dismissed.isEmpty ? .nothing : .namesAlone
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
    // What was read for the keyword before this one is not read again, so the work stays linear.
    guard keyword >= search.importsEnd else { return false }
    let list = search.bytes.moduleList(
      around: keyword, in: search.importsEnd..<search.count)
    search.importsEnd = list.upperBound
    return search.bytes.hasName(in: list) { names.contains($0, in: &search) }
  }
}

/// Names that may need some word besides.
private struct NameSet: Sendable {
  private var names = NameTable()
  /// The words that each of them needs; many need the same.
  private var words: [WordFilter] = []
  private var filters: [Set<String>: WordFilter] = [:]

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ name: some Collection<UInt8>, besides words: Set<String>) {
    let filter = filters[words] ?? WordFilter(words, areWhole: true)
    filters[words] = filter
    names.append(name)
    self.words.append(filter)
  }

  /// Whether a whole name is in the set, and the words are in the file that it needs.
  func contains(_ range: Range<Int>, in search: inout MentionFilter.Search) -> Bool {
    guard let index = names.find(search.bytes, in: range) else { return false }
    let name = Array(search.bytes[range])
    guard !search.dismissed.contains(name) else { return false }
    if words[index].passes(search.bytes, count: search.count) { return true }
    search.dismissed.insert(name)
    return false
  }

  /// Whether one of the names, and no longer one, ends at a place.
  func hasName(endingAt end: Int, in search: inout MentionFilter.Search) -> Bool {
    guard let start = names.mayEnd(at: end, of: search.bytes) else { return false }
    return contains(start..<end, in: &search)
  }
}

extension WordFilter {
  /// Whether one of the words occurs in the first bytes.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    passes(bytes.assumingMemoryBound(to: UInt8.self).extracting(..<count).span)
  }
}
