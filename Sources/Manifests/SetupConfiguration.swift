/// What a `setup.cfg` says its package depends on.
public struct SetupConfiguration: Sendable {
  /// What `install_requires` lists.
  let requirements: [Requirement]
  private let ranges: [Range<Int>]
  private let text: ManifestText

  /// Reads a file; nil if it has no `install_requires` with a line for each requirement.
  public init?(_ bytes: [UInt8]) {
    text = ManifestText(bytes)
    var (requirements, ranges): ([Requirement], [Range<Int>]) = ([], [])
    var (isOptions, isList, hasList, start) = (false, false, false, 0)
    while start < bytes.count {
      let range = start..<text.end(ofLineAt: start)
      let line = text.text(range)
      let word = line[...].trimmed
      start = (bytes[range.upperBound...].firstIndex(of: .lineFeed) ?? bytes.count) + 1
      // Comments and empty lines end nothing.
      guard let first = word.first, first != "#", first != ";" else { continue }
      if line.first?.isWhitespace == true {
        guard isList else { continue }
        guard let requirement = Requirement(String(word)) else { return nil }
        requirements.append(requirement)
        let indentation = line.utf8.count - line.drop(while: \.isWhitespace).utf8.count
        ranges.append(range.lowerBound + indentation..<range.upperBound)
        continue
      }
      if first == "[" { isOptions = word == "[options]" }
      let key = word.prefix { $0 != "=" && $0 != ":" }
      isList = isOptions && key[...].trimmed == "install_requires"
      if isList, !word.dropFirst(key.count + 1).trimmed.isEmpty { return nil }
      hasList = hasList || isList
    }
    guard hasList, !ranges.isEmpty else { return nil }
    (self.requirements, self.ranges) = (requirements, ranges)
  }

  /// What comes of a package that new code needs.
  public func adding(_ bound: LowerBound) -> ManifestAddition {
    if let answer = bound.answer(in: requirements) { return answer }
    guard !requirements.allSatisfy(\.isPinned) else {
      return .declined("all its versions are pinned")
    }
    let isSpaced = ranges.contains { Requirement.isSpaced(text.text($0)) }
    let place = requirements.map(\.name).place(ofNew: bound.name)
    let line = isSpaced ? bound.spacedText : bound.text
    return .insertions([text.insertion(ofLine: line, at: place, among: ranges)])
  }
}
