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
/// Of a module that has members which matter, one must be reached: behind the dot (`requests.get`), by an
/// import that binds it or what leads to it (`from requests import get`, `import requests as r`), or by way
/// of another name for the module (`BareName`).
///
/// Sixteen bytes are looked at together, for what stands behind a name and for `mp` of `import`.
public struct MentionFilter: Sendable {
  private var names = MentionedNames()
  private var calls = MentionedNames()
  /// What may stand behind a name besides a dot; a dot where no name is given with a parenthesis.
  private let parenthesis: UInt8

  /// Takes what is mentioned, at least one of them, in every file that is of interest.
  public init(_ mentions: some Sequence<Mention>) {
    for (name, mentions) in Dictionary(grouping: mentions, by: \.name) {
      if name.utf8.last == UInt8(ascii: "(") {
        calls.insert(name.utf8.dropLast(), mentions)
      } else {
        names.insert(name.utf8, mentions)
      }
    }
    parenthesis = calls.isEmpty ? UInt8(ascii: ".") : UInt8(ascii: "(")
  }

  /// What a file mentions.
  enum Answer {
    case nothing
    /// Names, but none with what it needs: the file may make what other files share, and has no hazard
    /// itself.
    case namesAlone
    case hazards
  }

  /// Whether a file mentions one of them.
  public func passes(_ text: SourceText) -> Bool {
    text.padded.withUnsafeBytes { answer(of: $0, count: text.count) == .hazards }
  }

  /// What a file mentions, by its bytes with `SourceText.padding` zeros behind.
  func answer(of bytes: UnsafeRawBufferPointer, count: Int) -> Answer {
    var search = MentionSearch(bytes: bytes, count: count)
    return answer(&search)
  }

  /// What a file mentions, and where it may have no hazard what it imports, if that is asked, too.
  func answer(
    of bytes: UnsafeRawBufferPointer, count: Int, noting words: inout ImportWords?
  ) -> Answer {
    var search = MentionSearch(bytes: bytes, count: count)
    swap(&words, &search.importWords)
    let answer = answer(&search)
    // What comes behind a hazard was not looked at.
    words = answer == .hazards ? nil : search.importWords
    return answer
  }

  private func answer(_ search: inout MentionSearch) -> Answer {
    let (bytes, count) = (search.bytes, search.count)
    precondition(bytes.count >= count + SourceText.padding)
    let dots = Block(repeating: UInt8(ascii: "."))
    let parentheses = Block(repeating: parenthesis)
    let (m, p) = (Block(repeating: UInt8(ascii: "m")), Block(repeating: UInt8(ascii: "p")))
    let (t, colon) = (Block(repeating: UInt8(ascii: "t")), Block(repeating: UInt8(ascii: ":")))
    var start = 0
    while start < count {
      let block = bytes.loadUnaligned(fromByteOffset: start, as: Block.self)
      let next = bytes.loadUnaligned(fromByteOffset: start + 1, as: Block.self)
      let places =
        (block .== dots) .| (block .== parentheses) .| ((block .== m) .& (next .== p))
        .| ((block .== t) .& (next .== colon))
      let halves = unsafeBitCast(places, to: SIMD2<UInt64>.self)
      let (low, high) = (halves[0], halves[1])
      // Most blocks have no such place.
      if low | high != 0,
        hasMention(low, from: start, &search) || hasMention(high, from: start + 8, &search)
      {
        return .hazards
      }
      start += Block.scalarCount
    }
    if names.hasOtherName(in: search) { return .hazards }
    return search.isNamed ? .namesAlone : .nothing
  }

  private typealias Block = SIMD16<UInt8>

  /// Whether a name that counts is at one of eight places, of which each that was noticed is a byte of ones,
  /// the first in the lowest byte.
  @inline(never)
  private func hasMention(
    _ places: UInt64, from start: Int, _ search: inout MentionSearch
  ) -> Bool {
    var rest = UInt64(littleEndian: places)
    while rest != 0 {
      let lane = rest.trailingZeroBitCount / 8
      if isMention(at: start + lane, &search) { return true }
      rest &= ~(0xFF << UInt64(8 * lane))
    }
    return false
  }

  /// Whether what was noticed at a place is a name that counts.
  private func isMention(at place: Int, _ search: inout MentionSearch) -> Bool {
    let bytes = search.bytes
    switch bytes[place] {
    case UInt8(ascii: "."): return names.areReached(byDotAt: place, in: &search)
    case UInt8(ascii: "("): return calls.areCalled(at: place, in: &search)
    case UInt8(ascii: "t"): return bytes.has("hoist: allow", at: place - 4)
    default:
      return bytes.has("import", at: place - 1)
        && names.areReached(byImportAt: place - 1, in: &search)
    }
  }
}

/// What is known of a file that is searched.
struct MentionSearch {
  let bytes: UnsafeRawBufferPointer
  let count: Int
  /// Where the last import that was read ends.
  var importsEnd = 0
  /// What stands in the imports; nil where nobody asks.
  var importWords: ImportWords?
  /// Where the last parentheses of an import end whose words were noted.
  var parenthesesEnd = 0
  /// Whether a name was found, without what it needs.
  var isNamed = false
  /// The numbers of the names that were imported without what they need.
  var imported: Set<Int> = []
  /// The numbers of the names without a word that they need.
  var withoutWords: Set<Int> = []
}
