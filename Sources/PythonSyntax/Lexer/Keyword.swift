/// The keywords and soft keywords of Python, found by one multiplication and one comparison.
///
/// Each of them has at most eight letters, so that a word fits into a register.
struct Keyword: BitwiseCopyable {
  /// The letters, the first in the lowest byte; zero in an empty slot.
  let letters: UInt64
  let kind: TokenKind

  /// The number of letters of the longest keyword.
  static let maximumLength = 8

  /// The slot of a word in `table`, by a factor that was found by trial: no two keywords share a
  /// slot.
  @inline(__always)
  static func slot(of letters: UInt64) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x1b77_476a_8995_579f) >> (64 - 7))
  }

  /// All keywords, each at its slot.
  static let table: [Keyword] = {
    var table = [Keyword](repeating: Keyword(letters: 0, kind: .name), count: 128)
    for (word, kind) in words {
      let letters = word.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      precondition(table[slot(of: letters)].letters == 0, "two keywords share a slot")
      table[slot(of: letters)] = Keyword(letters: letters, kind: kind)
    }
    return table
  }()

  static let words: [(String, TokenKind)] = [
    ("False", .False), ("None", .None), ("True", .True), ("and", .and), ("as", .as),
    ("assert", .assert), ("async", .async), ("await", .await), ("break", .break),
    ("class", .class), ("continue", .continue), ("def", .def), ("del", .del), ("elif", .elif),
    ("else", .else), ("except", .except), ("finally", .finally), ("for", .for), ("from", .from),
    ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass),
    ("raise", .raise), ("return", .return), ("try", .try), ("while", .while), ("with", .with),
    ("yield", .yield), ("case", .softCase), ("lazy", .softLazy), ("match", .softMatch),
    ("type", .softType), ("_", .softUnderscore),
  ]
}
