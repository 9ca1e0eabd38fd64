import PythonSyntax
import SourceText
import Workspace

/// How fast files are lexed and parsed, on one thread.
struct ParseBenchmark {
  private let paths: [Path]
  /// Whether the job is done once, from the disk to the trees, as a command would.
  private let isOnce: Bool

  init(_ arguments: [String]) {
    isOnce = arguments.contains("--once")
    paths = arguments.filter { $0 != "--once" }.map { Path($0.utf8) }
  }

  func run() {
    let files = Discovery(in: paths).files
    if isOnce {
      var nodes = 0
      for file in files {
        guard let text = try? SourceText(contentsOf: file) else { continue }
        nodes += SyntaxTree(parsing: text).nodes.count
      }
      return print("\(files.count) files, \(nodes) nodes")
    }
    let texts = files.compactMap { try? SourceText(contentsOf: $0) }
    let bytes = texts.reduce(0) { $0 + $1.count }
    let lines = texts.reduce(0) { $0 + LineTable($1).count }
    var lexed: [Double] = []
    var parsed: [Double] = []
    var tokens = 0
    var nodes = 0
    var memory = 0
    for _ in 0..<5 {
      (tokens, nodes, memory) = (0, 0, 0)
      var start = processorSeconds()
      for text in texts { tokens += TokenTable(lexing: text).count }
      lexed.append(processorSeconds() - start)
      start = processorSeconds()
      for text in texts {
        let tree = SyntaxTree(parsing: text)
        nodes += tree.nodes.count
        memory += tree.memory
      }
      parsed.append(processorSeconds() - start)
    }
    let megabytes = Double(bytes) / 1_000_000
    print("\(texts.count) files, \(bytes) bytes, \(lines) lines, \(tokens) tokens, \(nodes) nodes")
    print(row("", "best s", "median s", "best MB/s", "median MB/s"))
    for (name, times) in [("lexing", lexed), ("lexing and parsing", parsed)] {
      let best = times.min() ?? 0
      print(
        row(
          name, best.rounded(to: 3), times.median.rounded(to: 3),
          (megabytes / best).rounded(to: 1), (megabytes / times.median).rounded(to: 1)))
    }
    print("a tree takes \((Double(memory) / Double(max(1, bytes))).rounded(to: 2)) bytes per byte")
  }
}

extension SyntaxTree {
  /// The bytes that the tree keeps: the file and the tables of tokens and nodes, as they are
  /// allocated.
  fileprivate var memory: Int {
    text.padded.capacity + tokens.kinds.capacity
      + (tokens.starts.capacity + tokens.ends.capacity) * MemoryLayout<Int32>.stride
      + nodes.kinds.capacity + nodes.links.capacity * MemoryLayout<NodeLinks>.stride
  }
}
