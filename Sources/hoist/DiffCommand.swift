internal import Reporting
internal import Workspace

/// `hoist diff`: shows what would change.
struct DiffCommand {
  private let pass: FilePass
  private let root: DiffRoot?
  private let display: Display
  private let format: OutputFormat
  private let hasExitCode: Bool

  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, of: "diff", options: FilePass.options + [OutputFormat.option, "--exit-code"])
    if arguments.has("--help") {
      console.write(Help.diff)
      return .success
    }
    let pass = try FilePass(arguments)
    let command = DiffCommand(
      pass: pass, root: try DiffRoot(of: pass, in: "diff"), display: try Display(arguments),
      format: try OutputFormat(arguments), hasExitCode: arguments.has("--exit-code"))
    return command.run(&console)
  }

  private func run(_ console: inout Console) -> ExitCode {
    var summary = Summary(of: .fixes)
    var document = JSONReport()
    if format == .json { console.write(document.head(version: Hoist.version)) }
    var isShown = false
    let code = pass.forEachChange(in: root, &console, &summary) { change, console in
      let diff = DiffReport(of: change.report, at: change.name)
      isShown = true
      switch (format, display) {
      case (.json, _): console.write(document.text(of: change.report, diff))
      case (.text, .raw): console.write(diff.bytes())
      case (.text, .terminal(let palette)): console.write(diff.text(in: palette))
      }
    }
    if format == .json { console.write(document.end(summary)) }
    console.report(summary.text(seconds: Surroundings.seconds - pass.start))
    if let root { console.report(NextStep(pass, summary).afterDiff(root)) }
    return code.or(hasExitCode && isShown ? .difference : .success)
  }
}
