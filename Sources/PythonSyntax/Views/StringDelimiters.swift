internal import SourceText

/// What a string literal's prefix and quotes say.
struct StringDelimiters {
  /// Whether a backslash is only a backslash.
  var isRaw = false
  /// Whether `u` stands before the quotes.
  var isMarkedUnicode = false
  /// Whether the quotes are three on either side.
  var isTripleQuoted = false
  /// The bytes between the quotes; those of an opening end where it ends.
  var contents: Range<Int>
}

extension Token {
  /// What the prefix and quotes of a `string`, a `bytes` or the opening of a formatted string say.
  var delimiters: StringDelimiters {
    let bytes = tree.text.bytes
    let range = range
    var result = StringDelimiters(contents: range)
    var quote = range.lowerBound
    prefix: while quote < range.upperBound {
      switch bytes[quote] {
      case "r", "R": result.isRaw = true
      case "u": result.isMarkedUnicode = true
      case "\"", "'": break prefix
      default: break
      }
      quote += 1
    }
    let isOpening = kind == .fStringStart || kind == .tStringStart
    // An empty string has two quotes, or six; an opening has one, or three.
    let threeAreThere = quote + (isOpening ? 3 : 6) <= range.upperBound
    result.isTripleQuoted =
      threeAreThere && bytes[quote + 1] == bytes[quote] && bytes[quote + 2] == bytes[quote]
    let width = result.isTripleQuoted ? 3 : 1
    result.contents = (quote + width)..<(isOpening ? range.upperBound : range.upperBound - width)
    return result
  }
}
