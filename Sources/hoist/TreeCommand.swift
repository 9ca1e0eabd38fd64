internal import PythonSyntax
internal import SourceText
internal import Workspace

/// `hoist tree`: shows how files are read.
struct TreeCommand {
  private let form: Form

  /// What is shown of a tree.
  private enum Form {
    case concrete
    case abstract
    case check
  }

  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, of: "tree", options: ["--ast", "--check", "--help"])
    if arguments.has("--help") {
      console.write(Help.texts["tree"] ?? Help.text)
      return .success
    }
    if arguments.has("--ast"), arguments.has("--check") {
      throw UsageError("--ast and --check exclude each other", of: "tree")
    }
    guard !arguments.operands.isEmpty else {
      throw UsageError("hoist tree needs the name of a file or folder", of: "tree")
    }
    let command = TreeCommand(
      form: arguments.has("--ast") ? .abstract : arguments.has("--check") ? .check : .concrete)
    return command.run(arguments.operands, &console)
  }

  private func run(_ operands: [[UInt8]], _ console: inout Console) -> ExitCode {
    var problems: [FileProblem] = []
    var names: [Path] = []
    for operand in operands {
      guard operand == Array("-".utf8) else {
        names.append(Path(operand))
        continue
      }
      do throws(FileProblem) { names += try Input.names() } catch { problems.append(error) }
    }
    let discovery = Discovery(in: names)
    problems += discovery.problems
    for problem in problems { console.report(problem) }

    var code: ExitCode = problems.isEmpty ? .success : .failure
    var census = TreeCensus()
    for path in discovery.files where !console.isClosed {
      do throws(FileProblem) {
        let tree = SyntaxTree(parsing: try SourceText(contentsOf: path))
        switch form {
        case .concrete:
          if discovery.files.count > 1 { console.write("# \(path)\n") }
          TreeDump(tree).forEachLine { console.write($0 + "\n") }
          report(tree, path, &console)
        case .abstract:
          var lines: [UInt8] = []
          tree.appendAbstractSyntax(of: path.bytes, to: &lines)
          console.write(lines)
          report(tree, path, &console)
        case .check:
          census.count(tree, path, &console)
        }
      } catch {
        console.report(error)
        code = .failure
      }
    }
    guard form == .check else { return code }
    console.write(census.summary)
    return code.or(census.differences == 0 ? .success : .difference)
  }

  /// Tells what is wrong with a file.
  private func report(_ tree: SyntaxTree, _ path: Path, _ console: inout Console) {
    guard !tree.diagnostics.isEmpty else { return }
    let lines = LineTable(tree.text)
    for diagnostic in tree.diagnostics {
      let place = lines.position(at: diagnostic.range.lowerBound)
      let excerpt = lines.excerpt(of: diagnostic.range)
      console.report(
        """
        \(path):\(place.line):\(place.column): error: \(diagnostic.message)
          \(excerpt.line)
          \(excerpt.marker)

        """)
    }
  }
}
