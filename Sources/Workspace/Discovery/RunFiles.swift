internal import Configuration
internal import PathPatterns

/// The files that a run looks at.
public struct RunFiles: Sendable {
  /// The files: the names as they were given, and what is in a folder in the order of its bytes.
  public private(set) var files: [RunFile] = []
  /// The files, and among them the tests that are left alone, where these are noted.
  private(set) var withTests: [RunFile] = []
  /// The only name, resolved, if it is that of a folder.
  private(set) var onlyFolder: Path?
  /// The names and folders that could not be read.
  public private(set) var problems: [FileProblem] = []
  /// What is wrong with configurations, one line each; who has any should look at no file.
  public var complaints: [String] { reader.complaints }
  /// The configurations that hold for files.
  public var configurations: [ProjectConfiguration] { reader.configurations }
  /// What is left alone.
  public private(set) var exclusions = Exclusions()

  private let rules: FileRules
  /// Whether the tests that are left alone are noted.
  private let notesTests: Bool
  private var reader: FolderTermsReader
  /// What was found, by its resolved name, where several names are given.
  private var found: Set<Path> = []
  /// Whether something may be found twice: one walk meets nothing again.
  private let mayOverlap: Bool

  /// Takes each named file, whatever it is called and whatever is said about it, and of each named
  /// folder the Python files that nothing excludes.
  ///
  /// Symbolic links in folders are not followed. No file is found twice, by whatever names.
  ///
  /// Of a folder that is named alone the tests are noted on the way, whether they are looked at or not: who
  /// changes a project asks what they say.
  public init(in names: [Path], by rules: FileRules) {
    self.init(in: names, by: rules, notingTests: names.count == 1)
  }

  /// Takes the files of names, and notes their tests or not.
  init(in names: [Path], by rules: FileRules, notingTests: Bool) {
    self.rules = rules
    notesTests = notingTests
    mayOverlap = names.count > 1
    reader = FolderTermsReader(rules)
    for name in names {
      do throws(SystemError) {
        let isFolder = try name.kind() == .folder
        let resolved = try name.resolved()
        if isFolder { walk(name, resolved) } else { add(name, resolved) }
        if isFolder, names.count == 1 { onlyFolder = resolved }
      } catch {
        problems.append(FileProblem(name, error.message))
      }
    }
  }

  /// Takes standard input, which is called by a name; there need not be a file of that name.
  public init(standardInputAs name: Path, by rules: FileRules) {
    self.rules = rules
    (notesTests, mayOverlap) = (false, false)
    reader = FolderTermsReader(rules)
    add(name, (try? name.resolvedEvenIfMissing()) ?? name)
  }

  private mutating func add(_ name: Path, _ resolved: Path) {
    guard found.insert(resolved).inserted else { return }
    let terms = reader.terms(of: resolved.parent)
    let file = RunFile(name, resolved: resolved, terms, yieldsToGenerator: false)
    files.append(file)
    withTests.append(file)
  }

  /// What the walk knows of a file or folder.
  private struct Place {
    let resolved: Path
    /// What holds in the folder that it is in; of the root, what holds in itself.
    let terms: FolderTerms
    /// Why it is left alone, unless the configuration includes it or something in it.
    var reason: ExclusionReason?
    /// Whether the configuration includes it.
    var isIncluded = false
    /// Whether it is a test, or in a folder of tests, and only noted.
    var isNoted = false
  }

  private mutating func walk(_ root: Path, _ resolved: Path) {
    let terms = reader.terms(of: resolved)
    let wanted = wantedReasons(of: resolved, terms)
    var walk = FolderWalk<Place>()
    walk.walk(root, at: Place(resolved: resolved, terms: terms)) { path, entries, place in
      guard !mayOverlap || found.insert(place.resolved).inserted else { return [] }
      var terms = place.terms
      if path != root {
        let isEnvironment = entries.contains { $0.name.elementsEqual("pyvenv.cfg".utf8) }
        if isEnvironment, hasDefaults(terms), !place.isIncluded, !wanted.contains(.installed) {
          count(.installed, isFolder: true, in: place)
          return []
        }
        terms = reader.terms(of: place.resolved, below: terms, entries: entries)
      }
      return entries.compactMap { entry in
        self.place(of: entry, in: place, terms, wanted).map { (entry, $0) }
      }
    } visit: { path, place in
      guard !mayOverlap || found.insert(place.resolved).inserted else { return }
      let yields = hasDefaults(place.terms) && !place.isIncluded && !wanted.contains(.generated)
      // Where a folder was named without links, one array of bytes is enough for both.
      let resolved = path == place.resolved ? path : place.resolved
      let file = RunFile(path, resolved: resolved, place.terms, yieldsToGenerator: yields)
      withTests.append(file)
      if !place.isNoted { files.append(file) }
    }
    problems += walk.problems.filter { !$0.place.isNoted }.map(\.problem)
  }

  /// Counts what is left alone in a folder that is looked at.
  private mutating func count(_ reason: ExclusionReason, isFolder: Bool, in folder: Place) {
    if !folder.isNoted { exclusions.count(reason, isFolder: isFolder) }
  }

  /// What is known of an entry of a folder; nil if it is left alone.
  private mutating func place(
    of entry: FolderEntry, in folder: Place, _ terms: FolderTerms, _ wanted: Set<ExclusionReason>
  ) -> Place? {
    guard entry.isFolderOrPython else { return nil }
    let isFolder = entry.kind == .folder
    if isFolder, ExclusionReason.toolFolders.contains(entry.name) { return nil }
    let path = folder.resolved.appending(entry.name)
    var place = Place(
      resolved: path, terms: terms, reason: folder.reason, isIncluded: folder.isIncluded,
      isNoted: folder.isNoted)

    if terms.configuration.settings.respectsGitignore, rules.respectsGitignore,
      terms.isIgnored(path, isFolder: isFolder)
    {
      count(.git, isFolder: isFolder, in: folder)
      return nil
    }
    if isAskedFor(path, isFolder: isFolder, terms.configuration) {
      count(.asked, isFolder: isFolder, in: folder)
      return nil
    }
    let (include, base) = (terms.configuration.settings.include, terms.configuration.folder)
    if let include, include.fits(path, from: base, isFolder: isFolder) { place.isIncluded = true }
    guard hasDefaults(terms), !place.isIncluded else { return place }
    if place.reason == nil || place.isNoted {
      let reason = ExclusionReason.byDefault(for: path.bytes.dropFirst(), isFolder: isFolder)
      if let reason, !wanted.contains(reason) { place.reason = reason }
    }
    guard let reason = place.reason else { return place }
    // Something in the folder may be included.
    if isFolder, let include, include.canFit(below: path, from: base) { return place }
    count(reason, isFolder: isFolder, in: folder)
    guard notesTests, reason == .tests else { return nil }
    place.isNoted = true
    return place
  }

  /// Whether what is left alone by default is left alone here.
  private func hasDefaults(_ terms: FolderTerms) -> Bool {
    rules.exclude == nil && terms.configuration.settings.exclude == nil
  }

  /// Whether a configuration or the command line asks to leave something alone.
  private func isAskedFor(
    _ path: Path, isFolder: Bool, _ configuration: ProjectConfiguration
  ) -> Bool {
    func fits(_ patterns: PathPatternList, from folder: Path) -> Bool {
      !patterns.patterns.isEmpty && patterns.fits(path, from: folder, isFolder: isFolder)
    }
    let settings = configuration.settings
    if let exclude = rules.exclude {
      if fits(exclude, from: reader.current) { return true }
    } else if let exclude = settings.exclude, fits(exclude, from: configuration.folder) {
      return true
    }
    return fits(settings.extendExclude, from: configuration.folder)
      || fits(rules.extendExclude, from: reader.current)
  }

  /// The reasons to leave files alone that do not count in a folder, for it was named although they
  /// hold for itself: whoever names `tests` wants to see tests.
  private func wantedReasons(of folder: Path, _ terms: FolderTerms) -> Set<ExclusionReason> {
    // What the folders above a project are called says nothing about it.
    let project = terms.repository ?? reader.current
    let path = folder.components(below: project) ?? (folder == project ? [] : folder.lastComponent)
    var reasons = ExclusionReason.byDefault(forFolder: path)
    if folder.isInEnvironment(below: project) { reasons.insert(.installed) }
    return reasons
  }
}

extension Path {
  /// Whether this or a folder that it is in, up to a project, is a virtual environment.
  fileprivate func isInEnvironment(below project: Path) -> Bool {
    var folder = self
    while (try? folder.appending("pyvenv.cfg".utf8).kind()) != .regular {
      guard folder.components(below: project) != nil else { return false }
      folder = folder.parent
    }
    return true
  }
}
