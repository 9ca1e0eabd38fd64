internal import SourceText

/// What git knows about files that are about to be written.
public struct GitStatus: Sendable {
  /// Those that git could not bring back as they are.
  public let unsaved: [(path: Path, state: State)]

  /// Why git could not bring a file back.
  public enum State: String, Sendable {
    /// The file is not what git has last seen, or not what was committed.
    case changed = "it has changes that are not committed"
    /// The file is in no commit.
    case untracked = "git does not track it"
  }

  /// Why git does not tell.
  public enum Problem: Error, Sendable {
    /// There is no git on this machine.
    case noGit
    /// Git has failed, and this is what it was asked.
    case failed([[UInt8]])
  }

  /// Asks git, once, and without anything in the repository being written or run.
  ///
  /// - Parameters:
  ///   - files: The files, which are in the repository, by their names from its top on.
  ///   - top: The top of the repository.
  /// - Throws: Where there is no git, or it fails.
  public init(of files: [(path: Path, name: [UInt8])], in top: Path) throws(Problem) {
    guard let git = Self.git else { throw .noGit }
    var words = Self.words(in: top)
    // More names than that might not fit into the memory of a new process.
    let isShort = files.reduce(0) { $0 + $1.name.count + 16 } < 1 << 16
    if isShort { words += ["--".bytes] + files.map(\.name) }
    guard let answer = try? ChildProcess(running: git, words, environment: Self.environment),
      answer.code == 0
    else { throw .failed(["git".bytes] + words) }
    let states = Self.states(in: answer.output)
    unsaved = files.compactMap { file in states[file.name].map { (file.path, $0) } }
  }

  private static func words(in top: Path) -> [[UInt8]] {
    ["--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=", "-c"].map(\.bytes)
      + ["core.hooksPath=/dev/null".bytes, "-C".bytes, top.bytes]
      // Files that git ignores are in no history either.
      + ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignored"].map(\.bytes)
  }

  /// The files in an answer: each name stands behind two letters and a blank, and behind a zero the old name of
  /// what was renamed.
  private static func states(in output: [UInt8]) -> [[UInt8]: State] {
    var states: [[UInt8]: State] = [:]
    var entries = output.split(separator: 0)[...]
    while let entry = entries.popFirst() {
      guard entry.count > 3 else { continue }
      let isTracked = !"?!".utf8.contains(entry[entry.startIndex])
      states[Array(entry.dropFirst(3))] = isTracked ? .changed : .untracked
      if entry.prefix(2).contains(where: "RC".utf8.contains) { _ = entries.popFirst() }
    }
    return states
  }

  /// The first git in the folders of `PATH`; one in a folder that depends on where we are could come
  /// with the code that is looked at.
  private static var git: Path? {
    folders.map { $0.appending("git".utf8) }.first(where: \.isProgram)
  }

  private static var folders: [Path] {
    (Surroundings.variable("PATH") ?? []).split(separator: UInt8(ascii: ":"))
      .filter { $0.first == UInt8(ascii: "/") }.map { Path($0) }
  }

  /// What git needs to find its settings and its parts, and nothing that leads it elsewhere, as
  /// `GIT_DIR` does.
  private static var environment: [[UInt8]] {
    let path = folders.map(\.bytes).joined(separator: [UInt8(ascii: ":")])
    let kept = [
      "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
    ]
    return ["PATH=".bytes + path, "LC_ALL=C".bytes]
      + kept.compactMap { name in Surroundings.variable(name).map { "\(name)=".bytes + $0 } }
  }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}
