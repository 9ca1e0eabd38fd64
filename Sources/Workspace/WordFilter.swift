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
  /// The words whose guiding bytes end with two bytes, by their hash.
  private let candidates: [[Int]]
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
    var shifts = [UInt8](repeating: UInt8(max(reach - 1, 1)), count: 1 << 12)
    var candidates = [[Int]](repeating: [], count: 1 << 12)
    for (index, word) in self.words.enumerated() where reach > 1 {
      for end in 1..<reach {
        let hash = Self.hash(word[end - 1], word[end])
        shifts[hash] = min(shifts[hash], UInt8(reach - 1 - end))
        if end == reach - 1 { candidates[hash].append(index) }
      }
    }
    self.shifts = shifts
    self.candidates = candidates
  }

  /// Whether one of the words occurs.
  public func passes(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { passes($0, count: $0.count) }
  }

  /// Whether one of the words occurs in the first bytes.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    // Words of one letter are in every file.
    guard reach > 1 else { return true }
    var end = reach - 1
    while end < count {
      let hash = Self.hash(bytes[end - 1], bytes[end])
      let shift = Int(shifts[hash])
      if shift == 0 {
        let rest = bytes[(end + 1 - reach)..<count]
        if candidates[hash].contains(where: { index in
          rest.starts(with: words[index])
            && (!areWhole || isWhole(words[index], at: rest.startIndex, bytes, count: count))
        }) {
          return true
        }
      }
      end += max(shift, 1)
    }
    return false
  }

  /// Whether no letter, digit or underscore stands beside one of a word.
  private func isWhole(
    _ word: [UInt8], at start: Int, _ bytes: UnsafeRawBufferPointer, count: Int
  ) -> Bool {
    let end = start + word.count
    return !(start > 0 && word[0].isInName && bytes[start - 1].isInName)
      && !(end < count && bytes[end].isInName)
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 5 ^ Int(second)) & 0xFFF
  }
}

extension UInt8 {
  /// Whether a byte may be part of a name.
  fileprivate var isInName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
