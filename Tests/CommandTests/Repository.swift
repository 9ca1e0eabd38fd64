import Foundation

/// A git repository of its own for one test.
struct Repository {
  let folder: TemporaryFolder
  var url: URL { folder.url }

  /// Makes a repository with files that are committed.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, contents) in files { try folder.add(name, contents) }
    try run("git init -q . && git add -A && git commit -q -m start")
  }

  /// Runs a script in the repository; `$0` in it is `hoist`.
  @discardableResult func run(_ script: String) throws -> Command {
    let identity =
      "export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null"
      + " GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@t GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@t; "
    return try Command(shell: identity + script, in: url)
  }

  func bytes(of name: String) throws -> [UInt8] {
    try folder.bytes(of: name)
  }
}
