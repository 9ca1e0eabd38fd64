internal import Reporting
internal import Workspace

/// In which form a result is shown.
enum Display {
  /// Byte for byte, for another program.
  case raw
  /// With escapes for what a terminal would obey.
  case terminal(Palette)

  static let option = Option("--color", taking: "WHEN")

  /// By `--color`, and by what reads the result.
  init(_ arguments: Arguments) throws(UsageError) {
    let isTerminal = Surroundings.isTerminal(.output)
    switch try arguments.choice(of: Self.option.name, called: "colour", ColorChoice.self) ?? .auto {
    case .always: self = .terminal(Palette(coloured: true))
    case .never: self = isTerminal ? .terminal(Palette(coloured: false)) : .raw
    case .auto:
      // https://no-color.org
      let isPlain = Surroundings.variable("NO_COLOR").map { !$0.isEmpty } ?? false
      self = isTerminal ? .terminal(Palette(coloured: !isPlain)) : .raw
    }
  }

  /// How text for people is told apart, wherever it goes.
  var palette: Palette {
    switch self {
    case .raw: Palette(coloured: false)
    case .terminal(let palette): palette
    }
  }

  /// The name of a file on a line of its own.
  func line(_ path: Path) -> [UInt8] {
    switch self {
    case .raw: path.bytes + [UInt8(ascii: "\n")]
    case .terminal: Array("\(path)\n".utf8)
    }
  }
}

/// When a result is coloured.
private enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// For whom a result is written.
enum OutputFormat: String, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json

  static let option = Option("--output-format", taking: "FORMAT")

  /// By `--output-format`.
  init(_ arguments: Arguments) throws(UsageError) {
    self = try arguments.choice(of: Self.option.name, called: "format", OutputFormat.self) ?? .text
  }
}

extension Arguments {
  /// The word that is given with an option, which takes only some; nil if it is not given.
  fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of option: String, called noun: String, _: Choice.Type
  ) throws(UsageError) -> Choice? {
    guard let word = values(of: option).last else { return nil }
    guard let choice = Choice(rawValue: String(decoding: word, as: UTF8.self)) else {
      throw .unknown(noun, word, of: command, among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
