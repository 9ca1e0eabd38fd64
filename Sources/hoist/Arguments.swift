internal import SourceText

/// The words behind a command: options anywhere, `--` before words that only look like options.
struct Arguments {
  /// The command; nil before one is known.
  let command: String?
  /// What is not an option, byte for byte, for it may be the name of a file.
  private(set) var operands: [[UInt8]] = []
  /// What was given with each option, in order; nothing with those that take no value.
  private var given: [String: [[UInt8]]] = [:]
  /// The words as they were typed: those of each option together, and each of the others.
  private var typed: [(option: String?, words: [[UInt8]])] = []

  /// The one-letter spellings that every command understands.
  private static let short = ["-h": "--help", "-V": "--version"]

  /// Sorts words into operands and the options that `command` has.
  init(_ words: [[UInt8]], of command: String?, options: [Option]) throws(UsageError) {
    self.command = command
    var onlyOperands = false
    var rest = words[...]
    while let word = rest.popFirst() {
      // A lone `-` stands for standard input.
      guard !onlyOperands, word.count > 1, word.first == UInt8(ascii: "-") else {
        operands.append(word)
        typed.append((nil, [word]))
        continue
      }
      if word == Array("--".utf8) {
        onlyOperands = true
        typed.append((nil, [word]))
        continue
      }
      let name = word.prefix { $0 != UInt8(ascii: "=") }
      let attached = name.count < word.count ? word.dropFirst(name.count + 1) : nil
      let text = String(decoding: name, as: UTF8.self)
      guard let option = options.first(where: { $0.name == Self.short[text] ?? text }) else {
        throw .unknownOption(word, of: command, options: options)
      }
      var values = given[option.name] ?? []
      var words = [word]
      switch (option.value, attached) {
      case (nil, nil): break
      case (nil, .some):
        throw UsageError("\(option.name) takes no value", of: command)
      case (.some, let attached?): values.append(Array(attached))
      case (let placeholder?, nil):
        guard let next = rest.popFirst() else {
          throw UsageError(
            "\(option.name) needs a value: \(option.name) \(placeholder)", of: command)
        }
        values.append(next)
        words.append(next)
      }
      given[option.name] = values
      typed.append((option.name, words))
    }
  }

  /// Whether an option is given, by its long name.
  func has(_ option: String) -> Bool { given[option] != nil }

  /// All that is given with an option, byte for byte; nothing if it is not given.
  func values(of option: String) -> [[UInt8]] { given[option] ?? [] }

  /// What is given between commas with an option, which may be repeated.
  func list(of option: String) -> [[UInt8]] {
    values(of: option).flatMap { $0.split(separator: UInt8(ascii: ",")) }.map { Array($0) }
  }

  /// The words as they were typed, without all options but some.
  func words(keeping options: [Option]) -> [[UInt8]] {
    let names = options.map(\.name)
    return typed.filter { $0.option.map(names.contains) ?? true }.flatMap(\.words)
  }

  /// Refuses two options that contradict each other.
  func exclude(_ first: String, _ second: String) throws(UsageError) {
    guard has(first), has(second) else { return }
    throw UsageError("\(first) and \(second) exclude each other", of: command)
  }
}

/// An option that a command has.
struct Option: ExpressibleByStringLiteral {
  /// The option as it is typed: `--select`.
  let name: String
  /// What its value is called in messages; nil if it takes none.
  let value: String?

  init(_ name: String, taking value: String) { (self.name, self.value) = (name, value) }

  /// An option without a value.
  init(stringLiteral name: String) { (self.name, value) = (name, nil) }
}
