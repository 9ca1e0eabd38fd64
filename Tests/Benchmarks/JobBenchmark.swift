import Foundation
import PythonSyntax
import Rewriting
import SourceText
import Transforms
import Workspace

/// How `hoist check --select missing-timeout` on a tree compares with what it cannot do without, and
/// with the peers that are installed.
///
/// What it cannot do without is `rg -l` for the mentioned words, which reads all files, and a parse: of the
/// files that mention a word where it counts, or of those alone that are parsed, for they reach something
/// that can wait. All work on one thread and look at all files. Runs alternate, and ratios are taken
/// within a turn.
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
    var texts = Texts(in: path, mentions)
    print(
      "\(texts.count) files, \(megabytes(texts.bytes)) MB;",
      "\(texts.mentioning.count + texts.parsed.count) files,",
      "\(megabytes(texts.mentioning.bytes + texts.parsed.bytes)) MB mention a word;",
      "\(texts.parsed.count) files, \(megabytes(texts.parsed.bytes)) MB are parsed")
    // The turns take minutes, and what is known already is worth reading.
    fflush(nil)
    compare(parsing: texts)
    texts = Texts()
    fflush(nil)
    measureHoist()
    if let memory { print("peak memory: \(memory.rounded(to: 1)) MB") }
  }

  private func megabytes(_ bytes: Int) -> String { (Double(bytes) / 1_000_000).rounded(to: 1) }

  /// The files of a tree, by what they mention.
  private struct Texts {
    var count = 0
    var bytes = 0
    /// Those that mention a word where it counts, and are not parsed all the same.
    var mentioning: [SourceText] = []
    var parsed: [SourceText] = []

    init() {}

    init(in path: String, _ mentions: [Mention]) {
      let filter = MentionFilter(mentions)
      let words = MentionFilter(mentions.map { Mention($0.name) })
      for file in Discovery(in: [Path(path.utf8)]).files {
        guard let text = try? SourceText(contentsOf: file) else { continue }
        count += 1
        bytes += text.count
        if filter.passes(text) {
          parsed.append(text)
        } else if words.passes(text) {
          mentioning.append(text)
        }
      }
    }
  }

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

  private func compare(parsing texts: Texts) {
    var own: [Double] = []
    var searching: [Double] = []
    var parsing: [Double] = []
    var parsingMore: [Double] = []
    let peers = peers.filter { isInstalled($0.command[0] == "env" ? $0.command[2] : $0.command[0]) }
    var others = peers.map { _ in [Double]() }
    _ = ChildRun(check("--jobs", "1"))
    for turn in 0..<turns {
      guard let run = ChildRun(check("--jobs", "1")) else { return print("\(hoist) is not built") }
      own.append(run.cpu)
      if let run = ChildRun(search) { searching.append(run.cpu) }
      parsing.append(secondsOfParsing(texts.parsed))
      parsingMore.append(secondsOfParsing(texts.mentioning))
      for (index, peer) in peers.enumerated() where peer.name != "ast-grep" || turn < 3 {
        if let run = ChildRun(peer.command) { others[index].append(run.cpu) }
      }
    }
    print(row("", "CPU s", "hoist / it", "min", "max"))
    print(row("hoist", own.median.rounded(to: 3)))
    print(row("parse of what is", parsing.median.rounded(to: 3)))
    print(row("of what mentions", zip(parsing, parsingMore).map(+).median.rounded(to: 3)))
    if searching.count == own.count {
      print(row("rg -l", searching.median.rounded(to: 3)))
      let least = zip(searching, parsing).map(+)
      report("rg and parse", least, own)
      report("of what mentions", zip(least, parsingMore).map(+), own)
    }
    for (peer, times) in zip(peers, others) { report(peer.name, times, own) }
  }

  private func secondsOfParsing(_ texts: [SourceText]) -> Double {
    let start = processorSeconds()
    for text in texts { _ = SyntaxTree(parsing: text).steps }
    return processorSeconds() - start
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

extension [SourceText] {
  fileprivate var bytes: Int { reduce(0) { $0 + $1.count } }
}
