internal import Rewriting
internal import SourceText

/// Names that files mention, with what each needs to count.
struct MentionedNames: Sendable {
  private var names = NameTable()
  private var needs: [Need] = []

  /// What makes a name count; where there is neither, it always does.
  private struct Need: Sendable {
    /// What the name must lead to.
    let members: MemberPaths
    /// Words of which one in the file is enough.
    let words: WordFilter?

    var isEmpty: Bool { members.isEmpty && words == nil }
  }

  var isEmpty: Bool { needs.isEmpty }

  /// Adds a name with all that mentions it.
  mutating func insert(_ name: some Collection<UInt8>, _ mentions: [Mention]) {
    // Where a name alone is enough for one, it is for all.
    let isEnough = mentions.contains { $0.words.isEmpty && $0.members.isEmpty }
    let words = isEnough ? [] : Set(mentions.flatMap(\.words))
    let members = isEnough ? [] : Set(mentions.flatMap(\.members))
    names.append(name)
    needs.append(
      Need(
        members: MemberPaths(members),
        words: words.isEmpty ? nil : WordFilter(words, areWhole: true)))
  }

  // MARK: Where names count

  /// Whether one of the names, and no longer one, ends where a call's arguments begin.
  func areCalled(at parenthesis: Int, in search: inout MentionSearch) -> Bool {
    guard let index = index(endingAt: parenthesis, in: search) else { return false }
    search.isNamed = true
    return needs[index].isEmpty || hasWords(index, in: &search)
  }

  /// Whether one of the names, and no longer one, stands before a dot with what it needs behind.
  func areReached(byDotAt dot: Int, in search: inout MentionSearch) -> Bool {
    let bytes = search.bytes
    let end = bytes.endOfCode(before: dot)
    guard let index = index(endingAt: end, in: search) else { return false }
    let isAccess = end == dot && bytes[dot + 1].continuesAccess
    let need = needs[index]
    if need.isEmpty { return isAccess }
    let member = bytes.startOfCode(from: dot + 1, to: search.count)
    switch need.members.reach(at: member, of: bytes) {
    case .all: return true
    // `import urllib.request` alone reaches nothing.
    case .part where !bytes.isInImport(dot, to: search.count): return true
    case .part, .none: break
    }
    guard isAccess else { return false }
    search.isNamed = true
    return hasWords(index, in: &search)
  }

  /// Whether an import names one of the modules, by all names that stand round its keyword, with what
  /// it needs.
  func areReached(byImportAt keyword: Int, in search: inout MentionSearch) -> Bool {
    // What was read for the keyword before this one is not read again, so the work stays linear.
    guard keyword >= search.importsEnd else { return false }
    let bytes = search.bytes
    let list = bytes.moduleList(around: keyword, in: search.importsEnd..<search.count)
    search.importsEnd = list.upperBound
    search.noteWords(in: list)
    var found: [Int] = []
    let isEnough = bytes.hasName(in: list) { range in
      guard let index = names.find(bytes, in: range) else { return false }
      found.append(index)
      return needs[index].isEmpty
    }
    if isEnough { return true }
    guard !found.isEmpty else { return false }
    search.isNamed = true
    search.imported.formUnion(found)
    return found.contains { hasWords($0, in: &search) }
      || ImportText(around: keyword, in: bytes, count: search.count).bound.contains(
        where: isReached)
  }

  /// Whether something that an import binds is, or leads to, a member of a module.
  private func isReached(byImporting path: String) -> Bool {
    let bytes = Array(path.utf8) + [0, 0]
    return bytes.withUnsafeBytes { bytes in
      let end = bytes.firstIndex { !$0.isInName } ?? 0
      guard let index = names.find(bytes, in: 0..<end) else { return false }
      // `import requests as r` leads to all of it.
      return bytes[end] == 0 || needs[index].members.reach(at: end + 1, of: bytes) != .none
    }
  }

  /// Whether a module that is imported without what it needs may get another name: `web = requests`.
  func hasOtherName(in search: MentionSearch) -> Bool {
    search.imported.contains { index in
      guard !needs[index].members.isEmpty else { return false }
      let name = names[index]
      var start = 0
      while let place = search.bytes.place(of: name, from: start, to: search.count) {
        start = place + name.count
        if BareName(place..<start, of: search.bytes, count: search.count).mayBeValue { return true }
      }
      return false
    }
  }

  // MARK: Names and words

  /// The number of the name, and of no longer one, that ends at a place.
  private func index(endingAt end: Int, in search: MentionSearch) -> Int? {
    guard let start = names.mayEnd(at: end, of: search.bytes) else { return nil }
    return names.find(search.bytes, in: start..<end)
  }

  /// Whether a word of which a name needs one is in the file; false where it needs none.
  private func hasWords(_ index: Int, in search: inout MentionSearch) -> Bool {
    guard let words = needs[index].words, !search.withoutWords.contains(index) else { return false }
    if words.passes(search.bytes, count: search.count) { return true }
    search.withoutWords.insert(index)
    return false
  }
}

extension MentionSearch {
  /// Notes the words of an import, if somebody asks for them: those round its keyword and in the
  /// parentheses behind.
  fileprivate mutating func noteWords(in list: Range<Int>) {
    guard var words = importWords.take() else { return }
    for part in [list, bytes.parenthesized(at: list.upperBound, in: 0..<count)] {
      _ = bytes.hasName(in: part) { range in
        words.insert(bytes[range])
        return false
      }
    }
    importWords = words
  }
}

/// What the names of modules lead to: `get` and `sessions.Session` of `requests`.
private struct MemberPaths: Sendable {
  private let paths: [[UInt8]]

  init(_ paths: Set<String>) {
    self.paths = paths.map { Array($0.utf8) }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// How far some text goes along one of the paths.
  enum Reach {
    /// It is on none.
    case none
    /// It ends at a module in between: `request` of `request.urlopen`.
    case part
    case all
  }

  /// How far the text goes that begins at a place, with zeros behind.
  func reach(at start: Int, of bytes: UnsafeRawBufferPointer) -> Reach {
    var reach = Reach.none
    for path in paths {
      var length = 0
      while length < path.count, bytes[start + length] == path[length] { length += 1 }
      if bytes[start + length].isInName { continue }
      if length == path.count { return .all }
      let isWhole = path[length] == .dot || length > 0 && path[length - 1] == .dot
      if isWhole { reach = .part }
    }
    return reach
  }
}

/// A whole name of a module that nothing is looked up on, as `requests` in `web = requests`.
private struct BareName {
  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  private let range: Range<Int>

  init(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, count: Int) {
    (self.range, self.bytes, self.count) = (range, bytes, count)
  }

  /// Whether it may be a value in code, by what stands on both sides: most such names are words of prose.
  var mayBeValue: Bool {
    isWhole && mayFollow && mayPrecede && !bytes.isInImport(range.lowerBound, to: count)
  }

  private var isWhole: Bool {
    !bytes[range.upperBound].isInName
      && !(range.lowerBound > 0 && bytes[range.lowerBound - 1].isInName)
  }

  /// Whether a value may follow what stands before it.
  private var mayFollow: Bool {
    let end = bytes.endOfCode(before: range.lowerBound)
    guard end > 0 else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ":"):
      return true
    default: return Self.keywordsBefore.contains { bytes.hasWord($0, endingAt: end) }
    }
  }

  /// Whether code may go on behind a value with what stands there.
  private var mayPrecede: Bool {
    var next = range.upperBound
    while next < count, bytes[next].isBlank { next += 1 }
    guard next < count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
      return true
    // A comment between the dot and what is looked up.
    case .dot: return bytes[bytes.startOfCode(from: next + 1, to: count)] == UInt8(ascii: "#")
    case let byte where byte.isLineEnd: return true
    default: return Self.keywordsBehind.contains { bytes.has($0, at: next) }
    }
  }

  private static let keywordsBefore: [StaticString] = ["or", "and", "else", "return", "with"]
  private static let keywordsBehind: [StaticString] = ["if ", "or ", "and ", "else ", "as "]
}

extension UnsafeRawBufferPointer {
  /// Where the code before a place ends, by blanks and line ends; comments count as code.
  fileprivate func endOfCode(before place: Int) -> Int {
    var end = place
    while end > 0, self[end - 1].isBlankInCode { end -= 1 }
    return end
  }

  /// Where the code behind a place begins, by blanks and line ends.
  fileprivate func startOfCode(from place: Int, to count: Int) -> Int {
    var start = place
    while start < count, self[start].isBlankInCode { start += 1 }
    return start
  }

  /// Whether a whole word ends at a place.
  fileprivate func hasWord(_ word: StaticString, endingAt end: Int) -> Bool {
    let start = end - word.utf8CodeUnitCount
    return has(word, at: start) && !(start > 0 && self[start - 1].isInName)
  }

  /// Whether a place is among the names round the keyword of an import.
  fileprivate func isInImport(_ place: Int, to count: Int) -> Bool {
    let list = moduleList(around: place, in: 0..<count)
    return hasName(in: list) { $0.count == 6 && has("import", at: $0.lowerBound) }
  }

  /// Where some bytes stand next, with `SourceText.padding` zeros behind the last.
  fileprivate func place(of word: [UInt8], from start: Int, to count: Int) -> Int? {
    guard let first = word.first, let last = word.last else { return nil }
    typealias Block = SIMD16<UInt8>
    let (firsts, lasts) = (Block(repeating: first), Block(repeating: last))
    var start = start
    while start + word.count <= count {
      let found =
        (loadUnaligned(fromByteOffset: start, as: Block.self) .== firsts)
        .& (loadUnaligned(fromByteOffset: start + word.count - 1, as: Block.self) .== lasts)
      if any(found) {
        for lane in 0..<Block.scalarCount where found[lane] {
          let place = start + lane
          if place + word.count <= count, self[place..<(place + word.count)].elementsEqual(word) {
            return place
          }
        }
      }
      start += Block.scalarCount
    }
    return nil
  }
}

extension UInt8 {
  fileprivate static let dot = UInt8(ascii: ".")

  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it may stand between the parts of an expression.
  fileprivate var isBlankInCode: Bool {
    isBlank || isLineEnd || self == 0x0C || self == UInt8(ascii: "\\")
  }
}

extension WordFilter {
  /// Whether one of the words occurs in the first bytes.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    passes(bytes.assumingMemoryBound(to: UInt8.self).extracting(..<count).span)
  }
}
