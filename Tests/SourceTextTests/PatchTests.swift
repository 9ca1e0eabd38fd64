import Foundation
import SourceText
import Testing

/// The tools that diffs are for make of the old text exactly what the edits make, and back.
///
/// 3,000 random pairs of texts are tried, 30,000 with `HOIST_FULL`, and as many as
/// `HOIST_DIFF_PAIRS` says.
@Suite struct PatchTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let pairs =
    environment["HOIST_DIFF_PAIRS"].flatMap { Int($0) }
    ?? (environment["HOIST_FULL"] == nil ? 3_000 : 30_000)
  private static let batches = (pairs + 2_999) / 3_000

  @Test(
    .enabled(if: ScratchFolder.finds("git"), "git is not installed"), arguments: 0..<batches)
  func gitApply(batch: Int) throws {
    let batch = Batch(number: batch, count: min(Self.pairs, 3_000))
    let folder = try batch.folder()
    // Unlike a bare folder, a repository makes git check the paths.
    _ = try folder.run(["git", "init", "--quiet"])
    let apply = ["git", "apply", "--whitespace=nowarn"]
    let forth = try folder.run(apply, input: batch.patch)
    #expect(forth.status == 0, "\(String(decoding: forth.output, as: UTF8.self))")
    try batch.expect(\.new, in: folder)
    let back = try folder.run(apply + ["--reverse"], input: batch.patch)
    #expect(back.status == 0, "\(String(decoding: back.output, as: UTF8.self))")
    try batch.expect(\.old, in: folder)
  }

  @Test(
    .enabled(if: ScratchFolder.finds("patch"), "patch is not installed"), arguments: 0..<batches)
  func patch(batch: Int) throws {
    let batch = Batch(number: batch, count: min(Self.pairs, 3_000))
    let folder = try batch.folder()
    // Neither fuzz nor a hunk that is found elsewhere counts as success.
    let apply = ["patch", "-p1", "--binary", "--fuzz=0", "--force"]
    let forth = try folder.run(apply, input: batch.patch)
    #expect(forth.status == 0, "\(String(decoding: forth.output.suffix(2_000), as: UTF8.self))")
    #expect(!String(decoding: forth.output, as: UTF8.self).contains("offset"))
    try batch.expect(\.new, in: folder)
    let back = try folder.run(apply + ["--reverse"], input: batch.patch)
    #expect(back.status == 0, "\(String(decoding: back.output.suffix(2_000), as: UTF8.self))")
    try batch.expect(\.old, in: folder)
  }

  /// No diff shows more than twice the lines that git would, though git compares whole texts.
  ///
  /// Two lines more are allowed: where one edit undoes what another does beyond unchanged lines,
  /// git may find a shorter way than the edits went. That is 1 pair of 100,000.
  @Test(
    .enabled(if: ScratchFolder.finds("git"), "git is not installed"), arguments: 0..<batches)
  func gitShowsNoFewerThanHalf(batch: Int) throws {
    let batch = Batch(number: batch, count: min(Self.pairs, 3_000))
    let folder = try ScratchFolder()
    for file in batch.files {
      try folder.write(file.old, to: bytes("old/") + file.name)
      try folder.write(file.new, to: bytes("new/") + file.name)
    }
    let (_, output) = try folder.run([
      "git", "diff", "--no-index", "--text", "--no-renames", "--unified=0", "old", "new",
    ])
    // Without context, the two counts of a hunk are those of its changed lines.
    var shownByGit: [String: Int] = [:]
    var name = ""
    for line in output.split(separator: 0x0A) {
      if line.starts(with: "diff --git ".utf8) {
        name = String(decoding: line.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
      } else if line.starts(with: "@@ -".utf8) {
        let ranges = String(decoding: line, as: UTF8.self).split(separator: " ")[1...2]
        shownByGit[name, default: 0] += ranges.reduce(0) { sum, range in
          let numbers = range.split(separator: ",")
          return sum + (numbers.count == 1 ? 1 : Int(numbers[1]) ?? 0)
        }
      }
    }
    var (ours, theirs) = (0, 0)
    for file in batch.files {
      let shown = file.diff.addedLines + file.diff.removedLines
      let name = String(decoding: file.name, as: UTF8.self)
      let shownByGit = shownByGit[name] ?? 0
      #expect(shown <= 2 * shownByGit + 2, "\(name) of batch \(batch.number): git \(shownByGit)")
      ours += shown
      theirs += shownByGit
    }
    #expect(theirs > 0 && ours <= theirs * 101 / 100, "\(ours) lines, git \(theirs)")
    if Self.environment["HOIST_DIFF_PAIRS"] != nil {
      print("batch \(batch.number): \(ours) changed lines, git \(theirs)")
    }
  }
}

/// Many files, changed by one patch.
private struct Batch {
  let number: Int
  let files: [File]

  /// A file before and after.
  struct File {
    let name: [UInt8]
    let old: [UInt8]
    let new: [UInt8]
    let diff: UnifiedDiff
  }

  init(number: Int, count: Int) {
    self.number = number
    var random = RandomEdits(seed: UInt64(1_000 + number))
    files = (0..<count).map { index in
      let edits = random.next()
      let name = bytes("f\(index)")
      return File(
        name: name, old: Array(edits.text.bytes), new: Array(edits.applied().bytes),
        diff: UnifiedDiff(changing: name, by: edits))
    }
  }

  /// The diffs of all files, with notes that look like diffs.
  var patch: [UInt8] {
    files.flatMap { $0.diff.bytes(under: ["safe", "--- a/x\n+++ b/x\n@@ -1 +1 @@"]) }
  }

  /// A folder with the files before.
  func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in files { try folder.write(file.old, to: file.name) }
    return folder
  }

  /// Compares the files of a folder.
  func expect(_ side: KeyPath<File, [UInt8]>, in folder: ScratchFolder) throws {
    let wrong = try files.filter { try folder.read($0.name) != $0[keyPath: side] }
    let names = wrong.map { String(decoding: $0.name, as: UTF8.self) }
    #expect(wrong.isEmpty, "batch \(number): \(names.joined(separator: " "))")
  }
}
