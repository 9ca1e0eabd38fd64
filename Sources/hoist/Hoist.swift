internal import Workspace

/// The command line: picks the command, and ends the process with its exit code.
@main
struct Hoist {
  static let version = "0.1.0"

  static func main() {
    var console = Console()
    let code = run(Input.arguments, &console)
    let final = console.finish(code)
    Interruption.fulfil()
    exitProcess(final.rawValue)
  }

  private static func run(_ words: [[UInt8]], _ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      guard let first = words.first else {
        console.write(Help.text)
        return .success
      }
      let rest = Array(words.dropFirst())
      switch String(decoding: first, as: UTF8.self) {
      case "diff":
        return try DiffCommand.run(rest, &console)
      case "apply":
        return try ApplyCommand.run(rest, &console)
      case "check":
        return try CheckCommand.run(rest, &console)
      case "list":
        return try ListCommand.run(rest, &console)
      case "explain":
        return try ExplainCommand.run(rest, &console)
      case "tree":
        return try TreeCommand.run(rest, &console)
      case "help":
        return try help(rest, &console)
      default:
        return try options(words, &console)
      }
    } catch {
      console.report(error.text)
      return .failure
    }
  }

  /// `hoist help` and `hoist help COMMAND`.
  private static func help(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, of: nil, options: ["--help"])
    guard let topic = arguments.operands.first else {
      console.write(Help.text)
      return .success
    }
    guard let text = Help.texts[String(decoding: topic, as: UTF8.self)] else {
      throw .unknownCommand(topic)
    }
    console.write(text)
    return .success
  }

  /// What stands where a command should.
  private static func options(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, of: nil, options: ["--help", "--version"])
    if arguments.has("--help") { return try help(arguments.operands, &console) }
    if let operand = arguments.operands.first { throw .unknownCommand(operand) }
    console.write(arguments.has("--version") ? "hoist \(version)\n" : Help.text)
    return .success
  }
}

/// What the process tells by its end.
enum ExitCode: Int32 {
  /// All was done, and nothing was found.
  case success = 0
  /// A check found a difference.
  case difference = 1
  /// The command was not understood, or something could not be read or written.
  case failure = 2

  /// The code of a run that had both ends: a failure outweighs a difference.
  func or(_ other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}
