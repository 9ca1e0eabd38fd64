/// Tells fast whether any of some words occurs in bytes, by default even within a longer word.
///
/// It looks at two bytes and knows by how many all words' beginnings are still away (Wu and Manber's
/// search), so that most bytes are never looked at.
public struct WordFilter: Sendable {
  private let words: [[UInt8]]
  /// The length of the shortest word; of longer ones only as many bytes guide the search.
  private let reach: Int
  /// By how much the search may go on when it sees two bytes, by their hash.
  private let shifts: [UInt8]
  /// The first of the words whose guiding bytes end with two bytes, by their hash, and behind each word
  /// the next; -1 ends the chain.
  private let firstCandidate: [Int32]
  private let nextCandidate: [Int32]
  /// Whether what stands before and behind a word matters.
  private let areWhole: Bool

  /// Takes words; without any, everything passes.
  ///
  /// - Parameters:
  ///   - words: The words, which may have signs in them.
  ///   - areWhole: Whether each must stand alone, and not within a longer word.
  public init(_ words: some Sequence<String>, areWhole: Bool = false) {
    self.areWhole = areWhole
    self.words = Set(words).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    reach = min(self.words.map(\.count).min() ?? 0, 64)
    let size = reach > 1 ? 1 << 12 : 0
    var shifts = [UInt8](repeating: UInt8(max(reach - 1, 1)), count: size)
    var firstCandidate = [Int32](repeating: -1, count: size)
    var nextCandidate = [Int32](repeating: -1, count: self.words.count)
    for (index, word) in self.words.enumerated() where reach > 1 {
      for end in 1..<reach {
        let hash = Self.hash(word[end - 1], word[end])
        shifts[hash] = min(shifts[hash], UInt8(reach - 1 - end))
        guard end == reach - 1 else { continue }
        nextCandidate[index] = firstCandidate[hash]
        firstCandidate[hash] = Int32(index)
      }
    }
    self.shifts = shifts
    (self.firstCandidate, self.nextCandidate) = (firstCandidate, nextCandidate)
  }

  /// Whether one of the words occurs.
  public func passes(_ bytes: ArraySlice<UInt8>) -> Bool { passes(bytes.span) }

  /// Whether one of the words occurs.
  public func passes(_ bytes: Span<UInt8>) -> Bool { firstPlace(in: bytes) != nil }

  /// Whether one of the words occurs, as it is written.
  public func passes(_ text: String) -> Bool { passes(Array(text.utf8).span) }

  /// Where the first of the words begins that occurs behind a place; with words of one letter, which are in
  /// every file, and without any, that is the place.
  public func firstPlace(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    guard reach > 1 else { return start }
    precondition(start >= 0)
    let shifts = shifts.span
    var end = start + reach - 1
    while end < bytes.count {
      // Nearly all bytes of a run come by here: `end` is in the bytes, and a hash has twelve bits.
      let hash = unsafe Self.hash(bytes[unchecked: end - 1], bytes[unchecked: end])
      let shift = unsafe Int(shifts[unchecked: hash])
      if shift == 0 {
        var candidate = Int(firstCandidate[hash])
        while candidate >= 0 {
          if hasWord(candidate, at: end + 1 - reach, bytes) { return end + 1 - reach }
          candidate = Int(nextCandidate[candidate])
        }
      }
      end += max(shift, 1)
    }
    return nil
  }

  private func hasWord(_ index: Int, at start: Int, _ bytes: Span<UInt8>) -> Bool {
    let word = words[index]
    let end = start + word.count
    guard end <= bytes.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    guard areWhole else { return true }
    // What begins or ends with a sign is whole whatever stands there.
    return !(start > 0 && word[0].isInName && bytes[start - 1].isInName)
      && !(end < bytes.count && word[word.count - 1].isInName && bytes[end].isInName)
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}
