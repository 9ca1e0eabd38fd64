internal import SourceText

/// A name from a file as a message may show it: without what a terminal would obey, and not too
/// long.
func mention(_ name: String) -> String {
  let shown = String(name.unicodeScalars.prefix(60))
  let isWhole = shown.unicodeScalars.count == name.unicodeScalars.count
  return "`" + String(printable: Array(shown.utf8)) + (isWhole ? "`" : "…`")
}

/// `; did you mean …?`, or nothing if no name is near.
func suggestion(for name: String, among names: [String]) -> String {
  nearestName(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
}
