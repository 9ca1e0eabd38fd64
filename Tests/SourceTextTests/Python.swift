import TestSupport

/// CPython as an oracle, asked about many small files at once.
enum Python {
  /// The answers of `Tests/Oracle/source_text.py`, one for each sample; nil without a CPython.
  static func answers(_ question: String, about samples: [[UInt8]]) throws -> [String]? {
    try CPython.newest(in: 8...15)?.answers(of: "source_text.py", [question], about: samples)
  }
}

/// The bytes of a text; `+` adds those that no text has.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
