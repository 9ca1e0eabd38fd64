internal import Rewriting

extension Summary {
  /// How often each hazard was found, the most frequent one first, with what it is in one line.
  ///
  /// Lines for people; nothing at all where nothing was found.
  public func statistics(describing hazards: [String: String]) -> String {
    let found = tallies.filter { $0.value.findings > 0 }
      .sorted { ($1.value.findings, $0.key) < ($0.value.findings, $1.key) }
    guard !found.isEmpty else { return "" }
    let levels = Safety.Level.allCases
    var table = TextTable(
      ["findings", "hazard"] + levels.map(\.rawValue) + ["advice", "what it is"])
    for (hazard, tally) in found {
      let fixes = levels.map { tally.fixed[$0, default: 0] + tally.withheld[$0, default: 0] }
      table.add(
        ["\(tally.findings)", hazard] + (fixes + [tally.advised]).map(String.init)
          + [hazards[hazard] ?? ""])
    }
    return table.text
  }
}
