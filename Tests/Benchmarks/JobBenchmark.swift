import Foundation
import PythonSyntax
import Rewriting
import SourceText
import Transforms
import Workspace

/// How `hoist check --select missing-timeout` on a tree compares with what it cannot do without, and
/// with the peers that are installed.
///
/// What it cannot do without is `rg -l` for the mentioned words, which reads all files, and the parse
/// of the files that mention one. All work on one thread and look at all files. Runs alternate, and
/// ratios are taken within a turn.
struct JobBenchmark {
  private let path: String
  private let turns: Int
  private let hoist: String
  private let mentions: [Mention]

  init(_ arguments: [String]) {
    path = arguments.first ?? "."
    turns = arguments.dropFirst().first.flatMap { Int($0) } ?? 11
    hoist =
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("hoist").path
    mentions = Catalog.all.first { $0.hazard == "missing-timeout" }?.about.mentions ?? []
  }

  func run() {
    // Before this process grows: Linux counts what a parent had when its child began as the child's.
    let memory = ChildRun(check())?.megabytes
    let filter = MentionFilter(mentions)
    let files = Discovery(in: [Path(path.utf8)]).files
    var bytes = 0
    var relevant: [SourceText] = []
    for file in files {
      guard let text = try? SourceText(contentsOf: file) else { continue }
      bytes += text.count
      if filter.passes(text) { relevant.append(text) }
    }
    let parsed = relevant.reduce(0) { $0 + $1.count }
    print(
      "\(files.count) files, \(megabytes(bytes)) MB;",
      "\(relevant.count) files, \(megabytes(parsed)) MB mention a word")
    // The turns take minutes, and what is known already is worth reading.
    fflush(nil)
    compare(parsing: relevant)
    relevant = []
    fflush(nil)
    measureHoist()
    if let memory { print("peak memory: \(memory.rounded(to: 1)) MB") }
  }

  private func megabytes(_ bytes: Int) -> String { (Double(bytes) / 1_000_000).rounded(to: 1) }

  // MARK: Peers

  private func check(_ options: String...) -> [String] {
    // What a pattern names is left alone in the place of what is left alone by default: nothing here.
    [hoist, "check", "--select", "missing-timeout", "--exclude", "/no-such-name"] + options + [path]
  }

  private var search: [String] {
    let words = mentions.map(\.name).joined(separator: "|")
    return ["rg", "-l", "-w", "-j", "1", "--no-ignore", "--hidden", "-g", "*.py", words, path]
  }

  private var peers: [(name: String, command: [String])] {
    let verbs = ["get", "post", "put", "patch", "delete", "head"]
    let patterns = verbs.map { "{pattern: requests.\($0)($$$A)}" }.joined(separator: ", ")
    let rule = """
      {id: timeout, language: python, rule: {any: [\(patterns)],
      not: {has: {stopBy: end, kind: keyword_argument, regex: "^timeout"}}}}
      """
    return [
      (
        "ruff S113",
        [
          "env", "RAYON_NUM_THREADS=1", "ruff", "check", "--isolated", "--no-cache", "-q",
          "--select", "S113", "--no-respect-gitignore", "--exclude", "no-such-name", path,
        ]
      ),
      (
        "ast-grep",
        ["ast-grep", "scan", "-j", "1", "--no-ignore", "hidden", "--inline-rules", rule, path]
      ),
    ]
  }

  private func compare(parsing texts: [SourceText]) {
    var own: [Double] = []
    var searching: [Double] = []
    var parsing: [Double] = []
    let peers = peers.filter { isInstalled($0.command[0] == "env" ? $0.command[2] : $0.command[0]) }
    var others = peers.map { _ in [Double]() }
    _ = ChildRun(check("--jobs", "1"))
    for turn in 0..<turns {
      guard let run = ChildRun(check("--jobs", "1")) else { return print("\(hoist) is not built") }
      own.append(run.cpu)
      if let run = ChildRun(search) { searching.append(run.cpu) }
      let start = processorSeconds()
      for text in texts { _ = SyntaxTree(parsing: text).steps }
      parsing.append(processorSeconds() - start)
      for (index, peer) in peers.enumerated() where peer.name != "ast-grep" || turn < 3 {
        if let run = ChildRun(peer.command) { others[index].append(run.cpu) }
      }
    }
    print(row("", "CPU s", "hoist / it", "min", "max"))
    print(row("hoist", own.median.rounded(to: 3)))
    print(row("parse", parsing.median.rounded(to: 3)))
    if searching.count == own.count {
      print(row("rg -l", searching.median.rounded(to: 3)))
      report("rg -l and parse", zip(searching, parsing).map { $0 + $1 }, own)
    }
    for (peer, times) in zip(peers, others) { report(peer.name, times, own) }
  }

  private func report(_ name: String, _ times: [Double], _ own: [Double]) {
    let ratios = zip(own, times).map { $0 / $1 }
    print(
      row(
        name, times.median.rounded(to: 3), ratios.median.rounded(to: 3),
        (ratios.min() ?? 0).rounded(to: 3), (ratios.max() ?? 0).rounded(to: 3)))
  }

  private func isInstalled(_ program: String) -> Bool { ChildRun([program, "--version"]) != nil }

  // MARK: Hoist alone

  private func measureHoist() {
    let walls = (0..<turns).compactMap { _ -> Double? in
      guard let one = ChildRun(check("--no-prefilter", "--jobs", "1")),
        let two = ChildRun(check("--no-prefilter", "--jobs", "2"))
      else { return nil }
      return one.wall / two.wall
    }
    print("a second core without the filter: \(walls.median.rounded(to: 2)) x")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("hoist-\(getpid()).py")
    let lines = "import requests\n\n\ndef f(u):\n    return requests.get(u)\n"
    try? Data(lines.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let starts = (0..<51).compactMap { _ in ChildRun([hoist, "check", file.path]) }
    print(
      "a file of five lines: \((starts.map(\.wall).median * 1_000).rounded(to: 1)) ms,",
      "at best \(((starts.map(\.wall).min() ?? 0) * 1_000).rounded(to: 1)) ms")
  }
}
