public import Engine
internal import PythonSemantics
internal import SourceText

/// One pass over files: each is read, left out if it cannot have a hazard, and given to the engine.
public struct Run: Sendable {
  private let files: [RunFile]
  private let engine: @Sendable (RunFile) -> Engine
  private let filter: WordFilter?
  private let jobs: Int

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which their results come.
  ///   - filter: Knows the words of which one is in every file that can have a hazard; without it,
  ///     the engine sees all files.
  ///   - jobs: How many threads work; by default as many as the machine has cores.
  ///   - engine: Gives what decides about a file.
  public init(
    over files: [RunFile], filter: WordFilter?, jobs: Int? = nil,
    engine: @escaping @Sendable (RunFile) -> Engine
  ) {
    self.files = files
    self.engine = engine
    self.filter = filter
    self.jobs = max(1, jobs ?? POSIXThread.coreCount)
  }

  /// Looks at all files at once, and hands over the results in their order, until one is refused.
  ///
  /// - Parameter receive: Takes the result of the next file; false ends the pass.
  public func forEach(_ receive: (RunFile, Result) -> Bool) {
    let work = OrderedWork(count: files.count, threads: jobs) { result(of: files[$0]) }
    var index = 0
    work.run { result in
      defer { index += 1 }
      return receive(files[index], result)
    }
  }

  private func result(of file: RunFile) -> Result {
    do throws(FileProblem) {
      let source = try SourceFile(contentsOf: file.path)
      return result(of: source.text, in: file, readFrom: source)
    } catch {
      return .unreadable(error)
    }
  }

  /// What becomes of standard input, which stands for a file.
  public func result(ofStandardInputAs file: RunFile) -> Result {
    do throws(FileProblem) {
      return result(of: try SourceText(standardInputAs: file.path), in: file)
    } catch {
      return .unreadable(error)
    }
  }

  /// What becomes of the text of a file, and of what it was read from, if it was read.
  private func result(
    of text: SourceText, in file: RunFile, readFrom source: SourceFile? = nil
  ) -> Result {
    if file.yieldsToGenerator, text.saysThatItIsGenerated { return .generated }
    if let filter, !filter.passes(text.bytes) { return .irrelevant }
    return .outcome(engine(file).outcome(of: text, in: file.context), of: source)
  }

  /// What a pass makes of one file.
  public enum Result: Sendable {
    /// The file could not be read.
    case unreadable(FileProblem)
    /// A program has written the file, and will do so again.
    case generated
    /// No word in the file belongs to a hazard.
    case irrelevant
    /// The engine looked at the file, which is nil of a text that is not from one.
    case outcome(Outcome, of: SourceFile?)
  }
}
