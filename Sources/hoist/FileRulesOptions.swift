internal import Configuration
internal import PathPatterns
internal import SourceText
internal import Workspace

extension FileRules {
  /// The options that say which files are looked at, and by which configuration.
  static let options: [Option] = [
    Option("--config", taking: "FILE"), "--isolated", Option("--exclude", taking: "PATTERNS"),
    Option("--extend-exclude", taking: "PATTERNS"), "--no-respect-gitignore",
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    self.init(.hoist)
    try arguments.exclude("--config", "--isolated")
    if arguments.has("--isolated") { source = .nowhere }
    if let file = arguments.values(of: "--config").last { source = .file(Path(file)) }
    if arguments.has("--exclude") { exclude = try arguments.patterns(of: "--exclude") }
    extendExclude = try arguments.patterns(of: "--extend-exclude")
    respectsGitignore = !arguments.has("--no-respect-gitignore")
  }
}

extension Arguments {
  /// The patterns that are given between commas with an option.
  fileprivate func patterns(of option: String) throws(UsageError) -> PathPatternList {
    var patterns: [PathPattern] = []
    for word in list(of: option) {
      let pattern = PathPattern(word)
      if pattern.hasRelativeComponents {
        throw UsageError(
          "\(option): a pattern begins in the current folder, and has no '.' or '..',"
            + " unlike '\(String(printable: word))'", of: command)
      }
      guard pattern.isValid else {
        throw UsageError(
          "\(option): nothing can fit the pattern '\(String(printable: word))'", of: command)
      }
      patterns.append(pattern)
    }
    return PathPatternList(patterns)
  }
}
