internal import PythonSyntax
internal import SourceText
internal import Workspace

/// What `hoist tree --check` counts.
struct TreeCensus {
  /// The files whose trees do not give back their bytes.
  private(set) var differences = 0
  private var files = 0
  private var bytes = 0
  private var lines = 0
  private var filesWithErrors = 0

  /// Counts a file, and tells what is wrong with its tree.
  mutating func count(_ tree: SyntaxTree, _ path: Path, _ console: inout Console) {
    files += 1
    bytes += tree.text.count
    lines += LineTable(tree.text).count
    if !tree.diagnostics.isEmpty { filesWithErrors += 1 }
    let problems = tree.inconsistencies()
    if !problems.isEmpty { differences += 1 }
    for problem in problems { console.write("\(path): \(problem)\n") }
  }

  var summary: String {
    """
    files: \(files)
    bytes: \(bytes)
    lines: \(lines)
    files with syntax errors: \(filesWithErrors)
    files not given back: \(differences)

    """
  }
}
