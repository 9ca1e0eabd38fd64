import Foundation
import TestSupport

/// The built command, run as a user runs it.
struct Command {
  /// What it wrote as its result.
  let output: String
  /// What else it wrote.
  let errors: String
  /// How it ended.
  let code: Int32

  /// Runs `hoist` in a folder; with `shell`, runs that instead, in which `$0` is `hoist`.
  init(
    _ arguments: [String] = [], shell: String? = nil, in folder: URL? = nil, input: String = ""
  ) throws {
    let scratch = try TemporaryFolder()
    let streams = try ["input", "output", "errors"].map { name in
      try scratch.add(name, name == "input" ? input : "")
      return scratch.url.appending(path: name)
    }
    let process = Process()
    process.executableURL = shell == nil ? Self.executable : URL(filePath: "/bin/sh")
    process.arguments = shell.map { ["-c", $0, Self.executable.path] } ?? arguments
    process.currentDirectoryURL = folder ?? scratch.url
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOf: streams[1], encoding: .utf8)
    errors = try String(contentsOf: streams[2], encoding: .utf8)
    code = process.terminationStatus
  }

  /// The executable that the build has made.
  static let executable = URL(filePath: Program.hoist.path)
}

/// A folder of its own for one test, removed when the test is done with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders that it is in.
  func add(_ name: String, _ contents: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: file)
  }

  /// What is in a file.
  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }

  /// The names of all that is in the folder itself, but for git's.
  var entries: Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return Set(names).subtracting([".git"])
  }
}
