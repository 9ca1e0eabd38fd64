import Foundation

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
    let inputFile = folder.appending(path: ".input")
    let outputFile = folder.appending(path: ".output")
    try input.write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false"]
    process.arguments? += arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // Of `check-ignore`, 1 says that nothing is ignored.
    guard process.terminationStatus <= 1 else { return nil }
    return try Data(contentsOf: outputFile)
  }
}

/// A small generator of random numbers that is the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
