internal import SourceText

/// What looks like an import statement, by its bytes.
struct ImportText {
  private let bytes: UnsafeRawBufferPointer
  private let keyword: Int
  /// From the first module to the last name, on whatever lines.
  private let list: Range<Int>
  /// The names in parentheses.
  private let parenthesized: Range<Int>

  /// A module that may be imported: `..a.b`.
  struct Module {
    /// The number of dots in front of it.
    var level = 0
    var words: [Substring] = []
  }

  /// Reads what stands round `import`.
  init(around keyword: Int, in bytes: UnsafeRawBufferPointer, count: Int) {
    (self.bytes, self.keyword) = (bytes, keyword)
    list = bytes.moduleList(around: keyword, in: 0..<count)
    parenthesized = bytes.parenthesized(at: list.upperBound, in: 0..<count)
  }

  /// Where it ends.
  var end: Int { parenthesized.upperBound }

  /// Whether one of the names in it is wanted, by its place.
  func hasName(where isWanted: (Range<Int>) -> Bool) -> Bool {
    bytes.hasName(in: list, where: isWanted) || bytes.hasName(in: parenthesized, where: isWanted)
  }

  /// All that may be modules in it: `a.b`, `a.b.c` and `a.b.d` of `from a.b import c, d`.
  var modules: [Module] {
    let names = items.map(\.name)
    guard let module = moduleOfFrom else { return names.map(Self.module) }
    return ([module] + names.map { Self.member($0, of: module) }).map(Self.module)
  }

  /// What gets a name by it that is not its own: `a.b.c` and `a.b.d` of `from a.b import c, d`, `a.b` of
  /// `import a.b as c` and of `from a.b import *`.
  var bound: [[UInt8]] {
    guard let module = moduleOfFrom else { return items.filter(\.hasAlias).map(\.name) }
    let names = items.map(\.name)
    return names.isEmpty ? [module] : names.map { Self.member($0, of: module) }
  }

  private static func member(_ name: [UInt8], of module: [UInt8]) -> [UInt8] {
    (module.allSatisfy { $0 == dot } ? module : module + [dot]) + name
  }

  /// What stands behind `from`; nil where nothing does.
  private var moduleOfFrom: [UInt8]? {
    let words = text(list.lowerBound..<keyword).split(separator: Self.blank)
    let from = words.lastIndex { word in
      word.starts(with: "from".utf8) && (word.count == 4 || word[word.startIndex + 4] == Self.dot)
    }
    guard let from else { return nil }
    return Array(words[from].dropFirst(4)) + words[(from + 1)...].joined()
  }

  /// What is listed behind the keyword.
  private var items: [(name: [UInt8], hasAlias: Bool)] {
    [keyword + 6..<list.upperBound, parenthesized].flatMap { part in
      text(part).split(separator: Self.comma).compactMap { item in
        let words = item.split(separator: Self.blank)
        return words.first.map { (Array($0), words.contains { $0.elementsEqual("as".utf8) }) }
      }
    }
  }

  /// A part of the bytes with a blank in the place of all but names, dots and commas; comments are
  /// left out.
  private func text(_ part: Range<Int>) -> [UInt8] {
    var isComment = false
    return bytes[part].map { byte in
      isComment = byte == UInt8(ascii: "#") || isComment && !byte.isLineEnd
      let counts = byte.isInName || byte == Self.dot || byte == Self.comma
      return counts && !isComment ? byte : Self.blank
    }
  }

  private static func module(_ text: [UInt8]) -> Module {
    let words = text.drop { $0 == dot }
    return Module(
      level: text.count - words.count,
      words: words.split(separator: dot).map { Substring(decoding: $0, as: UTF8.self) })
  }

  private static var blank: UInt8 { UInt8(ascii: " ") }
  private static var comma: UInt8 { UInt8(ascii: ",") }
  private static var dot: UInt8 { UInt8(ascii: ".") }
}
