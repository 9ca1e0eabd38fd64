import Foundation

/// CPython's `tomllib` as an oracle, asked about many documents at once.
enum Tomllib {
  /// The repository of these sources.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The answers of `Tests/Oracle/toml_values.py`, one for each document; nil without a python3
  /// from 3.11 on.
  static func answers(about documents: [[UInt8]]) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    var data = Data()
    for document in documents {
      withUnsafeBytes(of: UInt32(document.count).littleEndian) { data.append(contentsOf: $0) }
      data.append(contentsOf: document)
    }
    try data.write(to: input)
    try Data().write(to: output)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", root.appending(path: "Tests/Oracle/toml_values.py").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
    return lines.map(String.init)
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
