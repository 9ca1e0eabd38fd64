internal import Configuration
public import PythonSemantics

/// A file that a run looks at, and what is said about it.
///
/// A class, for it never changes and is handed round a lot.
public final class RunFile: Sendable {
  /// The name as the user knows it.
  public let path: Path
  /// The name without links.
  let resolved: Path
  /// Whether the file is left alone where it says that a program has written it.
  let yieldsToGenerator: Bool
  private let terms: FolderTerms

  init(_ path: Path, resolved: Path, _ terms: FolderTerms, yieldsToGenerator: Bool) {
    (self.path, self.resolved, self.terms) = (path, resolved, terms)
    self.yieldsToGenerator = yieldsToGenerator
  }

  /// A file that is not there yet, under the name that a user in the current folder knows it by; what
  /// is said about its neighbour is said about it.
  convenience init(new resolved: Path, like neighbour: RunFile) {
    let current = try? Path(".".utf8).resolved()
    let path = current.flatMap { resolved.components(below: $0) }.map { Path($0) }
    self.init(
      path ?? resolved, resolved: resolved, neighbour.terms, yieldsToGenerator: false)
  }

  /// The configuration that holds for the file.
  public var configuration: ProjectConfiguration { terms.configuration }

  /// Whether the file is a test in its project, or in a folder that is called as those of tests are.
  var isTest: Bool { FileSummary.isTest(resolved.bytes[...]) }

  /// The manifest that is closest to the file.
  var manifest: FolderTerms.Manifest? { terms.manifest }

  /// What is known of the file beyond its text.
  public var context: FileContext { terms.context }

  /// Whether its configuration names hazards that are not looked for in some of its files.
  public var ignoresHazards: Bool { !configuration.settings.perFileIgnores.isEmpty }

  /// Whether its configuration asks not to look for a hazard in this one of its files.
  public func ignores(_ hazard: String) -> Bool {
    let path = resolved.components(from: configuration.folder)
    return configuration.settings.perFileIgnores.contains {
      $0.hazards.contains(hazard) && $0.applies(to: path)
    }
  }
}
