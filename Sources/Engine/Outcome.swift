public import PythonSemantics
public import PythonSyntax
public import Rewriting
public import SourceText

/// All that happened to one file.
public struct Outcome: Sendable {
  /// By what other files know the file: its path below the root of its project; empty where it was
  /// looked at alone.
  public internal(set) var path = ""
  /// Whether it is a file of Python, and no manifest.
  public let isPython: Bool
  /// The accepted changes, of the text as it was.
  public internal(set) var edits: EditSet
  /// What is not Python in the file; where there is any, nothing else was looked at.
  public let diagnostics: [Diagnostic]
  /// What was found, in the order of the text.
  public internal(set) var findings: [ReportedFinding] = []
  /// Our own suppressions that suppress nothing: where they stand and what they name.
  public internal(set) var unusedSuppressions: [(offset: Int, hazards: [String])] = []
  /// The definitions of the project that the accepted fixes use.
  public internal(set) var uses: [SharedUse] = []
  /// The manifest that gets a package for the new code, by its `path`.
  public var manifest: String?
  /// The other files that must have what the file needs, by their `path`.
  public var providers: Set<String> {
    Set(uses.compactMap(\.provider) + [manifest].compactMap(\.self))
  }
  /// What fixes call in another way than before, and tests may replace.
  public internal(set) var touched: Set<TouchedName> = []
  /// What the file replaces by fakes; nil where that was not asked for.
  public internal(set) var summary: FileSummary?
  /// Whether only its questions to the project were gathered, for the answers may change all else.
  public internal(set) var isPreliminary = false
  /// The packages that the file imports, where its fixes use definitions of the project.
  public internal(set) var importedPackages = ImportedPackages()
  /// Whether fixes add to the module, which depends on what other modules are called and define.
  public internal(set) var addsToModule = false
  /// What the findings ask of the other files of the project.
  public internal(set) var inquiry = Inquiry()
  /// What the new code needs beyond the file, each once.
  public internal(set) var requirements: [Requirement] = []
  /// What a reader must know besides, a line each.
  public var notes: [String] = []
  /// Mistakes of Hoist itself: fixes that failed their proof, or did not settle.
  public internal(set) var mistakes: [String] = []

  /// Whether there was no such file before.
  public internal(set) var createsFile = false

  init(of text: SourceText, diagnostics: [Diagnostic] = []) {
    edits = EditSet(of: text)
    self.diagnostics = diagnostics
    isPython = true
  }

  /// What happened to a manifest.
  public init(ofManifest path: String, edits: EditSet, notes: [String]) {
    self.path = path
    self.edits = edits
    self.notes = notes
    diagnostics = []
    isPython = false
  }

  /// Whether more has to be known of the project before the fixes are final.
  public var dependsOnProject: Bool {
    !touched.isEmpty || !uses.isEmpty || !inquiry.isEmpty
  }

  /// Whether a project that the file belongs to may change what becomes of it.
  public func isConcerned(by project: Project, at path: String) -> Bool {
    isConcerned || touched.contains { project.concerns($0, inFileAt: path) }
  }

  /// Whether any project may change what becomes of the file.
  var isConcerned: Bool {
    dependsOnProject && (addsToModule || !uses.isEmpty || !inquiry.isEmpty)
  }

  /// Whether there is nothing to tell of the file.
  public var isSilent: Bool {
    !isPreliminary && edits.isEmpty && diagnostics.isEmpty && findings.isEmpty
      && unusedSuppressions.isEmpty && mistakes.isEmpty
  }

  /// The file as it was.
  public var before: SourceText { edits.text }

  /// The file with all accepted changes.
  public func after() -> SourceText { edits.applied() }
}

/// A finding and what became of it.
public struct ReportedFinding: Sendable {
  /// The name of the hazard.
  public let hazard: String
  /// What was found, with its range in the text as it was.
  public let finding: Finding
  /// What became of it.
  public internal(set) var fate: Fate

  /// What became of a finding.
  public enum Fate: Sendable, Equatable {
    /// Its fix is among the edits.
    case fixed
    /// Its fix was not asked for.
    case withheld(Safety.Level)
    /// There is no fix, only advice.
    case advised
    /// A comment asks to leave it.
    case suppressed
    /// Another fix stands in its way, or it failed its proof.
    case refused(String)
  }
}
