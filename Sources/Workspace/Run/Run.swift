public import Engine
internal import PythonSemantics
internal import Rewriting
internal import SourceText

/// One pass over files: each is read, left out if it cannot have a hazard, and given to the engine.
public struct Run: Sendable {
  let files: [RunFile]
  let engine: @Sendable (RunFile) -> Engine
  let filter: MentionFilter?
  private let jobs: Int
  private let project: (@Sendable () -> ProjectFiles?)?

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which their results come.
  ///   - filter: Knows the names of which one is in every file that can have a hazard; without it,
  ///     the engine sees all files.
  ///   - jobs: How many threads work; by default as many as the machine has cores.
  ///   - project: Finds the project of the files, if their fixes depend on it; nil where each file
  ///     stands alone.
  ///   - engine: Gives what decides about a file.
  public init(
    over files: [RunFile], filter: MentionFilter?, jobs: Int? = nil,
    project: (@Sendable () -> ProjectFiles?)? = nil,
    engine: @escaping @Sendable (RunFile) -> Engine
  ) {
    self.files = files
    self.engine = engine
    self.filter = filter
    self.jobs = max(1, jobs ?? POSIXThread.coreCount)
    self.project = project
  }

  /// Looks at all files at once, and hands over the results in their order, until one is refused.
  ///
  /// What the fixes of some files need of others is settled before the first result is handed over; new
  /// files come first.
  ///
  /// - Parameters:
  ///   - progress: Is told how many files were looked at; false ends the pass.
  ///   - receive: Takes the result of the next file; false ends the pass.
  public func forEach(_ progress: (Int) -> Bool, _ receive: (RunFile, Result) -> Bool) {
    var results: [Result] = []
    let work = OrderedWork(count: files.count, threads: jobs, scratch: { ReadingBuffer() }) {
      index, buffer in
      result(of: files[index], by: buffer)
    }
    var isStopped = false
    work.run { result in
      results.append(result)
      isStopped = !progress(results.count)
      return !isStopped
    }
    guard !isStopped else { return }
    let dependsOnProject = results.contains { $0.outcome?.dependsOnProject ?? false }
    let members = dependsOnProject ? project?() : nil
    let settled =
      members.map { ProjectLook.settled(results, of: self, in: $0) } ?? Array(zip(files, results))
    for (file, result) in project == nil ? settled : ManifestLook.settled(settled) {
      guard receive(file, result) else { return }
    }
  }

  /// What some work makes of each element, in their order; it may read files by a buffer.
  func inParallel<Element: Sendable, Answer: Sendable>(
    _ elements: [Element], _ perform: @escaping @Sendable (Element, ReadingBuffer) -> Answer
  ) -> [Answer] {
    var answers: [Answer] = []
    answers.reserveCapacity(elements.count)
    let work = OrderedWork(count: elements.count, threads: jobs, scratch: { ReadingBuffer() }) {
      index, buffer in
      perform(elements[index], buffer)
    }
    work.run { answer in
      answers.append(answer)
      return true
    }
    return answers
  }

  /// What becomes of a file, in its own context or in one that knows more.
  func result(
    of file: RunFile, in context: FileContext? = nil,
    providing provided: [SharedDefinition] = [], by buffer: ReadingBuffer = ReadingBuffer()
  ) -> Result {
    do throws(FileProblem) {
      let source =
        if let filter, provided.isEmpty {
          try SourceFile(contentsOf: file.path, by: buffer, where: filter.passes)
        } else {
          try SourceFile(contentsOf: file.path)
        }
      guard let source else { return .irrelevant }
      return result(
        of: source.text, in: file, context ?? file.context, providing: provided, readFrom: source)
    } catch {
      return .unreadable(error)
    }
  }

  /// What becomes of standard input, which stands for a file.
  public func result(ofStandardInputAs file: RunFile) -> Result {
    do throws(FileProblem) {
      let text = try SourceText(standardInputAs: file.path)
      guard filter?.passes(text) ?? true else { return .irrelevant }
      return result(of: text, in: file, file.context)
    } catch {
      return .unreadable(error)
    }
  }

  /// What becomes of the text of a file, and of what it was read from, if it was read.
  private func result(
    of text: SourceText, in file: RunFile, _ context: FileContext,
    providing provided: [SharedDefinition] = [], readFrom source: SourceFile? = nil
  ) -> Result {
    if file.yieldsToGenerator, text.saysThatItIsGenerated { return .generated }
    let outcome = engine(file).outcome(of: text, in: context, providing: provided)
    // The text of a file of which there is nothing to tell need not be kept.
    return outcome.isSilent ? .irrelevant : .outcome(outcome, of: source)
  }

  /// What a pass makes of one file.
  public enum Result: Sendable {
    /// The file could not be read.
    case unreadable(FileProblem)
    /// A program has written the file, and will do so again.
    case generated
    /// There is nothing to tell of the file.
    case irrelevant
    /// What the engine made of the file, which is nil of a text that is not from one.
    case outcome(Outcome, of: SourceFile?)
  }
}
