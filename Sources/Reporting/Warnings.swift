internal import Engine
internal import PythonSyntax
internal import SourceText

extension FileReport {
  /// What must be told of the file beside its findings, each on a line: that it is not Python, that
  /// one of our own suppressions suppresses nothing, and what Hoist itself did wrong.
  public var warnings: String {
    let name = String(printable: path)
    let lines = LineTable(outcome.before)
    func line(_ offset: Int, _ message: String) -> String {
      let place = lines.position(at: offset)
      return "\(name):\(place.line):\(place.column): \(message)\n"
    }
    var warnings = ""
    if let diagnostic = outcome.diagnostics.first {
      let message = String(printable: diagnostic.message.utf8)
      warnings += line(diagnostic.range.lowerBound, "left alone: \(message)")
    }
    for suppression in outcome.unusedSuppressions {
      let hazards = suppression.hazards.joined(separator: ", ")
      warnings += line(suppression.offset, "warning: nothing here is \(hazards)")
    }
    for mistake in outcome.mistakes {
      let message = String(printable: mistake.utf8)
      warnings += "\(name): a mistake of Hoist, please report it: \(message)\n"
    }
    return warnings
  }
}
