internal import TOML

extension SettingsReader {
  /// The settings of a hazard from its own table.
  mutating func readSettings(of hazard: Vocabulary.Hazard, _ entry: TOMLEntry) -> [HazardSetting] {
    guard let table = readTable(entry) else { return [] }
    return table.entries.compactMap { entry in
      guard let setting = hazard.settings.first(where: { entry.key.isNamed($0.name) }) else {
        let name = entry.key.name
        complain(
          "`\(hazard.name)` has no setting \(mention(name))"
            + suggestion(for: name, among: hazard.settings.map(\.name)),
          at: entry.key.range)
        return nil
      }
      return readValue(entry, setting.kind).map { value in
        HazardSetting(hazard: hazard.name, name: setting.name, value: value)
      }
    }
  }

  private mutating func readValue(
    _ entry: TOMLEntry, _ kind: Vocabulary.Kind
  ) -> HazardSetting.Value? {
    switch kind {
    case .flag: readFlag(entry).map { .flag($0) }
    case .integer(let range): readInteger(entry, in: range).map { .integer($0) }
    case .number(let range): readNumber(entry, in: range).map { .number($0) }
    case .text: readString(entry).map { .text($0) }
    case .choice(let texts): readChoice(entry, among: texts).map { .text($0) }
    case .texts: readStrings(entry).map { .texts($0.map(\.text)) }
    }
  }

  /// A table; nil for anything else.
  mutating func readTable(_ entry: TOMLEntry) -> TOMLTable? {
    read(entry, "a table", entry.value.table)
  }

  /// `true` or `false`; nil for anything else.
  mutating func readFlag(_ entry: TOMLEntry) -> Bool? {
    read(entry, "true or false", entry.value.boolean)
  }

  /// A string; nil for anything else.
  mutating func readString(_ entry: TOMLEntry) -> String? {
    read(entry, "a string", entry.value.string)
  }

  /// The strings of an array with their bytes, without whatever else is in it; nil for anything
  /// else.
  mutating func readStrings(_ entry: TOMLEntry) -> [(text: String, range: Range<Int>)]? {
    guard let array = read(entry, "an array of strings", entry.value.array) else { return nil }
    return array.elements.compactMap { element in
      if let text = element.string { return (text, element.range) }
      complain(
        "\(mention(entry.key.name)) may hold strings only, not \(element.kindName)",
        at: element.range)
      return nil
    }
  }

  /// One of some texts.
  mutating func readChoice(_ entry: TOMLEntry, among texts: [String]) -> String? {
    guard let text = readString(entry) else { return nil }
    if texts.contains(text) { return text }
    let choices = texts.map { "\"\($0)\"" }.joined(separator: " or ")
    complain("\(mention(entry.key.name)) must be \(choices)", at: entry.value.range)
    return nil
  }

  private mutating func readInteger(_ entry: TOMLEntry, in range: ClosedRange<Int>) -> Int? {
    let name = mention(entry.key.name)
    guard let number = read(entry, "a whole number", entry.value.integer) else { return nil }
    if let number = Int(exactly: number), range.contains(number) { return number }
    complain(
      "\(name) must be between \(range.lowerBound) and \(range.upperBound)", at: entry.value.range)
    return nil
  }

  private mutating func readNumber(_ entry: TOMLEntry, in range: ClosedRange<Double>) -> Double? {
    guard let number = read(entry, "a number", entry.value.number) else { return nil }
    // No number at all is in no range.
    if range.contains(number) { return number }
    complain("\(mention(entry.key.name)) must be \(range.phrase)", at: entry.value.range)
    return nil
  }

  /// Complains about a value of another type.
  private mutating func read<Value>(
    _ entry: TOMLEntry, _ expected: String, _ value: Value?
  ) -> Value? {
    if value == nil {
      complain(
        "\(mention(entry.key.name)) must be \(expected), not \(entry.value.kindName)",
        at: entry.value.range)
    }
    return value
  }
}

extension ClosedRange<Double> {
  /// What a number in the range is: `above 0`, `at least 1`, `between 0.1 and 300`.
  fileprivate var phrase: String {
    let isOpenAbove = upperBound == .greatestFiniteMagnitude
    if isOpenAbove, lowerBound == .leastNonzeroMagnitude { return "above 0" }
    let lowest = lowerBound.plainDescription
    return isOpenAbove
      ? "at least \(lowest)" : "between \(lowest) and \(upperBound.plainDescription)"
  }
}

extension Double {
  /// The number without `.0` where it is whole.
  fileprivate var plainDescription: String { Int(exactly: self).map(String.init) ?? description }
}
