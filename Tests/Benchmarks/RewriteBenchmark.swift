import Engine
import Rewriting
import SourceText
import Transforms
import Workspace

/// How long all transforms take over files, and what becomes of their findings, on one thread.
struct RewriteBenchmark {
  private let paths: [Path]
  /// Whether the diffs are printed, for reading.
  private let showsDiffs: Bool

  init(_ arguments: [String]) {
    showsDiffs = arguments.contains("--diff")
    paths = arguments.filter { $0 != "--diff" }.map { Path($0.utf8) }
  }

  func run() {
    var policy = Policy()
    policy.named = Set(Catalog.all.map(\.hazard))
    let engine = Engine(Catalog.all, policy: policy)
    let files = Discovery(in: paths).files
    var fates: [String: Int] = [:]
    var mistakes = 0
    let start = processorSeconds()
    for file in files {
      guard let text = try? SourceText(contentsOf: file) else { continue }
      let outcome = engine.outcome(of: text)
      for finding in outcome.findings {
        let level = finding.finding.fix.map { ", \($0.safety.level.rawValue)" } ?? ""
        fates["\(finding.hazard): \(finding.fate)\(level)", default: 0] += 1
      }
      for mistake in outcome.mistakes { print("\(file): \(mistake)") }
      mistakes += outcome.mistakes.count
      if showsDiffs, !outcome.edits.isEmpty {
        let diff = UnifiedDiff(changing: file.bytes, by: outcome.edits)
        print(String(decoding: diff.bytes(), as: UTF8.self), terminator: "")
      }
    }
    print("\(files.count) files in \((processorSeconds() - start).rounded(to: 2)) CPU seconds")
    for (fate, count) in fates.sorted(by: { $0.key < $1.key }) { print("\(fate): \(count)") }
    print("\(mistakes) mistakes")
  }
}
