import PythonSemantics
import PythonSyntax
import SourceText
import Workspace

/// How fast the names of parsed files are read, on one thread.
struct MeaningBenchmark {
  private let paths: [Path]

  init(_ arguments: [String]) { paths = arguments.map { Path($0.utf8) } }

  func run() {
    let trees = Discovery(in: paths).files.compactMap { file in
      (try? SourceText(contentsOf: file)).map { SyntaxTree(parsing: $0) }
    }.filter { $0.diagnostics.isEmpty }
    let megabytes = Double(trees.reduce(0) { $0 + $1.text.count }) / 1_000_000
    var read: [Double] = []
    var asked: [Double] = []
    var found = 0
    for _ in 0..<5 {
      var start = processorSeconds()
      let files = trees.compactMap { PythonFile($0) }
      read.append(processorSeconds() - start)
      start = processorSeconds()
      found = files.reduce(0) { $0 + $1.calls(to: Self.callees).count }
      asked.append(processorSeconds() - start)
    }
    print("\(trees.count) files, \(megabytes.rounded(to: 1)) MB, \(found) calls found")
    print(row("", "best s", "median s", "ms/MB"))
    for (name, times) in [("reading names", read), ("asking for calls", asked)] {
      let best = times.min() ?? 0
      print(
        row(
          name, best.rounded(to: 3), times.median.rounded(to: 3),
          (best * 1_000 / megabytes).rounded(to: 2)))
    }
  }

  private static let callees: Callees = [
    "requests.get", "requests.post", "requests.Session().get", "urllib.request.urlopen",
    "socket.create_connection", "subprocess.run", "os.path.join", "builtins.open",
    "queue.Queue().get", "threading.Thread().start",
  ]
}
