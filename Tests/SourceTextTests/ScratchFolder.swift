import Foundation

/// A folder for other programs to work in, removed when it is no longer used.
final class ScratchFolder {
  private let path: String
  /// What holds the folder and, beside it, what programs read and say.
  private let parent: URL

  init() throws {
    parent = FileManager.default.temporaryDirectory.appending(path: "hoist-\(UUID().uuidString)")
    path = parent.appending(path: "work").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  /// Writes a file by the bytes of its path, making the folders that it is in.
  func write(_ contents: [UInt8], to name: [UInt8]) throws {
    for slash in name.indices where name[slash] == UInt8(ascii: "/") {
      _ = location(Array(name[..<slash])).withUnsafeBufferPointer {
        $0.baseAddress.map { mkdir($0, 0o777) }
      }
    }
    let file = try open(name, "wb")
    defer { fclose(file) }
    guard fwrite(contents, 1, contents.count, file) == contents.count else { throw Failure(name) }
  }

  /// Reads a file by the bytes of its path.
  func read(_ name: [UInt8]) throws -> [UInt8] {
    let file = try open(name, "rb")
    defer { fclose(file) }
    var contents: [UInt8] = []
    var part = Array(repeating: UInt8(0), count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 {
      contents += part[..<count]
    }
    return contents
  }

  /// Whether there is a file.
  func has(_ name: [UInt8]) -> Bool {
    guard let file = try? open(name, "rb") else { return false }
    fclose(file)
    return true
  }

  /// What a program says when it runs in the folder, on both of its outputs, and how it ends.
  func run(_ arguments: [String], input: [UInt8] = []) throws -> (status: Int32, output: [UInt8]) {
    let inputFile = parent.appending(path: "input")
    let outputFile = parent.appending(path: "output")
    try Data(input).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path)
    // Nobody's own configuration decides whether the tests pass.
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path,
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": path, "LC_ALL": "C",
    ]
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Array(Data(contentsOf: outputFile)))
  }

  /// Whether a program can be started.
  static func finds(_ program: String) -> Bool {
    (try? ScratchFolder().run([program, "--version"]))?.status == 0
  }

  private func open(_ name: [UInt8], _ mode: String) throws -> UnsafeMutablePointer<FILE> {
    let file = location(name).withUnsafeBufferPointer { name in
      name.baseAddress.flatMap { fopen($0, mode) }
    }
    guard let file else { throw Failure(name) }
    return file
  }

  private func location(_ name: [UInt8]) -> [CChar] {
    (bytes("\(path)/") + name + [0]).map { CChar(bitPattern: $0) }
  }

  /// A file could not be read or written.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ name: [UInt8]) {
      description = "\(String(decoding: name, as: UTF8.self)): \(String(cString: strerror(errno)))"
    }
  }
}
