internal import PythonSemantics
internal import PythonSyntax
internal import SourceText

/// Reads what the files of a project say, as far as somebody asks.
struct ProjectReader {
  private let run: Run
  private let members: ProjectFiles
  private let questions: ProjectQuestions
  /// What the files are called.
  private let names: Project

  init(
    of members: ProjectFiles, called names: Project, for run: Run,
    asking questions: ProjectQuestions
  ) {
    (self.run, self.members, self.names, self.questions) = (run, members, names, questions)
  }

  /// What the files say that may have an answer.
  ///
  /// What the first look at a file of the project has told, by its number there, is not read again.
  func answers(after look: @escaping @Sendable (Int) -> Run.Look?) -> [FileSummary] {
    let asked = members.files.indices.filter { questions.concerns(members.files[$0]) }
    return run.inParallel(asked) { [self] index, buffer -> FileSummary? in
      let member = members.files[index]
      let path = member.path
      if let look = look(index) {
        guard questions.concerns(member, after: look) else { return nil }
        if let summary = look.summary { return summary.moved(to: path) }
      }
      return summary(of: member.file, at: path, by: buffer) { bytes, count in
        questions.concerns(member, bytes, count: count)
      }
    }.compactMap(\.self)
  }

  /// What some files say; those are left out that are no Python.
  func summaries(of paths: Set<String>) -> [FileSummary] {
    let asked = paths.sorted().compactMap { path in
      // Numbers mostly agree, for walks come in the order of paths; there are many files, and few are asked.
      let number = names.number(of: path) ?? 0
      return members.files.indices.contains(number) && members.files[number].path == path
        ? members.files[number] : members.files.first { $0.path == path }
    }
    return run.inParallel(asked) { [self] member, buffer -> FileSummary? in
      summary(of: member.file, at: member.path, by: buffer) { _, _ in true }
    }.compactMap(\.self)
  }

  private func summary(
    of file: RunFile, at path: String, by buffer: ReadingBuffer,
    where isWanted: (UnsafeRawBufferPointer, Int) -> Bool
  ) -> FileSummary? {
    guard let source = try? SourceFile(contentsOf: file.path, by: buffer, where: isWanted)
    else { return nil }
    var context = FileContext()
    (context.path, context.project) = (path, names)
    let python = PythonFile(SyntaxTree(parsing: source.text), in: context)
    return python.map { FileSummary(path: path, $0, asked: questions.inquiry) }
  }
}
