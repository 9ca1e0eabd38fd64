/// What one file becomes, in the form that people read and `git apply` and `patch -p1` take.
public struct UnifiedDiff: Sendable {
  /// The path of the file from the folder that the diff is applied in: the top of the repository.
  public let path: [UInt8]
  /// Whether there was no such file.
  public let createsFile: Bool
  /// The changes, in the order of the text.
  public let hunks: [DiffHunk]

  /// Shows what edits do to a file.
  public init(changing path: [UInt8], by edits: EditSet) {
    self.init(path: path, createsFile: false, edits: edits)
  }

  /// Shows a file that is new.
  public init(creating path: [UInt8], contents: [UInt8]) {
    let nothing = SourceText([])
    let all = Edit(inserting: contents, at: 0)
    self.init(path: path, createsFile: true, edits: EditSet(of: nothing, disjoint: [all]))
  }

  private init(path: [UInt8], createsFile: Bool, edits: EditSet) {
    self.path = path
    self.createsFile = createsFile
    guard !edits.changesNothing else {
      hunks = []
      return
    }
    let lines = DiffLines(edits.text.bytes)
    hunks = DiffHunk.hunks(of: LineChange.changes(by: edits, in: lines), in: lines)
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { hunks.isEmpty && !createsFile }

  /// How many lines come.
  public var addedLines: Int { count(of: .added) }

  /// How many lines go.
  public var removedLines: Int { count(of: .removed) }

  private func count(of kind: DiffLine.Kind) -> Int {
    hunks.reduce(0) { $0 + $1.lines.count { $0.kind == kind } }
  }

  /// The diff as text; nothing at all if nothing changes.
  ///
  /// Notes are lines for people; they are shown above the diff after `# `, and both tools skip
  /// them.
  public func bytes(under notes: [String] = []) -> [UInt8] {
    guard !isEmpty else { return [] }
    var output: [UInt8] = []
    // A line end within a note must not let its rest pass for a part of the diff.
    for note in notes {
      for line in note.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        output += "# ".utf8
        output += line
        output.append(0x0A)
      }
    }
    writeHead(to: &output)
    for hunk in hunks { hunk.write(to: &output) }
    return output
  }

  private func writeHead(to output: inout [UInt8]) {
    let old = DiffPath(path, in: "a")
    let new = DiffPath(path, in: "b")
    output += Array("diff --git ".utf8) + old.bytes + Array(" ".utf8) + new.bytes
    output += createsFile ? "\nnew file mode 100644\n".utf8 : "\n".utf8
    // As in git, a new file without a line has a head only.
    guard !hunks.isEmpty else { return }
    output += "--- ".utf8
    output += createsFile ? Array("/dev/null".utf8) : old.bytes + old.end
    output += "\n+++ ".utf8
    output += new.bytes + new.end
    output += "\n".utf8
  }
}
