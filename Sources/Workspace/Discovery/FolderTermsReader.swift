internal import Configuration
internal import Manifests
internal import PathPatterns
internal import SourceText
internal import TOML

/// Reads what folders say about their files, each file once.
struct FolderTermsReader {
  private let rules: FileRules
  /// What is known, by folder.
  private var known: [Path: FolderTerms] = [:]
  /// The folder that names are told from.
  let current: Path
  /// What holds where nothing is said.
  private var base: FolderTerms
  /// The configurations that were found, the one that holds where there is none first.
  private(set) var configurations: [ProjectConfiguration]
  /// What is wrong with configurations, one line each.
  private(set) var complaints: [String] = []

  init(_ rules: FileRules) {
    self.rules = rules
    // Of a current folder that is gone, every name is outside.
    current = (try? Path(".".utf8).resolved()) ?? Path("/".utf8)
    let none = ProjectConfiguration(Settings(), in: current)
    base = FolderTerms(configuration: none)
    configurations = [none]
    if case .file(let path) = rules.source { readConfiguration(of: path) }
  }

  /// What holds in a folder by its resolved name.
  mutating func terms(of folder: Path) -> FolderTerms {
    var unknown: [Path] = []
    var next = folder
    while known[next] == nil {
      unknown.append(next)
      if Repository.isTop(next) || next == next.parent { break }
      next = next.parent
    }
    var terms = known[next] ?? base
    for folder in unknown.reversed() {
      terms = self.terms(of: folder, below: terms, entries: Self.fewEntries(of: folder))
    }
    return terms
  }

  /// What is in a folder; nil of a large one.
  ///
  /// To read a small one is less work than to try the dozens of names that matter.
  private static func fewEntries(of folder: Path) -> [FolderEntry]? {
    do throws(SystemError) {
      let descriptor = try Descriptor.folder(folder, followingLink: true)
      return try descriptor.status().size <= 1 << 14 ? try descriptor.entries() : nil
    } catch {
      return nil
    }
  }

  /// What holds in a folder by its resolved name, by what holds in its parent.
  ///
  /// What is in the folder is given where it is known.
  mutating func terms(
    of folder: Path, below parent: FolderTerms, entries: [FolderEntry]? = nil
  ) -> FolderTerms {
    if let known = known[folder] { return known }
    func mayHave(_ name: String) -> Bool {
      entries?.contains { $0.name.count == name.utf8.count && $0.name.elementsEqual(name.utf8) }
        ?? true
    }
    var terms = parent
    if mayHave(".git"), Repository.isTop(folder) {
      terms = base
      terms.repository = folder
      readPatterns(Repository.excludeFile(of: folder), in: folder, into: &terms)
    }
    if terms.repository != nil, mayHave(".gitignore") {
      readPatterns(folder.appending(".gitignore".utf8), in: folder, into: &terms)
    }
    if rules.source != .nowhere {
      readManifests(of: folder, entries, where: mayHave, into: &terms)
      if rules.source == .closest { readConfiguration(of: folder, where: mayHave, into: &terms) }
    }
    known[folder] = terms
    return terms
  }

  private mutating func readPatterns(_ file: Path, in folder: Path, into terms: inout FolderTerms) {
    // git follows no link to patterns.
    guard let bytes = contents(of: file, linksBelow: nil) else { return }
    let patterns = PathPatternList(ignoreFile: bytes)
    if !patterns.patterns.isEmpty {
      terms.ignoreLists.append(FolderTerms.IgnoreList(folder: folder, patterns: patterns))
    }
  }

  private mutating func readManifests(
    of folder: Path, _ entries: [FolderEntry]?, where mayHave: (String) -> Bool,
    into terms: inout FolderTerms
  ) {
    let root = terms.repository ?? folder
    if mayHave("pyproject.toml"),
      let bytes = contents(of: folder.appending("pyproject.toml".utf8), linksBelow: root)
    {
      let manifest = PyProject(TOMLDocument(bytes))
      terms.lineLength = manifest.lineLength ?? terms.lineLength
      terms.minimumPython = manifest.minimumPython ?? terms.minimumPython
    }
    if entries?.contains(where: { FolderManifest.concerns($0.name) }) ?? true {
      terms.manifest = manifest(of: folder, where: mayHave) ?? terms.manifest
    }
    // Where there are both, ruff takes the one with the dot.
    for name in ["ruff.toml", ".ruff.toml"] where mayHave(name) {
      guard let bytes = contents(of: folder.appending(name.utf8), linksBelow: root) else {
        continue
      }
      terms.lineLength =
        PyProject.lineLength(ofRuff: TOMLDocument(bytes).root) ?? terms.lineLength
    }
  }

  /// What a folder lists of packages, as far as that can be read; nil where it lists none.
  private func manifest(
    of folder: Path, where mayHave: (String) -> Bool
  ) -> FolderTerms.Manifest? {
    func contents(_ name: String) -> [UInt8]? {
      let first = name.utf8.prefix { $0 != .slash }
      guard mayHave(String(Substring(first))) else { return nil }
      return (try? Descriptor.contents(ofFile: folder.appending(name.utf8))) ?? nil
    }
    return FolderManifest(contents).map { manifest in
      FolderTerms.Manifest(
        content: manifest, folder: folder, followUps: manifest.followUps(contents))
    }
  }

  private mutating func readConfiguration(
    of folder: Path, where mayHave: (String) -> Bool, into terms: inout FolderTerms
  ) {
    for form in ConfigurationFile.Form.allCases where mayHave(form.rawValue) {
      let path = folder.appending(form.rawValue.utf8)
      guard let bytes = contents(of: path, linksBelow: terms.repository ?? folder) else { continue }
      guard let settings = settings(in: bytes, of: path, form) else { continue }
      terms.configuration = ProjectConfiguration(settings, in: folder)
      configurations.append(terms.configuration)
      return
    }
  }

  /// Reads the one configuration that holds for all files; its patterns begin in the current folder.
  private mutating func readConfiguration(of path: Path) {
    let isShared = path.lastComponent.elementsEqual(ConfigurationFile.Form.pyproject.rawValue.utf8)
    do throws(FileProblem) {
      let bytes = Array(try SourceFile(contentsOf: path).text.bytes)
      let count = complaints.count
      if let settings = settings(in: bytes, of: path, isShared ? .pyproject : .hoist) {
        base.configuration = ProjectConfiguration(settings, in: current)
        configurations = [base.configuration]
      } else if complaints.count == count {
        complaints.append("\(path): has no table [tool.hoist]")
      }
    } catch {
      complaints.append("\(path): \(error.message)")
    }
  }

  private mutating func settings(
    in bytes: [UInt8], of path: Path, _ form: ConfigurationFile.Form
  ) -> Settings? {
    let file = ConfigurationFile(
      bytes, path: shown(path).description, form: form, vocabulary: rules.vocabulary)
    complaints += file.problems.map(\.description)
    return file.settings
  }

  /// What is in a file; nil where there is none, or something else of its name.
  ///
  /// A link must end in a folder; where none is given, no link is followed.
  private mutating func contents(of path: Path, linksBelow root: Path?) -> [UInt8]? {
    do throws(SystemError) {
      do throws(SystemError) {
        return try Descriptor.contents(ofFile: path)
      } catch .isLink {
        guard let root else { return nil }
        let target = try path.resolved()
        guard target.components(below: root) != nil else {
          complaints.append("\(shown(path)): is a link that leads out of its project")
          return nil
        }
        return try Descriptor.contents(ofFile: target)
      }
    } catch .missing {
      return nil
    } catch {
      complaints.append("\(shown(path)): \(error.message)")
      return nil
    }
  }

  private func shown(_ path: Path) -> Path {
    path.components(below: current).map { Path($0) } ?? path
  }
}

extension Descriptor {
  /// What is in a regular file; nil where something else has its name.
  fileprivate static func contents(ofFile path: Path) throws(SystemError) -> [UInt8]? {
    let file = try reading(path, followingLink: false)
    let status = try file.status()
    return status.kind == .regular ? try file.contents(expecting: status.size) : nil
  }
}
