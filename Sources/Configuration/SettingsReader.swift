internal import PathPatterns
internal import PythonSyntax
internal import TOML

/// Makes settings of a table, and notes whatever does not fit.
struct SettingsReader {
  /// What may be named.
  let vocabulary: Vocabulary
  /// What does not fit, in the order of reading.
  private(set) var problems: [Problem] = []

  /// Something that does not fit, and its bytes.
  struct Problem {
    let range: Range<Int>
    let message: String
  }

  /// Begins without problems.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Notes a problem.
  mutating func complain(_ message: String, at range: Range<Int>) {
    problems.append(Problem(range: range, message: message))
  }

  /// Reads a file; nil if it says nothing to Hoist.
  mutating func readSettings(of root: TOMLTable, form: ConfigurationFile.Form) -> Settings? {
    switch form {
    case .hoist: return readSettings(of: root)
    case .pyproject:
      guard let entry = root["tool"]?.table?.entry("hoist") else { return nil }
      guard let table = readTable(entry) else { return Settings() }
      return readSettings(of: table)
    }
  }

  private mutating func readSettings(of table: TOMLTable) -> Settings {
    var settings = Settings()
    for entry in table.entries {
      if let key = SettingKey(rawValue: entry.key.name) {
        read(key, entry, into: &settings)
      } else if let hazard = vocabulary.hazards.first(where: { entry.key.isNamed($0.name) }) {
        settings.hazardSettings += readSettings(of: hazard, entry)
      } else {
        let names = SettingKey.allCases.map(\.rawValue) + vocabulary.hazards.map(\.name)
        let name = entry.key.name
        complain(
          "unknown key \(mention(name))" + suggestion(for: name, among: names), at: entry.key.range)
      }
    }
    return settings
  }

  private mutating func read(_ key: SettingKey, _ entry: TOMLEntry, into settings: inout Settings) {
    switch key {
    case .select: settings.select = readSelection(entry)
    case .ignore: settings.ignore = readSelection(entry)
    case .perFileIgnores: settings.perFileIgnores = readPerFileIgnores(entry)
    case .extendSafeFixes: settings.extendSafeFixes = readSelection(entry)
    case .extendUnsafeFixes: settings.extendUnsafeFixes = readSelection(entry)
    case .exclude: settings.exclude = readPatterns(entry)
    case .extendExclude: settings.extendExclude = readPatterns(entry)
    case .include: settings.include = readPatterns(entry)
    case .respectGitignore: settings.respectsGitignore = readFlag(entry) ?? true
    case .services: settings.services = readServices(entry)
    case .style: settings.style = readStyle(entry)
    case .home: settings.home = readHome(entry)
    case .targetVersion: settings.targetVersion = readTargetVersion(entry)
    }
  }
}

extension SettingsReader {
  /// The hazards of an array of names.
  private mutating func readSelection(_ entry: TOMLEntry) -> HazardSelection {
    var selection = HazardSelection()
    for (name, range) in readStrings(entry) ?? [] {
      if let complaint = vocabulary.complaint(aboutHazard: name) {
        complain(complaint, at: range)
      } else if name == Vocabulary.all {
        selection.includesAll = true
      } else {
        selection.names.append(name)
      }
    }
    return selection
  }

  private mutating func readPerFileIgnores(_ entry: TOMLEntry) -> [PerFileIgnore] {
    guard let table = readTable(entry) else { return [] }
    return table.entries.compactMap { entry in
      let hazards = readSelection(entry)
      guard let pattern = readPattern(entry.key.name, at: entry.key.range) else { return nil }
      return PerFileIgnore(pattern: pattern, hazards: hazards)
    }
  }

  private mutating func readPatterns(_ entry: TOMLEntry) -> PathPatternList {
    PathPatternList((readStrings(entry) ?? []).compactMap { readPattern($0.text, at: $0.range) })
  }

  private mutating func readPattern(_ text: String, at range: Range<Int>) -> PathPattern? {
    let pattern = PathPattern(text.utf8)
    guard !pattern.hasRelativeComponents else {
      complain("a pattern begins in the folder of this file, and has no `.` or `..`", at: range)
      return nil
    }
    guard pattern.isValid else {
      complain("nothing can fit the pattern \(mention(text))", at: range)
      return nil
    }
    return pattern
  }

  private mutating func readServices(_ entry: TOMLEntry) -> [String] {
    let services = vocabulary.services
    return (readStrings(entry) ?? []).compactMap { name, range in
      if services.contains(name) { return name }
      complain(
        "unknown service \(mention(name))" + suggestion(for: name, among: services), at: range)
      return nil
    }
  }

  private mutating func readStyle(_ entry: TOMLEntry) -> Settings.Style {
    let styles = Settings.Style.allCases
    let name = readChoice(entry, among: styles.map(\.rawValue))
    return name.flatMap(Settings.Style.init) ?? .default
  }

  /// A path that cannot lead out of the project: the configuration comes with the code, and nobody
  /// has read it when it is used.
  private mutating func readHome(_ entry: TOMLEntry) -> String? {
    guard let path = readString(entry) else { return nil }
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isBelow = components.allSatisfy { component in
      !component.isEmpty && !component.elementsEqual(".".utf8)
        && !component.elementsEqual("..".utf8)
    }
    let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    let isModule = path.hasSuffix(".py") && components.last?.elementsEqual(".py".utf8) == false
    guard isBelow, isPlain, isModule else {
      complain(
        #"`home` must be a path below the folder of this file, such as "app/clients.py""#,
        at: entry.value.range)
      return nil
    }
    return path
  }

  private mutating func readTargetVersion(_ entry: TOMLEntry) -> PythonVersion? {
    let version = entry.value.string.flatMap(PythonVersion.init)
    if let version, version.major == 3 { return version }
    complain(
      #"`target-version` must be a version of Python 3 as a string, such as "3.9""#,
      at: entry.value.range)
    return nil
  }
}
