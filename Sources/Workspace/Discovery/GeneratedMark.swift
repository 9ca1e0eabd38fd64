internal import SourceText

extension SourceText {
  /// Whether the comments or the docstring at the beginning of the file say that a program has
  /// written it, and that nobody should edit it.
  ///
  /// That it was generated is not enough: much is generated once, and then written on by people.
  var saysThatItIsGenerated: Bool {
    let header = header.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    return Self.mark.passes(header)
      || Self.origin.passes(header) && Self.warning.passes(header)
  }

  private static let mark = WordFilter(["@generated"])
  private static let origin = WordFilter(["generated"])
  private static let warning = WordFilter([
    "not edit", "not modify", "not change", "will be lost", "be overwritten",
  ])

  /// The lines before the first code, or what stands in the first few of their bytes.
  private var header: ArraySlice<UInt8> {
    let start = bytes[bomLength...].prefix(4_096)
    var rest = start
    var quotes: [UInt8]?
    while let place = rest.firstIndex(where: { !$0.isBlankOrLineEnd }) {
      let text = rest[place...]
      if let closing = quotes {
        // Of a docstring, all lines count.
        guard let end = rest.indices.first(where: { rest[$0...].starts(with: closing) }) else {
          return start
        }
        rest = rest[(end + closing.count)...]
        quotes = nil
      } else if text.first == UInt8(ascii: "#") {
        rest = text.drop { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      } else {
        quotes = ["\"\"\"", "'''"].map { Array($0.utf8) }.first { text.starts(with: $0) }
        guard let quotes else { break }
        rest = text.dropFirst(quotes.count)
      }
    }
    return start[..<rest.startIndex]
  }
}

extension UInt8 {
  fileprivate var isBlankOrLineEnd: Bool {
    self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
  }
}
