internal import Configuration
internal import PathPatterns

/// The files that a run looks at.
public struct RunFiles: Sendable {
  /// The files: the names as they were given, and what is in a folder in the order of its bytes.
  public private(set) var files: [RunFile] = []
  /// The names and folders that could not be read.
  public private(set) var problems: [FileProblem] = []
  /// What is wrong with configurations, one line each; who has any should look at no file.
  public var complaints: [String] { reader.complaints }
  /// The configurations that hold for files.
  public var configurations: [ProjectConfiguration] { reader.configurations }
  /// What is left alone.
  public private(set) var exclusions = Exclusions()

  private let rules: FileRules
  /// What is looked at although it is left alone by default.
  private let alwaysWanted: Set<ExclusionReason>
  private var reader: FolderTermsReader
  /// What was found or walked, by its resolved name.
  private var found: Set<Path> = []

  /// Takes each named file, whatever it is called and whatever is said about it, and of each named
  /// folder the Python files that nothing excludes.
  ///
  /// Symbolic links in folders are not followed. No file is found twice, by whatever names.
  public init(in names: [Path], by rules: FileRules) {
    self.init(in: names, by: rules, wanting: [])
  }

  /// Takes also what is left alone by default, for some reasons.
  init(in names: [Path], by rules: FileRules, wanting wanted: Set<ExclusionReason>) {
    self.rules = rules
    alwaysWanted = wanted
    reader = FolderTermsReader(rules)
    for name in names {
      do throws(SystemError) {
        let isFolder = try name.kind() == .folder
        let resolved = try name.resolved()
        if isFolder { walk(name, resolved) } else { add(name, resolved) }
      } catch {
        problems.append(FileProblem(name, error.message))
      }
    }
  }

  /// Takes standard input, which is called by a name; there need not be a file of that name.
  public init(standardInputAs name: Path, by rules: FileRules) {
    self.rules = rules
    alwaysWanted = []
    reader = FolderTermsReader(rules)
    add(name, (try? name.resolvedEvenIfMissing()) ?? name)
  }

  private mutating func add(_ name: Path, _ resolved: Path) {
    guard found.insert(resolved).inserted else { return }
    let terms = reader.terms(of: resolved.parent)
    files.append(RunFile(name, resolved: resolved, terms, yieldsToGenerator: false))
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
  }

  private mutating func walk(_ root: Path, _ resolved: Path) {
    let terms = reader.terms(of: resolved)
    let wanted = wantedReasons(of: resolved, terms).union(alwaysWanted)
    var walk = FolderWalk<Place>()
    walk.walk(root, at: Place(resolved: resolved, terms: terms)) { path, entries, place in
      guard found.insert(place.resolved).inserted else { return [] }
      var terms = place.terms
      if path != root {
        let isEnvironment = entries.contains { $0.name.elementsEqual("pyvenv.cfg".utf8) }
        if isEnvironment, hasDefaults(terms), !place.isIncluded, !wanted.contains(.installed) {
          exclusions.count(.installed, isFolder: true)
          return []
        }
        terms = reader.terms(of: place.resolved, below: terms, entries: entries)
      }
      return entries.compactMap { entry in
        self.place(of: entry, in: place, terms, wanted).map { (entry, $0) }
      }
    } visit: { path, place in
      guard found.insert(place.resolved).inserted else { return }
      let yields = hasDefaults(place.terms) && !place.isIncluded && !wanted.contains(.generated)
      files.append(
        RunFile(path, resolved: place.resolved, place.terms, yieldsToGenerator: yields))
    }
    problems += walk.problems
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
      resolved: path, terms: terms, reason: folder.reason, isIncluded: folder.isIncluded)

    if terms.configuration.settings.respectsGitignore, rules.respectsGitignore,
      terms.isIgnored(path, isFolder: isFolder)
    {
      exclusions.count(.git, isFolder: isFolder)
      return nil
    }
    if isAskedFor(path, isFolder: isFolder, terms.configuration) {
      exclusions.count(.asked, isFolder: isFolder)
      return nil
    }
    let (include, base) = (terms.configuration.settings.include, terms.configuration.folder)
    if let include, include.fits(path, from: base, isFolder: isFolder) { place.isIncluded = true }
    guard hasDefaults(terms), !place.isIncluded else { return place }
    if place.reason == nil {
      let reason = ExclusionReason.byDefault(for: path.bytes.dropFirst(), isFolder: isFolder)
      if let reason, !wanted.contains(reason) { place.reason = reason }
    }
    guard let reason = place.reason else { return place }
    // Something in the folder may be included.
    if isFolder, let include, include.canFit(below: path, from: base) { return place }
    exclusions.count(reason, isFolder: isFolder)
    return nil
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
