internal import SourceText

/// Why a command line cannot be understood.
struct UsageError: Error {
  /// What is wrong, as a phrase without a full stop.
  let message: String
  /// The command whose help tells more; nil if no command was understood.
  let command: String?

  init(_ message: String, of command: String?) {
    (self.message, self.command) = (message, command)
  }

  static func unknownOption(
    _ word: [UInt8], of command: String?, options: [Option]
  ) -> UsageError {
    // `--selct=x` is a mistake in the name.
    let name = Array(word.prefix { $0 != UInt8(ascii: "=") })
    let near = nearest(to: name, among: options.map(\.name)).map { "; did you mean \($0)?" } ?? ""
    return UsageError("unknown option \(String(printable: name))\(near)", of: command)
  }

  static func unknownCommand(_ word: [UInt8]) -> UsageError {
    unknown("command", word, of: nil, among: Array(Help.texts.keys) + ["help"])
  }

  /// A word that is none of those that are known, with the nearest of them.
  static func unknown(
    _ noun: String, _ word: [UInt8], of command: String?, among known: [String]
  ) -> UsageError {
    let near = nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return UsageError("unknown \(noun) '\(String(printable: word))'\(near)", of: command)
  }
}
