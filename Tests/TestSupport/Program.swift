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
    /// The bytes of its standard error.
    public let errors: Data
    /// How it ended; zero where all was well.
    public let status: Int32

    /// Its standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end.
  ///
  /// Input and output go through files, so that neither waits for the other however long they are.
  /// Without a folder it runs in an empty one. It sees the variables of the tests and those that are
  /// given.
  public func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Answer {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (inputFile, outputFile) = (scratch.appending(path: "in"), scratch.appending(path: "out"))
    let errorFile = scratch.appending(path: "errors")
    try input.write(to: inputFile)
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try process.run()
    process.waitUntilExit()
    return Answer(
      output: try Data(contentsOf: outputFile), errors: try Data(contentsOf: errorFile),
      status: process.terminationStatus)
  }

  /// The command that is tested, which stands beside the bundle of the tests wherever the build puts
  /// both.
  public static let hoist: Program = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let tests = bundle ?? URL(filePath: CommandLine.arguments[0])
    return Program(path: tests.deletingLastPathComponent().appending(path: "hoist").path)
  }()

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
