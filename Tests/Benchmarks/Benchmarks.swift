import Foundation
import PythonSyntax
import SourceText

@main
struct Benchmarks {
  static func main() {
    var bytes = 0, tokens = 0, nodes = 0, bad = 0, memory = 0
    var texts: [[UInt8]] = []
    var names: [String] = []
    while let line = readLine() {
      guard let data = FileManager.default.contents(atPath: line) else { continue }
      texts.append([UInt8](data)); names.append(line)
    }
    let verbose = CommandLine.arguments.contains("-v")
    let runs = CommandLine.arguments.contains("-1") ? 1 : 5
    for _ in 0..<runs {
      bytes = 0; tokens = 0; nodes = 0; bad = 0; memory = 0
      let start = clock()
      for (i, text) in texts.enumerated() {
        let tree = SyntaxTree(parsing: SourceText(text))
        bytes += text.count; tokens += tree.tokens.count; nodes += tree.nodes.count
        memory += text.count + 16 + tree.tokens.count * 9 + tree.nodes.count * 21
        if !tree.diagnostics.isEmpty {
          bad += 1
          if verbose {
          let d = tree.diagnostics[0]
          let line = text[0..<min(text.count, d.range.lowerBound)].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
          print("\(names[i]):\(line): \(d.message)") }
        }
      }
      let s = Double(clock() - start) / 1e6
      print("\(texts.count) files \(bytes) bytes \(tokens) tokens \(nodes) nodes \(bad) bad \(s) s \(Double(bytes)/1e6/s) MB/s \(Double(memory)/Double(bytes)) B/B")
    }
  }
}
