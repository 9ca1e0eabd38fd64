/// The bytes of a manifest as lines.
struct ManifestText: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What ends a line.
  var lineBreak: String {
    let end = bytes.firstIndex(of: .lineFeed)
    return end.map { $0 > 0 && bytes[$0 - 1] == .carriageReturn } ?? false ? "\r\n" : "\n"
  }

  /// Where the line of a byte begins.
  func start(ofLineAt offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: .lineFeed) ?? -1) + 1
  }

  /// Where the line of a byte ends, without what ends it.
  func end(ofLineAt offset: Int) -> Int {
    let end = bytes[offset...].firstIndex(of: .lineFeed) ?? bytes.count
    return end > offset && bytes[end - 1] == .carriageReturn ? end - 1 : end
  }

  /// The blanks in front of a byte, if nothing else is before it on its line.
  func indentation(at offset: Int) -> String? {
    let before = bytes[start(ofLineAt: offset)..<offset]
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else {
      return nil
    }
    return String(decoding: before, as: UTF8.self)
  }

  /// Some bytes as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A line behind that of the entry which comes before its place, or else before that of the first.
  func insertion(
    ofLine line: String, at place: Int, among entries: [Range<Int>]
  ) -> ManifestInsertion {
    if place > 0 {
      let entry = entries[place - 1]
      let indentation = indentation(at: entry.lowerBound) ?? ""
      return ManifestInsertion(
        offset: end(ofLineAt: entry.upperBound), text: lineBreak + indentation + line)
    }
    let first = entries[0].lowerBound
    return ManifestInsertion(
      offset: start(ofLineAt: first), text: (indentation(at: first) ?? "") + line + lineBreak)
  }
}

extension [String] {
  /// The place of a name that comes to others: in their order if they have one, else behind them.
  func place(ofNew name: String) -> Int {
    let isSorted = zip(self, dropFirst()).allSatisfy { $0 <= $1 }
    return isSorted ? firstIndex { name < $0 } ?? count : count
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
