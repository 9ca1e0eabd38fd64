import Foundation

/// How parsing compares with other parsers on the same files in the same run.
///
/// Every tool does its whole job as a process, on one thread, and what it needs for a one-line file
/// is subtracted. Runs alternate between the tools, so that they share the weather; ratios are
/// taken pair by pair.
struct PeerBenchmark {
  private let python: String
  private let path: String
  private let pairs = 11

  init(_ arguments: [String]) {
    python = arguments.first ?? "python3"
    path = arguments.dropFirst().first ?? "."
  }

  private struct Tool {
    let name: String
    let command: (_ path: String) -> [String]
    /// How often it runs; the slow ones less often.
    let runs: Int
  }

  private var tools: [Tool] {
    let folder = URL(fileURLWithPath: python).deletingLastPathComponent().path
    let peers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("peers.py").path
    let own = CommandLine.arguments[0]
    return [
      Tool(name: "hoist", command: { [own, "parse", "--once", $0] }, runs: pairs),
      Tool(
        name: "ruff analyze graph",
        command: { ["\(folder)/ruff", "analyze", "graph", "--isolated", "-q", $0] }, runs: pairs),
      Tool(name: "tree-sitter", command: { [python, peers, "tree-sitter", $0] }, runs: 3),
      Tool(name: "ast.parse", command: { [python, peers, "ast", $0] }, runs: 3),
      Tool(name: "LibCST", command: { [python, peers, "libcst", $0] }, runs: 1),
    ]
  }

  func run() {
    let oneLine = FileManager.default.temporaryDirectory
      .appendingPathComponent("hoist-one-line-\(getpid())")
    try? FileManager.default.createDirectory(at: oneLine, withIntermediateDirectories: true)
    try? Data("import os\n".utf8).write(to: oneLine.appendingPathComponent("one.py"))
    defer { try? FileManager.default.removeItem(at: oneLine) }

    print(row("", "median s", "hoist is", "instructions"))
    let base = tools.map { tool in
      (0..<3).compactMap { _ in cpu(tool.command(oneLine.path)) }.median
    }
    var times = tools.map { _ in [Double]() }
    for turn in 0..<pairs {
      for (index, tool) in tools.enumerated() where turn < tool.runs {
        if let time = cpu(tool.command(path)) { times[index].append(time - base[index]) }
      }
    }
    let own = times[0]
    for (index, tool) in tools.enumerated() {
      let ratios = zip(times[index], own).map { $0 / $1 }
      let counts = instructions(tool.command(path), minus: tool.command(oneLine.path), index < 2)
      print(
        row(
          tool.name, times[index].median.rounded(to: 3), ratios.median.rounded(to: 1) + " x",
          counts.map(String.init) ?? "-"))
    }
  }

  /// The CPU seconds of a command; nil where it does not start.
  private func cpu(_ command: [String]) -> Double? {
    let before = childSeconds()
    guard output(command) != nil else { return nil }
    return childSeconds() - before
  }

  /// The instructions of a command by callgrind, without those of another; only where asked, for it
  /// takes its time.
  private func instructions(_ command: [String], minus base: [String], _ isWanted: Bool) -> Int? {
    guard isWanted, let all = count(command), let start = count(base) else { return nil }
    return all - start
  }

  private func count(_ command: [String]) -> Int? {
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    guard let text = output(valgrind + command) else { return nil }
    let line = text.split(separator: "\n").first { $0.contains("Collected") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }

  /// What a command writes to standard error; its output is thrown away.
  private func output(_ command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["RAYON_NUM_THREADS=1"] + command
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
