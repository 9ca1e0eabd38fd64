import Foundation
import TestSupport
import Testing

/// A session at a terminal, as a page shows it: blocks of `console` with commands behind `$ `, and
/// what they say.
///
/// The commands run one after the other in a repository of their own.
struct Transcript {
  private let folder: TemporaryFolder
  private let repository: URL

  /// Makes a repository of what is in a folder of this one, with everything committed.
  init(in project: String) throws {
    folder = try TemporaryFolder()
    for (path, contents) in try FileTree.files(in: Repository.root.appending(path: project)) {
      try folder.write(contents, to: "shop/\(path)")
    }
    repository = folder.url.appending(path: "shop").resolvingSymlinksInPath()
    _ = try answer(to: "git init --quiet && git add --all && git commit --quiet --message start")
  }

  /// The page with what the commands say today.
  func regenerated(_ page: String) throws -> String {
    let blocks = page.components(separatedBy: "```console\n")
    return try blocks[0]
      + blocks.dropFirst().map { block in
        let end = try #require(block.range(of: "```\n"), "the block ends")
        let commands = block[..<end.lowerBound].split(separator: "\n").filter { $0.hasPrefix("$ ") }
        let session = try commands.map { "\($0)\n" + (try answer(to: String($0.dropFirst(2)))) }
        return "```console\n" + session.joined() + block[end.lowerBound...]
      }.joined()
  }

  /// What a command says on both streams, without what differs from run to run.
  private func answer(to command: String) throws -> String {
    let hoist = URL(filePath: Program.hoist.path).deletingLastPathComponent().path
    let variables = [
      "PATH": hoist + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_PAGER": "cat",
      "GIT_AUTHOR_NAME": "you", "GIT_AUTHOR_EMAIL": "you@example.com",
      "GIT_COMMITTER_NAME": "you", "GIT_COMMITTER_EMAIL": "you@example.com",
    ]
    return try Program(path: "/bin/sh")
      .run(["-c", "exec 2>&1; \(command)"], in: repository, environment: variables).text
      .replacingOccurrences(of: repository.path, with: "~/shop")
      .replacing(#/in \d+\.\d\d s/#, with: "in 0.01 s")
  }
}
