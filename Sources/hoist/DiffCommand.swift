internal import Engine
internal import Reporting
internal import SourceText
internal import Workspace

/// `hoist diff`: shows what would change.
struct DiffCommand {
  private let pass: FilePass
  private let root: DiffRoot?
  private let display: Display
  private let hasExitCode: Bool

  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, of: "diff", options: FilePass.options + ["--exit-code"])
    if arguments.has("--help") {
      console.write(Help.texts["diff"] ?? Help.text)
      return .success
    }
    let pass = try FilePass(arguments, words: words)
    let command = DiffCommand(
      pass: pass, root: try DiffRoot(of: pass, in: "diff"), display: try Display(arguments),
      hasExitCode: arguments.has("--exit-code"))
    return command.run(&console)
  }

  private func run(_ console: inout Console) -> ExitCode {
    let start = Surroundings.seconds
    var summary = Summary(of: .fixes)
    var isShown = false
    var strangers = ExitCode.success
    let code = pass.run(&console, &summary) { report, console in
      guard !report.outcome.edits.isEmpty else { return }
      guard let root, let path = root.path(of: Path(report.path)) else {
        console.report(FileProblem(Path(report.path), "is in another repository or folder"))
        strangers = .failure
        return
      }
      let diff = DiffReport(of: report, at: path)
      isShown = isShown || !diff.isEmpty
      switch display {
      case .raw: console.write(diff.bytes())
      case .terminal(let palette): console.write(diff.text(in: palette))
      }
    }
    console.report(summary.text(seconds: Surroundings.seconds - start))
    if let root { console.report(NextStep(pass, summary).afterDiff(root)) }
    return code.or(strangers).or(hasExitCode && isShown ? .difference : .success)
  }
}

extension DiffRoot {
  /// The folder that a diff of all files of a pass is applied in; nil where no file can be read.
  ///
  /// A patch belongs to one repository, so all names must.
  init?(of pass: FilePass, in command: String) throws(UsageError) {
    let names = pass.standardInput.map { [$0] } ?? pass.names
    // What cannot be found is told of when it is read.
    let roots = names.compactMap { name in (try? DiffRoot(of: name)).map { (name, $0) } }
    guard let first = roots.first(where: { $0.1.isRepository }) ?? roots.first else { return nil }
    for (name, root) in roots where root.isRepository && root != first.1 {
      throw UsageError(
        "one repository at a time: \(first.0) is in \(first.1.folder), \(name) in \(root.folder)",
        of: command)
    }
    self = first.1
  }
}

/// In which form a result is shown.
enum Display {
  /// Byte for byte, for another program.
  case raw
  /// With escapes for what a terminal would obey.
  case terminal(Palette)

  /// By `--color`, and by what reads the result.
  init(_ arguments: Arguments) throws(UsageError) {
    let isTerminal = Surroundings.isTerminal(.output)
    let word = arguments.values(of: "--color").last ?? Array("auto".utf8)
    switch String(decoding: word, as: UTF8.self) {
    case "always": self = .terminal(Palette(coloured: true))
    case "never": self = isTerminal ? .terminal(Palette(coloured: false)) : .raw
    case "auto":
      // https://no-color.org
      let isPlain = Surroundings.variable("NO_COLOR").map { !$0.isEmpty } ?? false
      self = isTerminal ? .terminal(Palette(coloured: !isPlain)) : .raw
    default:
      throw .unknown("colour", word, of: arguments.command, among: ["auto", "always", "never"])
    }
  }
}
