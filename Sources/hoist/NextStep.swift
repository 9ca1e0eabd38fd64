internal import Reporting
internal import Rewriting
internal import Workspace

/// The command that a user most likely wants to type next.
struct NextStep {
  private let pass: FilePass
  private let summary: Summary

  init(_ pass: FilePass, _ summary: Summary) {
    (self.pass, self.summary) = (pass, summary)
  }

  /// Behind a diff: apply it, in either way, or read what no diff can show.
  func afterDiff(_ root: DiffRoot) -> String {
    guard summary.changed > 0 else { return next(reading) }
    let git = ShellWords(["git".bytes, "-C".bytes, root.folder.bytes, "apply".bytes]).text
    let patch = "\(command("diff"))\(input) | \(git)"
    return pass.standardInput == nil ? next(command("apply"), patch) : next(patch)
  }

  /// Behind what was found: see how it would be fixed.
  func afterCheck() -> String {
    summary.changed > 0 ? next(command("diff") + input) : ""
  }

  /// Behind what was written: look at it, or read what could not be.
  func afterApply(_ root: DiffRoot?) -> String {
    guard summary.changed > 0, let root, root.isRepository else { return next(reading) }
    return next(
      ShellWords(["git".bytes, "-C".bytes, root.folder.bytes, "diff".bytes]).text, reading)
  }

  /// Behind nothing that was written: say what is wanted of unsafe fixes, or that files may be
  /// overwritten that are not committed.
  func afterRefusal(forConsent: Bool) -> String {
    guard forConsent else {
      return "Nothing is written: what is not committed is overwritten only if you say so.\n"
        + next(command("apply", adding: "--allow-dirty"))
    }
    let fixes = summary.total.fixes
    let all = fixes + summary.total.withheldFixes
    return "Nothing is written: nobody asked for unsafe fixes (\(summary.unasked) of \(fixes)).\n"
      + "To write the others (\(fixes - summary.unasked)): "
      + command("apply", adding: "--no-unsafe-fixes") + "\n"
      + "To write all (\(all)): " + command("apply", adding: "--unsafe-fixes") + "\n"
  }

  /// The command that shows findings without a fix; nil where there is none.
  private var reading: String? {
    summary.hasUnfixed ? command("check") + input : nil
  }

  /// What is to be put behind a command that reads standard input.
  private var input: String { pass.standardInput == nil ? "" : " < FILE" }

  private func next(_ commands: String?...) -> String {
    let lines = commands.compactMap(\.self)
    return lines.isEmpty ? "" : "Next: " + lines.joined(separator: "\n  or: ") + "\n"
  }

  /// Another command with the words of this one.
  private func command(_ name: String, adding option: String? = nil) -> String {
    let words = ["hoist", name].map(\.bytes) + (option.map { [$0.bytes] } ?? []) + pass.words
    return ShellWords(words).text
  }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}
