public import Engine
internal import PythonSemantics
internal import Rewriting
internal import SourceText

/// One pass over files: each is read, left out if it cannot have a hazard, and given to the engine.
public struct Run: Sendable {
  let files: [RunFile]
  let engine: @Sendable (RunFile) -> Engine
  let filter: MentionFilter?
  private let notesImports: Bool
  private let jobs: Int
  private let project: (@Sendable () -> ProjectFiles?)?

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which their results come.
  ///   - filter: Knows the names of which one is in every file that can have a hazard; without it,
  ///     the engine sees all files.
  ///   - notesImports: Whether it may be asked later who imports a file.
  ///   - jobs: How many threads work; by default as many as the machine has cores.
  ///   - project: Finds the project of the files, if their fixes depend on it; nil where each file
  ///     stands alone.
  ///   - engine: Gives what decides about a file.
  public init(
    over files: [RunFile], filter: MentionFilter?, notingImports notesImports: Bool = false,
    jobs: Int? = nil,
    project: (@Sendable () -> ProjectFiles?)? = nil,
    engine: @escaping @Sendable (RunFile) -> Engine
  ) {
    self.files = files
    self.engine = engine
    self.filter = filter
    self.notesImports = notesImports && project != nil
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
    var looks: [Look] = []
    looks.reserveCapacity(files.count)
    let work = OrderedWork(count: files.count, threads: jobs, scratch: { ReadingBuffer() }) {
      index, buffer in
      firstLook(at: files[index], by: buffer)
    }
    var isStopped = false
    work.run { look in
      looks.append(look)
      isStopped = !progress(looks.count)
      return !isStopped
    }
    guard !isStopped else { return }
    let dependsOnProject = looks.contains { $0.result.outcome?.dependsOnProject ?? false }
    let members = dependsOnProject ? project?() : nil
    if members == nil { lookAgain(&looks) }
    let settled =
      members.map { ProjectLook.settled(looks, of: self, in: $0) }
      ?? zip(files, looks).map { ($0, $1.result) }
    for (file, result) in project == nil ? settled : ManifestLook.settled(settled) {
      guard receive(file, result) else { return }
    }
  }

  /// Looks once more at the files that have waited for a project, where there is none.
  private func lookAgain(_ looks: inout [Look]) {
    let waiting = looks.indices.filter { looks[$0].result.outcome?.isPreliminary ?? false }
    let again = inParallel(waiting) { index, buffer in
      look(at: files[index], by: buffer) { files[index].context }
    }
    for (index, look) in zip(waiting, again) { looks[index] = look }
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

  /// Looks at a file for the first time: of a test it is asked what it replaces, too, for its bytes are at
  /// hand now, and the project may ask later.
  private func firstLook(at file: RunFile, by buffer: ReadingBuffer) -> Look {
    look(at: file, summingUp: project != nil && file.isTest, by: buffer) {
      var context = file.context
      context.isPreliminary = project != nil
      return context
    }
  }

  /// Looks at a file in some context, which few files come to need.
  func look(
    at file: RunFile, summingUp isTest: Bool = false,
    providing provided: [SharedDefinition] = [], by buffer: ReadingBuffer = ReadingBuffer(),
    in context: () -> FileContext
  ) -> Look {
    var replaces = isTest
    var answer = MentionFilter.Answer.hazards
    var importWords = notesImports ? ImportWords() : nil
    var look: Look
    do throws(FileProblem) {
      let source =
        if let filter, provided.isEmpty {
          try SourceFile(contentsOf: file.path, by: buffer) { bytes, count in
            replaces = replaces && FileSummary.patching.passes(bytes, count: count)
            answer = filter.answer(of: bytes, count: count, noting: &importWords)
            return answer == .hazards
          }
        } else {
          try SourceFile(contentsOf: file.path)
        }
      look =
        source.map { source in
          var context = context()
          context.isSummedUp = replaces
          return self.look(at: source.text, of: file, in: context, providing: provided, source)
        } ?? Look(result: .irrelevant)
    } catch {
      look = Look(result: .unreadable(error))
    }
    look.replacesNothing = isTest && !replaces
    look.namesLibraries = answer != .nothing
    look.importWords = answer == .hazards ? nil : importWords
    return look
  }

  /// What becomes of standard input, which stands for a file.
  public func result(ofStandardInputAs file: RunFile) -> Result {
    do throws(FileProblem) {
      let text = try SourceText(standardInputAs: file.path)
      guard filter?.passes(text) ?? true else { return .irrelevant }
      return look(at: text, of: file, in: file.context).result
    } catch {
      return .unreadable(error)
    }
  }

  /// Looks at the text of a file, and notes what it was read from, if it was read.
  private func look(
    at text: SourceText, of file: RunFile, in context: FileContext,
    providing provided: [SharedDefinition] = [], _ source: SourceFile? = nil
  ) -> Look {
    if file.yieldsToGenerator, text.saysThatItIsGenerated { return Look(result: .generated) }
    let outcome = engine(file).outcome(of: text, in: context, providing: provided)
    // The text of a file of which there is nothing to tell need not be kept.
    return Look(
      result: outcome.isSilent ? .irrelevant : .outcome(outcome, of: source),
      summary: outcome.summary)
  }

  /// What a look at a file comes to.
  struct Look: Sendable {
    let result: Result
    /// What a test imports and replaces by fakes, where that was read besides.
    var summary: FileSummary?
    /// Whether the file is a test that is known to replace nothing.
    var replacesNothing = false
    /// Whether the file names a library of the hazards: one with a definition that others share does, and
    /// one that keeps something of a library.
    var namesLibraries = true
    /// The words in its imports, if that is known.
    var importWords: ImportWords?
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
    ///
    /// Few files have one, and a place for it in each result would be most of what a run keeps.
    indirect case outcome(Outcome, of: SourceFile?)
  }
}
