internal import Engine
internal import PythonSemantics
internal import SourceText

/// What the second look must know of the other files of a project.
struct ProjectQuestions: Sendable {
  /// What is asked by all files together.
  private(set) var inquiry = Inquiry()
  /// The files of which it matters who imports them.
  let targets: Set<String>
  /// The folders of which it matters whether somebody imports packages through them.
  let doubtfulNamespaces: Set<Namespace>
  private let importing: ImportFilter?
  private let asked: WordFilter?
  private let touched: WordFilter?
  /// The declarations that are asked about, each with the path of the file that names it.
  private let declarations: [(name: QualifiedName, path: String)]

  /// Gathers what is asked by outcomes of files, each with the path of the file.
  ///
  /// - Parameters:
  ///   - outcomes: What became of files in the first look.
  ///   - project: Knows the names of all files.
  init(of outcomes: [(path: String, outcome: Outcome)], in project: Project) {
    var declarations: [(QualifiedName, String)] = []
    for (path, outcome) in outcomes {
      inquiry.formUnion(outcome.inquiry)
      declarations += outcome.inquiry.declarations.sorted { $0.text < $1.text }.map { ($0, path) }
    }
    self.declarations = declarations
    let targets = outcomes.filter { $0.outcome.inquiry.importers }.map(\.path)
    self.targets = Set(targets)
    let sharing = outcomes.filter { !$0.outcome.uses.isEmpty }
    doubtfulNamespaces = Set(
      sharing.compactMap { path, outcome in
        // What a file imports itself by a name, it can import more of.
        project.namespace(of: path).flatMap { namespace in
          outcome.importedPackages.names.contains(namespace.package) ? nil : namespace
        }
      })
    importing = ImportFilter(importing: targets, through: doubtfulNamespaces)
    let words = (
      asked: inquiry.words, touched: outcomes.flatMap(\.outcome.touched).flatMap(\.words)
    )
    asked = words.asked.isEmpty ? nil : WordFilter(words.asked, areWhole: true)
    touched = words.touched.isEmpty ? nil : WordFilter(words.touched, areWhole: true)
  }

  /// Whether it matters which files import some others.
  var asksForImports: Bool { importing != nil }

  /// Whether a file may have an answer, by its path.
  func concerns(_ file: ProjectFiles.Member) -> Bool {
    asksForImports || (file.isTest ? touched : asked) != nil
  }

  /// Whether a file may have an answer, by its path and what the first look at it has told.
  func concerns(_ file: ProjectFiles.Member, after look: Run.Look) -> Bool {
    if let importing {
      guard let words = look.importWords, !importing.mayPass(file.path, words) else { return true }
    }
    if file.isTest { return touched != nil && !look.replacesNothing }
    // What a file keeps of a library, it does not make without its name.
    return asked != nil && (look.namesLibraries || inquiry.isAboutNames)
  }

  /// Whether a file may have an answer, by its bytes.
  func concerns(
    _ file: ProjectFiles.Member, _ bytes: UnsafeRawBufferPointer, count: Int
  ) -> Bool {
    if importing?.passes(file.path, bytes, count: count) ?? false { return true }
    guard file.isTest else { return asked?.passes(bytes, count: count) ?? false }
    // Most tests replace nothing, and the words for that are long, so they are found fast.
    return FileSummary.patching.passes(bytes, count: count)
      && touched?.passes(bytes, count: count) ?? false
  }

  /// The files that must be read besides to know the declarations that are asked about: those that
  /// define them, or import them from elsewhere, and those of the bases of classes.
  func unreadFiles(in project: Project) -> Set<String> {
    guard !inquiry.isEmpty else { return [] }
    let names = inquiry.names.union(inquiry.methods)
    let redefining = project.bases(ofClassesWith: names)
    var unread: Set<String> = []
    for (name, path) in declarations + redefining {
      unread.formUnion(project.unreadFiles(of: name, importedBy: path))
    }
    return unread
  }
}
