internal import SourceText

/// The words behind a command: options anywhere, `--` before words that only look like options.
struct Arguments {
  /// What is not an option, byte for byte, for it may be the name of a file.
  private(set) var operands: [[UInt8]] = []
  private var given: Set<String> = []

  /// The one-letter spellings that every command understands.
  private static let short = ["-h": "--help", "-V": "--version"]

  /// Sorts words into operands and the options that `command` has.
  init(_ words: [[UInt8]], of command: String?, options: [String]) throws(UsageError) {
    var onlyOperands = false
    for word in words {
      // A lone `-` stands for standard input.
      guard !onlyOperands, word.count > 1, word.first == UInt8(ascii: "-") else {
        operands.append(word)
        continue
      }
      let text = String(decoding: word, as: UTF8.self)
      if text == "--" {
        onlyOperands = true
        continue
      }
      let name = Self.short[text] ?? text
      guard options.contains(name) else {
        throw .unknownOption(word, of: command, options: options)
      }
      given.insert(name)
    }
  }

  /// Whether an option is given, by its long name.
  func has(_ option: String) -> Bool { given.contains(option) }
}

/// Why a command line cannot be understood.
struct UsageError: Error {
  /// What is wrong, as a phrase without a full stop.
  let message: String
  /// The command whose help tells more; nil if no command was understood.
  let command: String?

  static func unknownOption(
    _ word: [UInt8], of command: String?, options: [String]
  ) -> UsageError {
    // `--ast=yes` is a mistake in the value, not in the name.
    let name = word.prefix { $0 != UInt8(ascii: "=") }
    let written = String(printable: name)
    if name.count < word.count, options.contains(written) {
      return UsageError(message: "\(written) takes no value", command: command)
    }
    let near = nearest(to: Array(name), among: options)
    return UsageError(
      message: "unknown option \(String(printable: word))"
        + (near.map { "; did you mean \($0)?" } ?? ""),
      command: command)
  }

  static func unknownCommand(_ word: [UInt8]) -> UsageError {
    let near = nearest(to: word, among: Array(Help.texts.keys) + ["help"])
    return UsageError(
      message: "unknown command '\(String(printable: word))'"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      command: nil)
  }
}
