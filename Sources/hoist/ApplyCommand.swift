internal import Engine
internal import Reporting
internal import SourceText
internal import Workspace

/// `hoist apply`: writes what `hoist diff` shows.
///
/// Nothing is written before everything is known that will be, and that nothing is against it.
struct ApplyCommand {
  private let pass: FilePass
  private let root: DiffRoot?
  private let display: Display
  private let allowsUnsaved: Bool

  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, of: "apply", options: FilePass.options + ["--allow-dirty"])
    if arguments.has("--help") {
      console.write(Help.apply)
      return .success
    }
    let pass = try FilePass(arguments)
    guard pass.standardInput == nil else {
      throw UsageError(
        "standard input cannot be written; 'hoist diff -' shows what would change", of: "apply")
    }
    let command = ApplyCommand(
      pass: pass, root: try DiffRoot(of: pass, in: "apply"), display: try Display(arguments),
      allowsUnsaved: arguments.has("--allow-dirty"))
    return command.run(&console)
  }

  private func run(_ console: inout Console) -> ExitCode {
    var summary = Summary(of: .proposedFixes)
    var changes: [Change] = []
    let code = pass.forEachChange(in: root, &console, &summary) { change, _ in
      changes.append(change)
    }
    guard isAgreed(summary), areAllSaved(changes, &console) else {
      console.report(summary.text(seconds: Surroundings.seconds - pass.start))
      console.report(NextStep(pass, summary).afterRefusal(forConsent: !isAgreed(summary)))
      return .failure
    }

    let plan = ChangePlan(changes)
    let result = write(plan.writes, within: roots(for: changes), &console)
    for (place, change) in plan.changes where !result.written.contains(place) {
      summary.withdraw(change.report)
    }
    summary.subject = .writtenFixes
    console.report(summary.text(seconds: Surroundings.seconds - pass.start))
    if Interruption.isWished {
      console.report(
        "hoist: interrupted: \(result.written.count) of \(changes.count) files are written,"
          + " the others are as they were\n")
    }
    console.report(NextStep(pass, summary).afterApply(root))
    return code.or(result.code)
  }

  /// Whether every fix was asked for that keeps less than all behaviour.
  private func isAgreed(_ summary: Summary) -> Bool {
    summary.unasked == 0 || pass.selection.acceptsUnsafe
  }

  /// Whether git could bring back all files that are going to be written; tells where it could not.
  private func areAllSaved(_ changes: [Change], _ console: inout Console) -> Bool {
    guard !allowsUnsaved, !changes.isEmpty, let root else { return true }
    guard root.isRepository else {
      console.report("hoist: no git repository here: nothing brings back what is overwritten\n")
      return true
    }
    let files = changes.map { (path: Path($0.report.path), name: $0.name) }
    do throws(GitStatus.Problem) {
      let status = try GitStatus(of: files, in: root.folder)
      for (path, state) in status.unsaved {
        console.report(FileProblem(path, "not written: \(state.rawValue)"))
      }
      return status.unsaved.isEmpty
    } catch {
      switch error {
      case .noGit:
        console.report("hoist: no git on this machine: nothing tells what is not committed\n")
        return true
      case .failed(let words):
        console.report(
          "hoist: git does not tell what is not committed: \(ShellWords(words).text)\n")
        return false
      }
    }
  }

  /// Where may be written: what was named, and where something is made or a manifest changes that
  /// nobody named, the folder of the diff.
  private func roots(for changes: [Change]) -> Roots {
    let roots = Roots(of: pass.names)
    let isNamed = changes.allSatisfy {
      $0.report.outcome.isPython && !$0.report.outcome.createsFile
    }
    guard let root, !isNamed else { return roots }
    return roots.with(root)
  }

  /// Writes all files, and shows the names of those that are written.
  private func write(
    _ plan: WritePlan, within roots: Roots, _ console: inout Console
  ) -> (written: Set<WritePlan.Place>, code: ExitCode) {
    // What is begun is finished, so that no file is left beside the one that it is for.
    Interruption.postpone()
    var (written, code) = (Set<WritePlan.Place>(), ExitCode.success)
    plan.carryOut(within: roots) { result in
      if result.isWritten {
        written.insert(result.place)
        console.write(display.line(result.path))
      }
      if let problem = result.problem {
        console.report(problem)
        code = .failure
      }
      console.showProgress("\(written.count) of \(plan.paths.count) files written")
      return !Interruption.isWished
    }
    return (written, code)
  }
}
