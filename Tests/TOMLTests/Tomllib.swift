import TestSupport

/// CPython's `tomllib` as an oracle, asked about many documents at once.
enum Tomllib {
  /// The answers of `Tests/Oracle/toml_values.py`, one for each document; nil without a CPython
  /// from 3.11 on.
  static func answers(about documents: [[UInt8]]) throws -> [String]? {
    try CPython.newest(in: 11...15)?.answers(of: "toml_values.py", about: documents)?
      .filter { !$0.isEmpty }
  }
}
