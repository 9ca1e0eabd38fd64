internal import Engine
internal import Reporting
internal import SourceText
internal import Workspace

/// A file that changes, as a diff shows it and `hoist apply` writes it.
struct Change {
  /// What changes in the file, and why.
  let report: FileReport
  /// The file; nil where standard input stands for it.
  let file: SourceFile?
  /// Its name in the diff.
  let name: [UInt8]
}

/// Changes in the order in which they are written: what others need comes first.
struct ChangePlan {
  /// What is written.
  private(set) var writes = WritePlan()
  /// The changes, each with its place among what is written.
  private(set) var changes: [(place: WritePlan.Place, change: Change)] = []

  init(_ changes: [Change]) {
    let order = WritePlan.order(
      of: changes.map { ($0.report.outcome.path, $0.report.outcome.providers) })
    var places: [String: WritePlan.Place] = [:]
    for change in order.map({ changes[$0] }) {
      let outcome = change.report.outcome
      let bytes = Array(outcome.after().bytes)
      let needs = outcome.providers.compactMap { places[$0] }.sorted()
      let place: WritePlan.Place
      if outcome.createsFile {
        place = writes.create(Path(change.report.path), with: bytes, needing: needs)
      } else if let file = change.file {
        place = writes.replace(file, with: bytes, needing: needs)
      } else {
        continue
      }
      if !outcome.path.isEmpty { places[outcome.path] = place }
      self.changes.append((place, change))
    }
  }
}

extension FilePass {
  /// Looks at all files and hands over, in their order, those that change, each once.
  ///
  /// A diff is applied in one folder, so files that are not below it cannot change.
  ///
  /// - Returns: A failure if something could not be read, or is elsewhere.
  func forEachChange(
    in root: DiffRoot?, _ console: inout Console, _ summary: inout Summary,
    _ body: (Change, inout Console) -> Void
  ) -> ExitCode {
    var names: Set<[UInt8]> = []
    var strangers = ExitCode.success
    let code = run(&console, &summary) { report, file, console in
      guard !report.outcome.edits.changesNothing else { return }
      let path = Path(report.path)
      guard let root, let name = root.path(of: path) else {
        console.report(FileProblem(path, "is in another repository or folder"))
        strangers = .failure
        return
      }
      // Links and paths through `..` give one file several names.
      guard names.insert(name).inserted else { return }
      body(Change(report: report, file: file, name: name), &console)
    }
    return code.or(strangers)
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
