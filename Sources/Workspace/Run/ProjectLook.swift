internal import Engine
internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// A second look at the files whose fixes depend on the rest of their project, after each was looked at
/// alone.
///
/// First it is asked what the project says: who replaces what in tests, and what is defined where.
/// Then it is settled where the definitions live that several files need, and those files are looked
/// at once more.
struct ProjectLook {
  private let run: Run
  private let members: ProjectFiles
  private let project: Project
  /// The files of the run by their paths in the project.
  private let named: [String: Int]
  private var results: [Run.Result]

  /// The results of the run's files, and of those that come besides.
  static func settled(
    _ results: [Run.Result], of run: Run, in members: ProjectFiles
  ) -> [(RunFile, Run.Result)] {
    let waiting = results.indices.filter { results[$0].outcome?.dependsOnProject ?? false }
    guard !waiting.isEmpty else { return Array(zip(run.files, results)) }
    var look = ProjectLook(results, of: run, in: members)
    return look.settled(waiting)
  }

  private init(_ results: [Run.Result], of run: Run, in members: ProjectFiles) {
    self.run = run
    self.members = members
    self.results = results
    let paths = members.files.map(members.path)
    let names = Project([], otherPaths: paths.compactMap { $0 })
    // Who shares definitions must know who imports whom; who does not, only what tests replace.
    let sharesDefinitions = results.contains { $0.outcome?.uses.isEmpty == false }
    let summaries = run.inParallel(members.files) { file -> FileSummary? in
      guard let path = members.path(of: file), sharesDefinitions || FileSummary.isTest(path),
        let text = try? SourceText(contentsOf: file.path),
        sharesDefinitions || run.filter?.passes(text.bytes) ?? true
      else { return nil }
      var context = FileContext()
      (context.path, context.project) = (path, names)
      let python = PythonFile(SyntaxTree(parsing: text), in: context)
      return python.map { FileSummary(path: path, $0) }
    }
    project = Project(summaries.compactMap { $0 }, otherPaths: paths.compactMap { $0 })
    named = Dictionary(
      run.files.enumerated().compactMap { index, file in
        members.path(of: file).map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func settled(_ waiting: [Int]) -> [(RunFile, Run.Result)] {
    look(atFiles: waiting, homes: [:])
    let plan = SharedPlan(of: demands, in: project)
    guard !plan.homes.isEmpty else { return Array(zip(run.files, results)) }
    var homes = plan.homes
    // What lives in a file that exists and is not looked at cannot be put there.
    for (identity, home) in homes where named[home.path] == nil && project.hasFile(at: home.path) {
      homes[identity] = SharedHome(path: home.path, module: nil, name: home.name)
    }
    var additions: [(RunFile, Run.Result)] = []
    for (path, definitions) in plan.provisions.sorted(by: { $0.key < $1.key })
    where definitions.contains(where: { homes[$0.identity]?.module != nil }) {
      if !provide(definitions, at: path, homes, &additions) {
        for definition in definitions {
          let home = homes[definition.identity]
          homes[definition.identity] = SharedHome(path: path, module: nil, name: home?.name ?? "")
        }
      }
    }
    look(atFiles: plan.affected.compactMap { named[$0] }.sorted(), homes: homes)
    return additions + zip(run.files, results)
  }

  /// What the files of the project define on their own account, whether they were named or not.
  private var demands: [SharedPlan.Demand] {
    var demands = run.files.indices.compactMap { index -> SharedPlan.Demand? in
      guard let outcome = results[index].outcome, !outcome.uses.isEmpty,
        let path = members.path(of: run.files[index])
      else { return nil }
      return SharedPlan.Demand(
        path: path, uses: outcome.uses, home: run.files[index].context.home)
    }
    guard !demands.isEmpty else { return [] }
    let others = members.files.filter { file in
      members.path(of: file).map { named[$0] == nil && !FileSummary.isTest($0) } ?? false
    }
    let outcomes = run.inParallel(others) { file in
      run.result(of: file, in: context(of: file, homes: [:])).outcome
    }
    for (file, outcome) in zip(others, outcomes) {
      guard let outcome, !outcome.uses.isEmpty, let path = members.path(of: file) else { continue }
      demands.append(
        SharedPlan.Demand(path: path, uses: outcome.uses, home: file.context.home))
    }
    return demands
  }

  /// Looks at files once more, with what is known now.
  private mutating func look(atFiles indices: [Int], homes: [String: SharedHome]) {
    let again = run.inParallel(indices) { [self] index in
      let file = run.files[index]
      return run.result(of: file, in: context(of: file, homes: homes))
    }
    for (index, result) in zip(indices, again) { results[index] = result }
  }

  /// Puts definitions into a file, which may be new; false where they have no place there.
  private mutating func provide(
    _ definitions: [SharedDefinition], at path: String, _ homes: [String: SharedHome],
    _ additions: inout [(RunFile, Run.Result)]
  ) -> Bool {
    if let index = named[path] {
      let file = run.files[index]
      let result = run.result(
        of: file, in: context(of: file, homes: homes), providing: definitions)
      guard let outcome = result.outcome, !outcome.edits.isEmpty else { return false }
      results[index] = result
      return true
    }
    guard let neighbour = run.files.first(where: { members.path(of: $0) != nil }) else {
      return false
    }
    let file = RunFile(new: members.root.appending(path.utf8), like: neighbour)
    let context = context(of: file, homes: homes)
    let outcome = run.engine(file).newFile(in: context, providing: definitions)
    guard !outcome.edits.isEmpty else { return false }
    additions.append((file, .outcome(outcome, of: nil)))
    return true
  }

  private func context(of file: RunFile, homes: [String: SharedHome]) -> FileContext {
    var context = file.context
    guard let path = members.path(of: file) else { return context }
    (context.path, context.project, context.homes) = (path, project, homes)
    return context
  }
}

extension Run.Result {
  /// What the engine made of the file, if it looked at it.
  var outcome: Outcome? {
    if case .outcome(let outcome, _) = self { outcome } else { nil }
  }
}
