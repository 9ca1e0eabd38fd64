/// The path of a file as git writes it in the head of a diff.
struct DiffPath {
  /// The path after `a/` or `b/`, in quotes if a byte of it needs them.
  let bytes: [UInt8]
  /// What ends the name in a `---` or `+++` line: a tab where it would else be taken to end at its
  /// first space.
  let end: [UInt8]

  /// Writes a path that begins at the folder that the diff is applied in.
  init(_ path: [UInt8], in side: StaticString) {
    let name = Array("\(side)/".utf8) + path
    if name.allSatisfy(Self.isPlain) {
      bytes = name
    } else {
      bytes = Array("\"".utf8) + name.flatMap(Self.escaped) + Array("\"".utf8)
    }
    end = path.contains(UInt8(ascii: " ")) ? Array("\t".utf8) : []
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    if isPlain(byte) { return [byte] }
    let backslash = UInt8(ascii: "\\")
    if let letter = letters[byte] { return [backslash, letter] }
    // Three octal digits.
    let zero = UInt8(ascii: "0")
    return [backslash, zero + byte >> 6, zero + byte >> 3 & 7, zero + byte & 7]
  }

  private static let letters: [UInt8: UInt8] = [
    0x07: UInt8(ascii: "a"), 0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"),
    0x0A: UInt8(ascii: "n"), 0x0B: UInt8(ascii: "v"), 0x0C: UInt8(ascii: "f"),
    0x0D: UInt8(ascii: "r"), 0x22: 0x22, 0x5C: 0x5C,
  ]
}
