internal import Configuration
internal import SourceText

/// Why a command line or a configuration cannot be understood.
struct UsageError: Error {
  /// What is wrong, in lines for people.
  let text: String

  /// A mistake on the command line.
  ///
  /// - Parameters:
  ///   - message: What is wrong, as a phrase without a full stop.
  ///   - command: The command whose help tells more; nil if no command was understood.
  init(_ message: String, of command: String?) {
    text = "hoist: \(message)\nTry 'hoist help\(command.map { " \($0)" } ?? "")'.\n"
  }

  private init(text: String) { self.text = text }

  /// Mistakes in configurations, each a line that editors can follow.
  static func configuration(_ complaints: [String]) -> UsageError {
    UsageError(text: complaints.map { $0 + "\n" }.joined())
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
    unknown("command", word, of: nil, among: Help.texts.keys.sorted() + ["help"])
  }

  /// A word that is none of those that are known, with the nearest of them.
  static func unknown(
    _ noun: String, _ word: [UInt8], of command: String?, among known: [String]
  ) -> UsageError {
    let near = nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return UsageError("unknown \(noun) '\(String(printable: word))'\(near)", of: command)
  }

  private static func nearest(to word: [UInt8], among known: [String]) -> String? {
    nearestName(to: String(decoding: word, as: UTF8.self), among: known)
  }
}
