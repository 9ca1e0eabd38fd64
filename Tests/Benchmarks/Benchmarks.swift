/// Measures what must stay fast; nothing here passes or fails.
@main
struct Benchmarks {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let command = arguments.first else { return print(usage) }
    arguments.removeFirst()
    switch command {
    case "parse": ParseBenchmark(arguments).run()
    case "names": MeaningBenchmark(arguments).run()
    case "rewrite": RewriteBenchmark(arguments).run()
    case "grow": GrowthBenchmark().run()
    case "job": JobBenchmark(arguments).run()
    case "peers": PeerBenchmark(arguments).run()
    default: print(usage)
    }
  }

  static let usage = """
    usage: benchmarks parse [--once] PATH…    read, lex and parse files on one thread, best and median of 5
           benchmarks names PATH…             what names mean, on one thread, best and median of 5
           benchmarks rewrite PATH…           find, fix and prove, on one thread, file by file
           benchmarks grow                    seconds from 10 KB to 10 MB of every kind of text
           benchmarks job PATH [TURNS]        `hoist check` beside rg, ruff and ast-grep, where they are installed
           benchmarks peers PYTHON PATH       CPU time and instructions beside ruff, tree-sitter, ast, LibCST;
                                              PYTHON is an interpreter of an environment that has them
    """
}
