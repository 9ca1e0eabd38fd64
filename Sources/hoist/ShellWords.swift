internal import SourceText

/// A command as it can be typed into a shell.
struct ShellWords {
  private let words: [[UInt8]]

  init(_ words: [[UInt8]]) { self.words = words }

  /// The words with blanks between them, in quotes where a shell would not take them as they are.
  var text: String { words.map(Self.quoted).joined(separator: " ") }

  private static func quoted(_ word: [UInt8]) -> String {
    let text = String(printable: word)
    guard text.utf8.elementsEqual(word) else {
      // What a terminal would obey must not be on it, whatever a shell makes of it.
      return "$'" + word.map(escaped).joined() + "'"
    }
    if !word.isEmpty, word.allSatisfy(plain.contains) { return text }
    return "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "'"): return "\\'"
    case UInt8(ascii: "\\"): return "\\\\"
    case 0x20..<0x7F: return String(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16)
      return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./,:@%".utf8)
}
