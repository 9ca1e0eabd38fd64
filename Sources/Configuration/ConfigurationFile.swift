internal import SourceText
internal import TOML

/// A configuration as it stands in a file.
public struct ConfigurationFile: Sendable {
  /// What the file says; nil if it is a `pyproject.toml` that says nothing to Hoist.
  ///
  /// With problems it is what the rest of the file says, which nobody should act on.
  public let settings: Settings?
  /// All that is wrong with the file, in its order.
  public let problems: [ConfigurationProblem]

  /// The files that a configuration may stand in, by their names; the first one in a folder wins.
  public enum Form: String, Sendable, CaseIterable {
    /// A file that is all for Hoist.
    case hoist = "hoist.toml"
    /// The table `[tool.hoist]` of the file that all tools share.
    case pyproject = "pyproject.toml"
  }

  /// Reads a file; the path is only shown, and must be fit for that.
  public init(_ bytes: [UInt8], path: String, form: Form, vocabulary: Vocabulary) {
    let document = TOMLDocument(bytes)
    var reader = SettingsReader(vocabulary)
    if let problem = document.problem {
      reader.complain(problem.message, at: problem.range)
      settings = nil
    } else {
      settings = reader.readSettings(of: document.root, form: form)
    }

    guard !reader.problems.isEmpty else {
      problems = []
      return
    }
    let lines = LineTable(SourceText(bytes))
    problems = reader.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { problem in
      let position = lines.position(at: problem.range.lowerBound)
      return ConfigurationProblem(
        path: path, line: position.line, column: position.column, message: problem.message)
    }
  }
}

/// What is wrong at a place of a configuration.
public struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
  /// The file, as it was given.
  public let path: String
  /// The line, from 1 on.
  public let line: Int
  /// The character in the line, from 1 on.
  public let column: Int
  /// What is wrong, as one lower-case phrase without a full stop.
  public let message: String

  /// The problem as compilers write it: `path:line:column: message`.
  public var description: String { "\(path):\(line):\(column): \(message)" }
}
