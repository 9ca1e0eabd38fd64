internal import Configuration
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
  /// When the pass began.
  let start = Surroundings.seconds
  private let rules: FileRules
  private let found: RunFiles
  /// What is looked for, by configuration.
  private let choices: [ObjectIdentifier: HazardChoice]
  private let jobs: Int?
  private let prefilters: Bool
  private let isStrict: Bool

  static let options: [Option] =
    Selection.options + FileRules.options + [
      Option("--stdin-filename", taking: "FILE"), Option("--jobs", taking: "NUMBER"),
      Display.option, "--no-prefilter", "--strict", "--help",
    ]

  init(_ arguments: Arguments) throws(UsageError) {
    words = arguments.words(keeping: Self.options)
    selection = try Selection(arguments)
    let rules = try FileRules(arguments)
    self.rules = rules
    jobs = try arguments.number(of: "--jobs", in: 1...1024)
    prefilters = !arguments.has("--no-prefilter")
    isStrict = arguments.has("--strict")
    let operands = arguments.operands
    names = operands.isEmpty ? [Path(".".utf8)] : operands.map { Path($0) }
    standardInput = try arguments.standardInput()
    found =
      standardInput.map { RunFiles(standardInputAs: $0, by: rules) }
      ?? RunFiles(in: names, by: rules)
    guard found.complaints.isEmpty else { throw .configuration(found.complaints) }
    let selection = selection
    choices = Dictionary(
      uniqueKeysWithValues: found.configurations.map { configuration in
        (ObjectIdentifier(configuration), HazardChoice(selection, under: configuration.settings))
      })
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
    func receive(_ result: Run.Result, of file: RunFile, _ console: inout Console) {
      switch result {
      case .unreadable(let problem):
        console.report(problem)
        summary.countUnreadable()
        code = .failure
      case .generated:
        summary.countLeftAlone(ExclusionReason.generated.rawValue, files: 1)
      case .irrelevant:
        summary.countFile()
      case .outcome(let outcome, let source):
        let report = FileReport(file.path.bytes, outcome, by: choice(for: file).policy)
        summary.count(report)
        let warnings = report.warnings
        if !warnings.isEmpty { console.report(warnings) }
        if isStrict, !outcome.diagnostics.isEmpty { code = .failure }
        show(report, source, &console)
      }
    }

    for problem in found.problems {
      console.report(problem)
      summary.countUnreadable()
      code = .failure
    }
    summary.count(found.exclusions)
    let files = found.files.filter { choice(for: $0).looks(at: $0) }
    summary.countLeftAlone("without a selected hazard", files: found.files.count - files.count)
    let run = run(over: files)
    if standardInput != nil {
      for file in files { receive(run.result(ofStandardInputAs: file), of: file, &console) }
      return code
    }
    run.forEach { seen in
      console.showProgress("\(seen) of \(files.count) files")
      return !console.isClosed
    } _: { file, result in
      receive(result, of: file, &console)
      return !console.isClosed
    }
    return code
  }

  private func choice(for file: RunFile) -> HazardChoice {
    choices[ObjectIdentifier(file.configuration)]
      ?? HazardChoice(selection, under: file.configuration.settings)
  }

  private func run(over files: [RunFile]) -> Run {
    let transforms = choices.values.flatMap(\.transforms)
    let mentions = transforms.flatMap(\.about.mentions)
    let choice = choice(for:)
    let (name, rules, found) = (names.first, rules, found)
    let findProject: @Sendable () -> ProjectFiles? = {
      name.flatMap { ProjectFiles(around: $0, by: rules, after: found) }
    }
    return Run(
      over: files, filter: prefilters ? MentionFilter(mentions) : nil,
      notingImports: transforms.contains(where: \.asksForImporters), jobs: jobs,
      project: rules.source == .nowhere ? nil : findProject
    ) { choice($0).engine(for: $0) }
  }
}

extension Summary {
  /// Counts what a run leaves alone.
  fileprivate mutating func count(_ exclusions: Exclusions) {
    for reason in ExclusionReason.allCases {
      countLeftAlone(
        reason.rawValue, files: exclusions.files[reason, default: 0],
        folders: exclusions.folders[reason, default: 0])
    }
  }
}

extension Arguments {
  /// What standard input is called, if it is looked at in the place of files.
  fileprivate func standardInput() throws(UsageError) -> Path? {
    let filename = values(of: "--stdin-filename").last
    guard operands.contains(Array("-".utf8)) else {
      if filename != nil {
        throw UsageError("--stdin-filename needs - in the place of paths", of: command)
      }
      return nil
    }
    guard operands.count == 1 else {
      throw UsageError("- for standard input stands alone", of: command)
    }
    return Path(filename ?? Array("-".utf8))
  }

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
