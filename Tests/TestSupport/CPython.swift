public import Foundation

/// A CPython interpreter in which the scripts of `Tests/Oracle` run.
public struct CPython: Sendable {
  private let program: Program
  /// The second number of its version: 13 of 3.13.
  public let minor: Int

  /// The newest interpreter within some versions 3.x, in the places where interpreters usually are.
  ///
  /// `HOIST_PYTHON` names one that is asked first.
  public static func newest(in minors: ClosedRange<Int>) -> CPython? {
    all.filter { minors.contains($0.minor) }.max { $0.minor < $1.minor }
  }

  /// All interpreters that were found, once.
  private static let all: [CPython] = {
    let environment = ProcessInfo.processInfo.environment
    let root = environment["PYENV_ROOT"] ?? NSHomeDirectory() + "/.pyenv"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root + "/versions")) ?? []
    let names = ["python3"] + (8...15).map { "python3.\($0)" }
    let paths =
      [environment["HOIST_PYTHON"]].compactMap { $0 }
      + versions.map { "\(root)/versions/\($0)/bin/python3" }
      + names.compactMap { Program.named($0)?.path }
    return paths.filter(FileManager.default.isExecutableFile).compactMap(CPython.init)
  }()

  private init?(path: String) {
    program = Program(path: path)
    let question = "import sys; print(*sys.version_info[:2])"
    guard let words = try? program.run(["-c", question]).text.split(separator: " "),
      words.count == 2, words[0] == "3",
      let minor = Int(words[1].trimmingCharacters(in: .whitespacesAndNewlines))
    else { return nil }
    self.minor = minor
  }

  /// What a script of `Tests/Oracle` prints; nil where it fails.
  public func answer(of script: String, _ arguments: [String] = [], input: Data) throws -> String? {
    let script = Repository.root.appending(path: "Tests/Oracle/\(script)").path
    let answer = try program.run([script] + arguments, input: input)
    return answer.status == 0 ? answer.text : nil
  }

  /// What a script prints that reads samples, each behind its length in four bytes; a line for each.
  public func answers(
    of script: String, _ arguments: [String] = [], about samples: [[UInt8]]
  ) throws -> [String]? {
    var input = Data()
    for sample in samples {
      withUnsafeBytes(of: UInt32(sample.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: sample)
    }
    return try answer(of: script, arguments, input: input)?
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The files of its standard library, without what was installed beside it.
  public func standardLibrary() throws -> [String] {
    let question = "import sysconfig; print(sysconfig.get_path('stdlib'), end='')"
    return Self.pythonFiles(in: try program.run(["-c", question]).text)
      .filter { !$0.contains("/site-packages/") }
  }

  /// The files of the folders that `HOIST_CORPUS` names, with colons between them.
  public static var corpus: [String] {
    (ProcessInfo.processInfo.environment["HOIST_CORPUS"] ?? "").split(separator: ":").flatMap {
      pythonFiles(in: String($0))
    }
  }

  /// Every so many-th file, or all with `HOIST_FULL`.
  public static func sample(of files: [String], every step: Int) -> [String] {
    guard ProcessInfo.processInfo.environment["HOIST_FULL"] == nil else { return files }
    return files.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }

  private static func pythonFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted().map { "\(folder)/\($0)" }
  }
}
