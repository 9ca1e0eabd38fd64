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
    var found: [Int] = []
    let isEnough = bytes.hasName(in: list) { range in
      search.importWords?.insert(range, of: bytes)
      guard let index = names.find(bytes, in: range) else { return false }
      found.append(index)
      return needs[index].isEmpty
    }
    if isEnough { return true }
    search.noteWordsInParentheses(behind: list)
    guard !found.isEmpty else { return false }
    search.isNamed = true
    search.imported.formUnion(found)
    if found.contains(where: { hasWords($0, in: &search) }) { return true }
    let end = min(search.count, list.upperBound + Self.farthestEnd)
    let statement = ImportText(around: keyword, in: bytes, count: end)
    // Of what goes on for so long, more is not worth reading than that.
    return statement.end == end && end < search.count || statement.bound.contains(where: isReached)
  }

  /// How far behind its first line an import is read.
  private static var farthestEnd: Int { 1 << 14 }

  /// Whether something that an import binds is, or leads to, a member of a module.
  private func isReached(byImporting path: [UInt8]) -> Bool {
    let bytes = path + [0, 0]
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
  /// Notes the words in the parentheses behind the names of an import, if somebody asks for them.
  fileprivate mutating func noteWordsInParentheses(behind list: Range<Int>) {
    // What is in parentheses that do not end has been noted with the first of them.
    guard importWords != nil, list.upperBound >= parenthesesEnd else { return }
    let parentheses = bytes.parenthesized(at: list.upperBound, in: 0..<count)
    parenthesesEnd = parentheses.upperBound
    _ = bytes.hasName(in: parentheses) { word in
      importWords?.insert(word, of: bytes)
      return false
    }
  }
}

extension WordFilter {
  /// Whether one of the words occurs in the first bytes.
  func passes(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    passes(bytes.assumingMemoryBound(to: UInt8.self).extracting(..<count).span)
  }
}
