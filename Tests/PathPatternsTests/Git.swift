import Foundation
import TestSupport

/// git as an oracle for what its `.gitignore` files ignore.
enum Git {
  /// For each `.gitignore` those of the paths that it ignores; nil without a git.
  ///
  /// Each file gets a folder of its own with all the paths in it; a path that ends with a slash is
  /// a folder.
  static func ignored(_ paths: [String], by files: [[UInt8]]) throws -> [Set<String>]? {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    guard try run(["init", "--quiet"], in: root, input: Data()) != nil else { return nil }

    var input = Data()
    for (number, file) in files.enumerated() {
      let folder = root.appending(path: "\(number)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data(file).write(to: folder.appending(path: ".gitignore"))
      for path in paths {
        // What is not there is a file to git.
        if path.hasSuffix("/") {
          try FileManager.default.createDirectory(
            atPath: folder.path + "/" + path, withIntermediateDirectories: false)
        }
        // With its slash, a folder would fit a pattern for something in it.
        let name = path.hasSuffix("/") ? path.dropLast() : path[...]
        input.append(contentsOf: Array("\(number)/\(name)".utf8) + [0])
      }
    }
    guard
      let output = try run(
        ["check-ignore", "--no-index", "--stdin", "-z"], in: root, input: input)
    else { return nil }
    let folders = Set(paths.filter { $0.hasSuffix("/") })
    var ignored = Array(repeating: Set<String>(), count: files.count)
    for path in output.split(separator: 0) {
      let parts = path.split(separator: UInt8(ascii: "/"), maxSplits: 1)
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, let number = Int(parts[0]) else { continue }
      let isFolder = folders.contains(parts[1] + "/")
      ignored[number].insert(isFolder ? parts[1] + "/" : parts[1])
    }
    return ignored
  }

  /// What git writes; nil if there is no git or it has failed.
  private static func run(_ arguments: [String], in folder: URL, input: Data) throws -> Data? {
    let settings = ["-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false"]
    let answer = try Program.named("git")?.run(settings + arguments, input: input, in: folder)
    // Of `check-ignore`, 1 says that nothing is ignored.
    return answer.flatMap { $0.status <= 1 ? $0.output : nil }
  }
}
