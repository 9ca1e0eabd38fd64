/// One condition on a version: `>=3.9`, `!=3.10.*`, `^3.9`.
///
/// The operators are those of the version specifiers of Python packaging (PEP 440) and the `^` and
/// `~` of Poetry.
struct VersionSpecifier {
  /// The characters before the version; empty if there are none.
  let comparison: Substring
  /// The version behind them, `.*` included.
  let version: Substring

  /// Takes a condition apart; spaces do not matter.
  init(_ text: Substring) {
    let text = text.trimmed
    comparison = text.prefix { "<>=!~^".contains($0) }
    version = text.dropFirst(comparison.count).trimmed
  }

  /// Reads conditions that must all hold: `>=3.9,<4`; Poetry allows spaces for the commas.
  static func all(of text: Substring) -> [VersionSpecifier] {
    var specifiers: [VersionSpecifier] = []
    var pending = ""
    for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      // In `>= 3.9` a space stands within a condition.
      pending += word
      guard pending.contains(where: \.isNumber) || pending == "*" else { continue }
      specifiers.append(VersionSpecifier(pending[...]))
      pending = ""
    }
    return specifiers
  }

  /// The numbers of the version up to the first part that is none.
  var numbers: [Int] {
    var numbers: [Int] = []
    for part in version.split(separator: ".", omittingEmptySubsequences: false) {
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { break }
      numbers.append(number)
      if digits.count < part.count { break }
    }
    return numbers
  }

  /// Whether the version ends with `.*`.
  var isWildcard: Bool { version.hasSuffix(".*") }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
