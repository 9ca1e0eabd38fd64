public import Engine
public import SourceText

/// One pass over files: each is read, left out if it cannot have a hazard, and given to the engine.
public struct Run: Sendable {
  private let files: [Path]
  private let engine: Engine
  private let filter: WordFilter?
  private let jobs: Int

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which their results come.
  ///   - engine: What decides about each file.
  ///   - filter: Knows the words of which one is in every file that can have a hazard; without it,
  ///     the engine sees all files.
  ///   - jobs: How many threads work; by default as many as the machine has cores.
  public init(over files: [Path], _ engine: Engine, filter: WordFilter?, jobs: Int? = nil) {
    self.files = files
    self.engine = engine
    self.filter = filter
    self.jobs = max(1, jobs ?? POSIXThread.coreCount)
  }

  /// Looks at all files at once, and hands over the results in their order, until one is refused.
  ///
  /// - Parameter receive: Takes the result of the next file; false ends the pass.
  public func forEach(_ receive: (Path, Result) -> Bool) {
    let work = OrderedWork(count: files.count, threads: jobs) { result(of: files[$0]) }
    var index = 0
    work.run { result in
      defer { index += 1 }
      return receive(files[index], result)
    }
  }

  private func result(of file: Path) -> Result {
    do throws(FileProblem) {
      let file = try SourceFile(contentsOf: file)
      return result(of: file.text, from: file)
    } catch {
      return .unreadable(error)
    }
  }

  /// What becomes of a text, and of the file that it was read from, if it is from one.
  public func result(of text: SourceText, from file: SourceFile? = nil) -> Result {
    if let filter, !filter.passes(text.bytes) { return .irrelevant }
    return .outcome(engine.outcome(of: text), of: file)
  }

  /// What a pass makes of one file.
  public enum Result: Sendable {
    /// The file could not be read.
    case unreadable(FileProblem)
    /// No word in the file belongs to a hazard.
    case irrelevant
    /// The engine looked at the file, which is nil of a text that is not from one.
    case outcome(Outcome, of: SourceFile?)
  }
}
