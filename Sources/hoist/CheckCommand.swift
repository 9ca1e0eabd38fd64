internal import Reporting
internal import Transforms
internal import Workspace

/// `hoist check`: reports what was found.
struct CheckCommand {
  private let pass: FilePass
  private let display: Display
  private let format: OutputFormat
  private let hasStatistics: Bool

  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, of: "check", options: FilePass.options + [OutputFormat.option, "--statistics"])
    if arguments.has("--help") {
      console.write(Help.check)
      return .success
    }
    let command = CheckCommand(
      pass: try FilePass(arguments), display: try Display(arguments),
      format: try OutputFormat(arguments), hasStatistics: arguments.has("--statistics"))
    if command.hasStatistics, command.format == .json {
      throw UsageError("--statistics is text; JSON has them at its end", of: "check")
    }
    return command.run(&console)
  }

  private func run(_ console: inout Console) -> ExitCode {
    var summary = Summary(of: .findings)
    var document = JSONReport()
    if format == .json { console.write(document.head(version: Hoist.version)) }
    var hasFindings = false
    let code = pass.run(&console, &summary) { report, _, console in
      hasFindings = hasFindings || report.hasFindings
      switch format {
      case .json: console.write(document.text(of: report))
      case .text where hasStatistics: break
      case .text: console.write(TextReport(of: report, in: display.palette).text)
      }
    }
    let seconds = Surroundings.seconds - pass.start
    if format == .json { console.write(document.end(summary)) }
    if hasStatistics {
      console.write(summary.statistics(describing: Guideline.summaries))
      console.report(summary.head(seconds: seconds) + "\n")
    } else {
      console.report(summary.text(seconds: seconds))
    }
    console.report(NextStep(pass, summary).afterCheck())
    return code.or(hasFindings ? .difference : .success)
  }
}
