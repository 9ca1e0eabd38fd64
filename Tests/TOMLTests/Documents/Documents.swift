/// Documents for every section of TOML 1.0.0, each with what must be read in it.
///
/// A valid document comes with its values as `rendering` writes them; an invalid one with the place
/// and the message. What is valid is compared with `tomllib` as well.
enum Documents {
  /// Documents with their values.
  static let valid =
    Lines.valid + Keys.valid + Strings.valid + Numbers.valid + DatesAndTimes.valid + Arrays.valid
    + InlineTables.valid + Tables.valid + ArraysOfTables.valid

  /// Documents with their problem.
  static let invalid =
    Lines.invalid + Keys.invalid + Strings.invalid + Numbers.invalid + DatesAndTimes.invalid
    + Arrays.invalid + InlineTables.invalid + Tables.invalid + ArraysOfTables.invalid
}

/// A document, and what must be read in it.
struct Document: Sendable, CustomStringConvertible {
  let text: [UInt8]
  let expected: String

  init(_ text: String, _ expected: String) {
    self.text = Array(text.utf8)
    self.expected = expected
  }

  var description: String { String(decoding: text, as: UTF8.self).debugDescription }
}
