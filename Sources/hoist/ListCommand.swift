internal import Reporting
internal import Rewriting
internal import Transforms

/// `hoist list`: shows all hazards, and what Hoist does about each.
struct ListCommand {
  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, of: "list", options: ["--help"])
    guard !arguments.has("--help") else {
      console.write(Help.list)
      return .success
    }
    guard arguments.operands.isEmpty else {
      throw UsageError("list takes no argument; 'hoist explain HAZARD' tells of one", of: "list")
    }
    var table = TextTable(["hazard", "state", "severity", "safety", "chapter"])
    for hazard in Guideline.hazards {
      let example = hazard.transform.map { Example(of: $0) }
      let state = example?.state ?? "planned"
      let levels = example?.levels.map(\.rawValue).joined(separator: ", ") ?? ""
      table.add([hazard.name, state, hazard.severity.rawValue, levels, hazard.chapter.rawValue])
    }
    console.write(table.text)
    return .success
  }
}
