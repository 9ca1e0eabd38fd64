internal import TOML

extension PyProject {
  /// Whether the file lists what is needed to run the project.
  public var listsDependencies: Bool { dependencyLists.contains { $0.purpose == .run } }

  /// What comes of a package that new code needs.
  public func adding(_ bound: LowerBound) -> ManifestAddition {
    let lists = dependencyLists
    let run = lists.filter { $0.purpose == .run }
    let requirements = run.flatMap(\.dependencies).map(\.requirement)
    if let answer = bound.answer(in: requirements) { return answer }
    for list in lists {
      guard case .extra(let name) = list.purpose,
        list.dependencies.contains(where: { $0.requirement.name == bound.name })
      else { continue }
      return .declined("it is in the extra \(name) alone")
    }
    guard let list = run.first else { return .declined("it lists no dependencies") }
    guard requirements.isEmpty || !requirements.allSatisfy(\.isPinned) else {
      return .declined("all its versions are pinned")
    }
    return list.adding(bound, to: ManifestText(bytes))
      ?? .declined("its list has a form of its own")
  }
}

extension DependencyList {
  /// The list with a package more; nil where its form has no place for it.
  fileprivate func adding(_ bound: LowerBound, to text: ManifestText) -> ManifestAddition? {
    switch value.content {
    case .array(let array):
      guard case .inline(let isMultiline, let endsWithComma) = array.form else { return nil }
      let layout = ArrayLayout(
        array: array, range: value.range, isMultiline: isMultiline, endsWithComma: endsWithComma,
        text: text)
      let isComplete = dependencies.count == array.elements.count
      let names = dependencies.map(\.requirement.name)
      let place = isComplete ? names.place(ofNew: bound.name) : array.elements.count
      return .insertions(layout.insertions(of: bound, at: place))
    case .table(let table):
      return adding(bound, toPoetry: table, text)
    default:
      return nil
    }
  }

  /// A pair in the table of Poetry.
  private func adding(
    _ bound: LowerBound, toPoetry table: TOMLTable, _ text: ManifestText
  ) -> ManifestAddition? {
    guard !bound.hasExtras else { return nil }
    let entries = table.entries.filter { $0.value.table?.form != .header }
    let ranges = entries.map { $0.key.range.lowerBound..<$0.value.range.upperBound }
    let firstPackage = entries.firstIndex { $0.key.name.lowercased() != "python" } ?? entries.count
    let names = entries[firstPackage...].map { Requirement.normalized($0.key.name) }
    let place = firstPackage + names.place(ofNew: bound.name)
    let quote = entries.lazy.compactMap { text.quote(of: $0.value.range) }.first ?? "\""
    let pair = "\(bound.name) = \(quote)\(bound.poetryVersion)\(quote)"
    switch table.form {
    case .header where ranges.isEmpty:
      let end = text.end(ofLineAt: table.range.lowerBound)
      return .insertions([ManifestInsertion(offset: end, text: text.lineBreak + pair)])
    case .header:
      return .insertions([text.insertion(ofLine: pair, at: place, among: ranges)])
    case .inline:
      guard let last = ranges.last else { return nil }
      return .insertions([ManifestInsertion(offset: last.upperBound, text: ", " + pair)])
    case .root, .dotted, .implied:
      return nil
    }
  }
}

/// How an array of requirements is laid out.
private struct ArrayLayout {
  let array: TOMLArray
  let range: Range<Int>
  let isMultiline: Bool
  let endsWithComma: Bool
  let text: ManifestText

  /// What writes a requirement at a place among the elements.
  func insertions(of bound: LowerBound, at place: Int) -> [ManifestInsertion] {
    let string = self.string(of: bound)
    let elements = array.elements.map(\.range)
    guard let last = elements.last else {
      let indented = text.lineBreak + "    " + string + ","
      return [
        ManifestInsertion(offset: range.lowerBound + 1, text: isMultiline ? indented : string)
      ]
    }
    // Where the bracket closes on the line of the last element, there is no line behind it.
    let isClosed = text.end(ofLineAt: last.upperBound) >= range.upperBound
    guard isMultiline, place < elements.count || !isClosed,
      elements.allSatisfy({ text.indentation(at: $0.lowerBound) != nil })
    else {
      return place == 0
        ? [ManifestInsertion(offset: elements[0].lowerBound, text: string + ", ")]
        : [ManifestInsertion(offset: elements[place - 1].upperBound, text: ", " + string)]
    }
    guard place == elements.count, !endsWithComma else {
      return [text.insertion(ofLine: string + ",", at: place, among: elements)]
    }
    // The comma comes before a comment, and the new line behind it.
    let line = text.insertion(ofLine: string, at: place, among: elements)
    return line.offset == last.upperBound
      ? [ManifestInsertion(offset: line.offset, text: "," + line.text)]
      : [ManifestInsertion(offset: last.upperBound, text: ","), line]
  }

  private func string(of bound: LowerBound) -> String {
    let quote = array.elements.lazy.compactMap { text.quote(of: $0.range) }.first ?? "\""
    let isSpaced = array.strings?.contains(where: Requirement.isSpaced) ?? false
    return quote + (isSpaced ? bound.spacedText : bound.text) + quote
  }
}

extension ManifestText {
  /// The quote that a string has; nil of what is none, or has three of them.
  fileprivate func quote(of range: Range<Int>) -> String? {
    let text = text(range.prefix(3))
    guard let first = text.first, first == "\"" || first == "'" else { return nil }
    return text.allSatisfy { $0 == first } && range.count > 2 ? nil : String(first)
  }
}
