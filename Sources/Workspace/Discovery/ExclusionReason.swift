internal import PathPatterns

/// Why a run leaves a file or folder alone.
public enum ExclusionReason: String, Sendable, CaseIterable {
  /// `exclude` and `extend-exclude`, in a configuration or on the command line.
  case asked = "excluded"
  /// `.gitignore` and `.git/info/exclude`.
  case git = "ignored by git"
  /// Virtual environments and what package managers install.
  case installed = "installed packages"
  /// What a build leaves behind.
  case built = "builds"
  /// Copies of other projects.
  case vendored = "vendored code"
  /// Changes of database schemas, which run once.
  case migrations = "migrations"
  /// What only tests run.
  case tests = "tests"
  /// What a program writes again, and so whatever is changed in it is lost.
  case generated = "generated code"
  /// Types without code.
  case stubs = "stubs"

  /// What each reason holds for where nothing else is said, as gitignore(5) has patterns.
  ///
  /// `FileSummary.isTest` must agree with those of tests.
  private var patterns: [String] {
    switch self {
    case .asked, .git: []
    case .installed:
      [
        ".venv/", "venv/", "site-packages/", "dist-packages/", "node_modules/", ".tox/", ".nox/",
        ".eggs/", "__pypackages__/", ".direnv/", ".pixi/",
      ]
    case .built: ["build/", "dist/", "_build/"]
    case .vendored:
      [
        "vendor/", "vendored/", "_vendor/", "_vendored/", "third_party/", "third-party/",
        "thirdparty/",
      ]
    case .migrations: ["migrations/", "**/alembic/versions/"]
    case .tests: ["test/", "tests/", "conftest.py", "tests.py", "test_*.py", "*_test.py"]
    case .generated: ["*_pb2.py", "*_pb2_grpc.py"]
    case .stubs: ["*.pyi"]
    }
  }

  private static let defaults = allCases.map { reason in
    (reason: reason, patterns: PathPatternList(reason.patterns.map { PathPattern($0.utf8) }))
  }

  /// The same by the names of folders, for what is asked about everything that a walk meets.
  private static let foldersByDefault = Dictionary(
    allCases.flatMap { reason in
      reason.patterns.filter { $0.isNameOfFolder }.map { (Array($0.utf8.dropLast()), reason) }
    }, uniquingKeysWith: { first, _ in first })

  /// The patterns that are more than the name of a folder.
  private static let otherDefaults = allCases.map { reason in
    let patterns = reason.patterns.filter { !$0.isNameOfFolder }
    return (reason: reason, patterns: PathPatternList(patterns.map { PathPattern($0.utf8) }))
  }.filter { !$0.patterns.patterns.isEmpty }

  /// The reason that holds by default for something; nil if none does.
  static func byDefault(for path: ArraySlice<UInt8>, isFolder: Bool) -> ExclusionReason? {
    if isFolder, let reason = foldersByDefault[Array(path.behindLastSlash)] { return reason }
    return otherDefaults.first { $0.patterns.verdict(on: path, isFolder: isFolder) == true }?.reason
  }

  /// The reasons that hold by default for a folder or for one that it is in.
  static func byDefault(forFolder path: ArraySlice<UInt8>) -> Set<ExclusionReason> {
    Set(defaults.filter { $0.patterns.covers(path, isFolder: true) }.map(\.reason))
  }

  /// The folders of tools, in which nobody writes code; not worth telling that they are left alone.
  static let toolFolders = Set(
    [
      ".git", ".hg", ".svn", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache",
      ".ipynb_checkpoints",
    ].map { Array($0.utf8) })
}

extension String {
  /// Whether a pattern fits folders of one name, wherever they are.
  fileprivate var isNameOfFolder: Bool {
    utf8.last == .slash && !dropLast().contains { $0 == "/" || $0 == "*" }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var behindLastSlash: ArraySlice<UInt8> {
    self[(lastIndex(of: .slash).map { $0 + 1 } ?? startIndex)...]
  }
}
