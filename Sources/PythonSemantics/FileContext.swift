public import PythonSyntax

/// What is known of a file beyond its text.
public struct FileContext: Sendable {
  /// The path below the root of the project, with `/` between the folders; empty for text that is no
  /// file.
  public var path = ""
  /// Whether it is a test whose summary is asked for, too: what it imports, and replaces by fakes.
  public var isSummedUp = false
  /// Whether a look at the project follows that may change what becomes of the file: where it certainly
  /// may, the file is only asked what it needs to know.
  public var isPreliminary = false
  /// What the files of the project say; nothing where the file is looked at alone.
  public var project = Project.none
  /// The oldest Python that the project promises to run on; nil where it promises none.
  public var minimumPython: PythonVersion?
  /// The packages that the closest manifest lists, by their normalized names (PEP 503); nil where there
  /// is no manifest.
  public var packages: Set<String>?
  /// Whether the closest manifest rules out all versions of a package from one on.
  public var rulesOut: @Sendable (_ package: String, _ minimum: String) -> Bool = { _, _ in false }
  /// The longest line, in characters, that the project's formatter leaves alone.
  public var lineLength = defaultLineLength

  /// What fixes look like.
  public var style = Style.default
  /// The file for new definitions, below the root of the project; nil for Hoist's choice.
  public var home: String?
  /// Where the shared definitions live whose place is settled, by what they are.
  public var homes: [String: SharedHome] = [:]
  /// What else the file may define for itself, by what it is; nil where that is not settled.
  public var permitted: Set<String>?
  /// The shared definitions that are not used, by what they are: the project keeps the same in another
  /// form.
  public var outvoted: Set<String> = []
  /// Where the project keeps by hand what definitions would make again, such as `app/db.py:3`: that is
  /// used, and not made again.
  public var keptByHand: Set<String> = []

  /// What fixes look like.
  public enum Style: String, Sendable, CaseIterable {
    /// As Hoist holds best.
    case `default`
    /// As the guideline has it, wherever that runs.
    case guideline
  }

  /// The line length of black and of ruff format, where a project does not say another.
  public static let defaultLineLength = 88

  /// The context of a text that stands alone.
  public init() {}
}

extension PythonFile {
  /// The oldest Python that new code must run on: what the project promises, else the oldest that
  /// reads the file, and 3.9 at least.
  public var targetVersion: PythonVersion {
    context.minimumPython ?? max(oldestVersion, PythonVersion(3, 9))
  }
}
