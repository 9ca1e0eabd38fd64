import Foundation

/// CPython as an oracle, asked about many small files at once.
enum Python {
  /// The repository of these sources.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The answers of `Tests/Oracle/source_text.py`, one for each sample; nil without a python3.
  static func answers(_ question: String, about samples: [[UInt8]]) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    var data = Data()
    for sample in samples {
      withUnsafeBytes(of: UInt32(sample.count).littleEndian) { data.append(contentsOf: $0) }
      data.append(contentsOf: sample)
    }
    try data.write(to: input)
    try Data().write(to: output)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", root.appending(path: "Tests/Oracle/source_text.py").path, question,
    ]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try String(contentsOf: output, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
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

/// The bytes of a text; `+` adds those that no text has.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
