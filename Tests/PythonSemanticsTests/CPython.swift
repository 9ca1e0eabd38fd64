import Foundation

/// An interpreter that oracles run in.
struct CPython {
  let path: String

  /// The first of the usual places that has a CPython 3.12 or 3.13.
  static let found: CPython? = candidates.lazy.map(CPython.init).first { $0.isRight }

  private static var candidates: [String] {
    let environment = ProcessInfo.processInfo.environment
    let root = environment["PYENV_ROOT"] ?? NSHomeDirectory() + "/.pyenv"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root + "/versions")) ?? []
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let found =
      [environment["HOIST_PYTHON"]].compactMap { $0 }
      + versions.sorted(by: >).map { "\(root)/versions/\($0)/bin/python3" }
      + ["python3.13", "python3.12", "python3"].flatMap { name in folders.map { "\($0)/\(name)" } }
    return found.filter(FileManager.default.isExecutableFile)
  }

  private var isRight: Bool {
    let question = "import sys; print(sys.version_info[:2] in ((3, 12), (3, 13)))"
    return (try? run(["-c", question], input: "")) == "True\n"
  }

  /// The files of its standard library, without what was installed beside it.
  func standardLibrary() throws -> [String] {
    let folder = try run(
      ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'), end='')"], input: "")
    return Self.pythonFiles(in: folder).filter { !$0.contains("/site-packages/") }
  }

  /// The files of the folders that `HOIST_CORPUS` names.
  static var corpus: [String] {
    (ProcessInfo.processInfo.environment["HOIST_CORPUS"] ?? "").split(separator: ":").flatMap {
      pythonFiles(in: String($0))
    }
  }

  private static func pythonFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The lines that a script of `Tests/Oracle` prints for each file, below the line that names it.
  func answers(of script: String, about files: [String]) throws -> [[String]] {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Oracle/\(script)").path
    let output = try run([script], input: files.joined(separator: "\n"))
    var answers: [[String]] = []
    for line in output.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") {
        answers.append([])
      } else if !answers.isEmpty {
        answers[answers.count - 1].append(String(Substring(line)))
      }
    }
    return answers
  }

  private func run(_ arguments: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
