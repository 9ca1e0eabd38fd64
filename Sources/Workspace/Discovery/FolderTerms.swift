internal import Configuration
internal import Manifests
internal import PathPatterns
internal import PythonSemantics
internal import PythonSyntax

/// What is said about the files of a folder, in it and above it.
struct FolderTerms: Sendable {
  /// The configuration that holds.
  var configuration: ProjectConfiguration
  /// The top of the repository; nil outside of all.
  var repository: Path?
  /// The patterns of what git ignores, the weakest first.
  var ignoreLists: [IgnoreList] = []
  /// How long a line may be; nil if nobody says.
  var lineLength: Int?
  /// The oldest Python that the project runs on; nil if nobody says.
  var minimumPython: PythonVersion?

  /// The closest manifest; nil if there is none.
  var manifest: Manifest?

  /// A manifest and where it is; a class, for all files below its folder have it.
  final class Manifest: Sendable {
    /// What the files of its folder say.
    let content: FolderManifest
    /// The folder.
    let folder: Path
    /// The file that is added to.
    var path: Path { folder.appending(content.file.utf8) }
    /// What must be done once it has changed.
    let followUps: [FolderManifest.FollowUp]

    init(content: FolderManifest, folder: Path, followUps: [FolderManifest.FollowUp]) {
      (self.content, self.folder, self.followUps) = (content, folder, followUps)
    }
  }

  /// The patterns of one file.
  struct IgnoreList: Sendable {
    /// The folder that the patterns begin in.
    let folder: Path
    let patterns: PathPatternList
  }

  /// Whether git ignores a path; that a folder is ignored which it is in does not count.
  func isIgnored(_ path: Path, isFolder: Bool) -> Bool {
    for list in ignoreLists.reversed() {
      let components = path.components(from: list.folder)
      if let verdict = list.patterns.verdict(on: components, isFolder: isFolder) { return verdict }
    }
    return false
  }

  /// What is known of a file of the folder beyond its text.
  var context: FileContext {
    var context = FileContext()
    let settings = configuration.settings
    if let lineLength { context.lineLength = lineLength }
    context.minimumPython = settings.targetVersion ?? minimumPython
    if settings.style == .guideline { context.style = .guideline }
    context.home = home
    if let content = manifest?.content {
      context.packages = content.packages
      context.rulesOut = { content.rulesOut(LowerBound($0, minimum: $1)) }
    }
    return context
  }

  /// The configured home from the top of the repository on; outside of one, from the folder of the
  /// configuration on.
  private var home: String? {
    guard let home = configuration.settings.home else { return nil }
    guard let repository, repository != configuration.folder else { return home }
    guard let folder = configuration.folder.components(below: repository),
      let text = String(validating: folder, as: UTF8.self)
    else { return nil }
    return text + "/" + home
  }
}
