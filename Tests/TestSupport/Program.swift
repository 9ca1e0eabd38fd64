public import Foundation

/// A program that tests ask for its opinion: CPython, git, patch.
public struct Program: Sendable {
  /// Where the program is.
  public let path: String

  /// A program at a path.
  public init(path: String) { self.path = path }

  /// What a program has said, and how it ended.
  public struct Answer: Sendable {
    /// The bytes of its standard output.
    public let output: Data
    /// How it ended; zero where all was well.
    public let status: Int32

    /// Its standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end.
  ///
  /// Input and output go through files, so that neither waits for the other however long they are.
  public func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil
  ) throws -> Answer {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (inputFile, outputFile) = (scratch.appending(path: "in"), scratch.appending(path: "out"))
    try input.write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Answer(output: try Data(contentsOf: outputFile), status: process.terminationStatus)
  }

  /// The first program of a name in the folders of `PATH`.
  public static func named(_ name: String) -> Program? {
    searched.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
      .map(Program.init)
  }

  /// The folders in which programs are looked for.
  static var searched: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }
}
