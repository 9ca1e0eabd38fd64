internal import PythonSyntax
public import SourceText

/// What one file says that matters to the others.
///
/// A class, for it never changes, and few of the files that have room for one have one.
public final class FileSummary: Sendable {
  /// The path below the root of the project, with `/` between the folders.
  public let path: String
  /// The imports, wherever they stand, in the order of the text.
  public let imports: [Import]
  /// The names that the module binds at its top level, but for those that it imports.
  public let definedNames: Set<String>
  /// What the file replaces by fakes; nothing where it is no test.
  public let patches: [Patch]
  /// The classes at its top level, in the order of the text; nil where nobody asked for them.
  public let classes: [ClassSummary]?
  /// The tables of SQLAlchemy at its top level; nothing where nobody asked.
  let tables: [Model]
  /// The types at its top level that say something of columns; nothing where nobody asked.
  let columnTypes: [ColumnType]
  /// The decorators at its top level that hand arguments on; nothing where nobody asked.
  let passingDecorators: [PassingDecorator]
  /// What the file does with names that somebody asks about; nothing where it is a test.
  public let uses: [NameUse]
  /// What the file keeps of the objects that somebody asks about; nothing where it is a test.
  let keptObjects: [KeptObject]

  /// Takes what a file says.
  public init(
    path: String, imports: [Import], definedNames: Set<String> = [], patches: [Patch] = []
  ) {
    self.path = path
    self.imports = imports
    self.definedNames = definedNames
    self.patches = patches
    classes = nil
    (tables, columnTypes, passingDecorators) = ([], [], [])
    uses = []
    keptObjects = []
  }

  /// Reads what a test imports and replaces, which is all that matters of it.
  public convenience init(ofTestAt path: String, _ file: PythonFile) {
    let lines = LineTable(file.tree.text)
    self.init(
      path: path,
      imports: file.allImports.flatMap { Import.imports(by: $0, in: file, lines) },
      patches: file.patches)
  }

  /// The summary when the path of its file is known.
  public func moved(to path: String) -> FileSummary {
    FileSummary(path: path, imports: imports, definedNames: definedNames, patches: patches)
  }

  /// Reads what a file says, and what is asked of it besides.
  public init(path: String, _ file: PythonFile, asked inquiry: Inquiry = Inquiry()) {
    let lines = LineTable(file.tree.text)
    self.path = path
    let lookups = inquiry.importers ? Lookups(in: file) : nil
    imports = file.allImports.flatMap { Import.imports(by: $0, in: file, lines, lookups) }
    let definitions = file.moduleScope.symbols.filter { symbol in
      symbol.assignments.contains { $0.kind != .import && $0.kind != .importFrom }
    }
    definedNames = Set(definitions.map(\.name))
    patches = Self.isTest(path) ? file.patches : []
    let isAsked = inquiry.isAboutDefinitions
    classes = isAsked ? file.classSummaries : nil
    tables = isAsked ? file.tables : []
    columnTypes = isAsked ? file.columnTypes : []
    passingDecorators = isAsked ? file.passingDecorators : []
    // A test may do with a function what it likes, and runs in a process of its own.
    let isTest = Self.isTest(path)
    uses = isTest ? [] : file.uses(ofNames: inquiry.names.union(inquiry.methods))
    keptObjects = isTest ? [] : file.keptObjects(madeBy: Callees(inquiry.makers))
  }

  /// The names that the module binds, as far as they are told here.
  public var names: Set<String> {
    definedNames.union(imports.map { $0.name ?? String($0.module.text.prefix { $0 != "." }) })
  }

  /// Tells of a test whether it may replace something or say how it is called, by its words; what is
  /// assigned without any of them, such as a function of its own, is not noticed.
  public static let patching = WordFilter(PythonFile.wordsOfPatches, areWhole: true)

  /// Whether the file is a test, by its path.
  public var isTest: Bool { Self.isTest(path) }

  /// Whether a file is a test, by its path.
  public static func isTest(_ path: String) -> Bool { isTest(Array(path.utf8)[...]) }

  /// Whether a file is a test, by the bytes of its path.
  public static func isTest(_ path: ArraySlice<UInt8>) -> Bool {
    guard word.passes(path) else { return false }
    let words = path.split(separator: .slash)
    guard let name = words.last else { return false }
    return name.starts(with: "test_".utf8) || name.suffix(8).elementsEqual("_test.py".utf8)
      || name.elementsEqual("conftest.py".utf8) || name.elementsEqual("tests.py".utf8)
      || words.dropLast().contains {
        $0.elementsEqual("tests".utf8) || $0.elementsEqual("test".utf8)
      }
  }

  /// What is in the path of every test, so that few paths need be read.
  private static let word = WordFilter(["test"])
}
