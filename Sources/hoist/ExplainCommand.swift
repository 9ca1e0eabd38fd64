internal import Reporting
internal import Rewriting
internal import Transforms

/// `hoist explain`: tells all about one hazard.
struct ExplainCommand {
  /// Runs the command with the words behind its name.
  static func run(
    _ words: [[UInt8]], _ console: inout Console
  ) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, of: "explain", options: [Display.option, "--help"])
    guard !arguments.has("--help") else {
      console.write(Help.explain)
      return .success
    }
    guard let word = arguments.operands.first else {
      throw UsageError("explain needs a hazard; 'hoist list' shows them", of: "explain")
    }
    guard arguments.operands.count == 1 else {
      throw UsageError("explain tells of one hazard at a time", of: "explain")
    }
    let name = String(decoding: word, as: UTF8.self)
    guard let hazard = Guideline.hazards.first(where: { $0.name == name }) else {
      throw .unknown("hazard", word, of: "explain", among: Hazards.names)
    }
    let palette = try Display(arguments).palette
    guard let transform = hazard.transform else {
      console.write(
        """
        \(hazard.name): \(hazard.summary)
        \(hazard.chapter.rawValue), \(hazard.severity.rawValue)

        Planned: this version of Hoist does not look for it. What the guideline asks for is
        \(hazard.remedy).

        """)
      return .success
    }
    console.write(HazardPage(of: transform).text(in: palette))
    return .success
  }
}
