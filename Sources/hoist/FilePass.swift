internal import Engine
internal import PythonSyntax
internal import Reporting
internal import Rewriting
internal import SourceText
internal import Workspace

/// What `diff`, `apply` and `check` have in common: they look at files, report what happened to
/// each, and sum it up.
struct FilePass {
  /// The words of the command line that mean the same to each of them, for the commands that are
  /// suggested.
  let words: [[UInt8]]
  /// What is looked for.
  let selection: Selection
  /// What is looked at; `.` if nothing is named.
  let names: [Path]
  /// What standard input is called, if it is looked at in the place of files.
  let standardInput: Path?
  private let jobs: Int?
  private let prefilters: Bool
  private let isStrict: Bool

  static let options: [Option] =
    Selection.options + [
      Option("--stdin-filename", taking: "FILE"), Option("--jobs", taking: "NUMBER"),
      Display.option, "--no-prefilter", "--strict", "--help",
    ]

  init(_ arguments: Arguments) throws(UsageError) {
    words = arguments.words(keeping: Self.options)
    selection = try Selection(arguments)
    jobs = try arguments.number(of: "--jobs", in: 1...1024)
    prefilters = !arguments.has("--no-prefilter")
    isStrict = arguments.has("--strict")
    let operands = arguments.operands
    names = operands.isEmpty ? [Path(".".utf8)] : operands.map { Path($0) }
    let filename = arguments.values(of: "--stdin-filename").last
    guard operands.contains(Array("-".utf8)) else {
      if filename != nil {
        throw UsageError("--stdin-filename needs - in the place of paths", of: arguments.command)
      }
      standardInput = nil
      return
    }
    guard operands.count == 1 else {
      throw UsageError("- for standard input stands alone", of: arguments.command)
    }
    standardInput = Path(filename ?? Array("-".utf8))
  }

  /// Looks at all files and shows, in their order, those that something happened to; a file is nil
  /// where standard input stands for it.
  ///
  /// - Returns: A failure if something could not be read.
  func run(
    _ console: inout Console, _ summary: inout Summary,
    show: (FileReport, SourceFile?, inout Console) -> Void
  ) -> ExitCode {
    var code = ExitCode.success
    func receive(_ path: Path, _ result: Run.Result, _ console: inout Console) {
      switch result {
      case .unreadable(let problem):
        console.report(problem)
        summary.countUnreadable()
        code = .failure
      case .irrelevant:
        summary.countFile()
      case .outcome(let outcome, let file):
        let report = FileReport(path.bytes, outcome, by: selection.policy)
        summary.count(report)
        let warnings = report.warnings
        if !warnings.isEmpty { console.report(warnings) }
        if isStrict, !outcome.diagnostics.isEmpty { code = .failure }
        show(report, file, &console)
      }
    }

    if let standardInput {
      let run = run(over: [])
      do throws(FileProblem) {
        let text = try SourceText(standardInputAs: standardInput)
        receive(standardInput, run.result(of: text), &console)
      } catch {
        receive(standardInput, .unreadable(error), &console)
      }
      return code
    }
    let discovery = Discovery(in: names)
    for problem in discovery.problems { receive(problem.path, .unreadable(problem), &console) }
    var seen = 0
    run(over: discovery.files).forEach { path, result in
      receive(path, result, &console)
      seen += 1
      console.showProgress("\(seen) of \(discovery.files.count) files")
      return !console.isClosed
    }
    return code
  }

  private func run(over files: [Path]) -> Run {
    // A comment that allows what is not there is told of, so it must be seen.
    let mentions = selection.transforms.flatMap(\.about.mentions) + ["hoist: allow"]
    return Run(
      over: files, Engine(selection.transforms, policy: selection.policy),
      filter: prefilters ? WordFilter(mentions) : nil, jobs: jobs)
  }
}

extension Arguments {
  /// The number that is given with an option; nil if it is not given.
  fileprivate func number(
    of option: String, in range: ClosedRange<Int>
  ) throws(UsageError) -> Int? {
    guard let word = values(of: option).last else { return nil }
    guard let number = Int(String(decoding: word, as: UTF8.self)), range.contains(number) else {
      throw UsageError(
        "\(option) needs a number from \(range.lowerBound) to \(range.upperBound),"
          + " not '\(String(printable: word))'", of: command)
    }
    return number
  }
}
