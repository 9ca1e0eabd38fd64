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
    guard summary.changed > 0 else {
      return summary.tallies.isEmpty ? "" : "Next: \(command("check")) to read about each\n"
    }
    let git = ShellWords(["git".bytes, "-C".bytes, root.folder.bytes, "apply".bytes]).text
    if pass.standardInput != nil { return "Next: \(command("diff")) < FILE | \(git)\n" }
    return "Next: \(command("apply"))\n  or: \(command("diff")) | \(git)\n"
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
