internal import Engine
internal import Manifests
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
  private let reader: ProjectReader
  private var project: Project
  /// The place in the run of each of the project's files; nil of those that were not named.
  private let places: [Int?]
  /// The files of the run by their paths in the project, as soon as some share definitions.
  private var named: [String: Int] = [:]
  private var results: [Run.Result]
  /// Which files of the run may have a definition that others share.
  private let mayDefine: [Bool]
  /// Where definitions live, as far as that is settled.
  private var plan: SharedPlan
  /// The definitions that files do without, for the project keeps the same in another form.
  private var outvoted: Set<String> = []
  /// Where the project keeps by hand what definitions would make again.
  private var keptByHand: Set<String> = []

  /// The results of the run's files, and of those that come besides.
  static func settled(
    _ looks: [Run.Look], of run: Run, in members: ProjectFiles
  ) -> [(RunFile, Run.Result)] {
    let waiting = looks.indices.filter { looks[$0].result.outcome?.dependsOnProject ?? false }
    guard !waiting.isEmpty else { return zip(run.files, looks).map { ($0, $1.result) } }
    var look = ProjectLook(looks, of: run, in: members)
    return look.settled(waiting)
  }

  private init(_ looks: [Run.Look], of run: Run, in members: ProjectFiles) {
    self.run = run
    self.members = members
    let results = looks.map(\.result)
    self.results = results
    let places = members.places(among: run.files)
    self.places = places
    mayDefine = looks.map(\.namesLibraries)
    let names = Project(ofFilesAt: members.files.map(\.path))
    let questions = ProjectQuestions(
      of: run.files.indices.compactMap { index in
        guard let outcome = results[index].outcome, let path = members.path(of: run.files[index])
        else { return nil }
        return (path, outcome)
      }, in: names)
    reader = ProjectReader(of: members, called: names, for: run, asking: questions)
    project = names.knowing(
      reader.answers { member in places[member].map { looks[$0] } }, importersOf: questions.targets,
      doubting: questions.doubtfulNamespaces)
    plan = SharedPlan(of: [], in: project)
    learn(questions.unreadFiles)
  }

  /// Reads files of which it must be known what they say, and those that must be known because of
  /// them; what is no Python stays unread.
  private mutating func learn(_ unreadFiles: (Project) -> Set<String>) {
    var tried: Set<String> = []
    while true {
      let unread = unreadFiles(project).subtracting(tried)
      if unread.isEmpty { return }
      tried.formUnion(unread)
      project = project.knowing(reader.summaries(of: unread))
    }
  }

  private mutating func settled(_ waiting: [Int]) -> [(RunFile, Run.Result)] {
    look(atFiles: waiting.filter(isConcerned))
    var demands = self.demands
    if !demands.isEmpty { named = members.placesByPath(of: run.files) }
    var homes = existing(for: demands)
    outvoted = SharedPlan.outvoted(among: demands, existing: homes)
    keptByHand = SharedPlan.keptByHand(among: demands, existing: homes)
    if !outvoted.isEmpty || !keptByHand.isEmpty {
      look(atFiles: waiting.filter(isConcerned))
      demands = self.demands
      homes = existing(for: demands)
    }
    plan = plan(for: demands, having: homes)
    guard !plan.affected.isEmpty else { return Array(zip(run.files, results)) }
    // What lives in a file that exists and is not looked at cannot be put there.
    for path in plan.expectations.keys where named[path] == nil && project.hasFile(at: path) {
      plan.giveUp(path)
    }
    lookAgain()
    // What nobody who was named imports is not written for others.
    let unused = plan.provisions.keys.filter { named[$0] != nil && !uses(of: $0) }
    unused.forEach { plan.giveUp($0) }
    if !unused.isEmpty { lookAgain() }
    var additions = newFiles()
    while let path = firstDisappointment(additions) {
      plan.giveUp(path)
      lookAgain()
      additions = newFiles()
    }
    return additions.sorted { $0.key < $1.key }.map(\.value) + zip(run.files, results)
  }

  /// Where definitions live, when it is known what the files import that the plan depends on.
  private mutating func plan(
    for demands: [SharedPlan.Demand], having existing: [String: [SharedHome]]
  ) -> SharedPlan {
    let users = Set(demands.map(\.path))
    learn { project in
      project.unreadFiles(among: users.filter { project.certainModuleName(of: $0) == nil })
    }
    let root = members.root
    var origins: Set<String> = []
    while true {
      let plan = SharedPlan(of: demands, in: project, existing: existing) { path in
        !root.appending(path.utf8).isTaken
      }
      if plan.origins.isSubset(of: origins) { return plan }
      origins.formUnion(plan.origins)
      learn { $0.unreadFiles(importedWith: origins) }
    }
  }

  /// Whether the project may change what becomes of a file of the run.
  private func isConcerned(_ index: Int) -> Bool {
    let path = members.path(of: run.files[index]) ?? ""
    return results[index].outcome?.isConcerned(by: project, at: path) ?? false
  }

  /// Looks at all files that share something, or get something for others.
  private mutating func lookAgain() {
    let paths = plan.affected.union(plan.provisions.keys)
    look(atFiles: paths.compactMap { named[$0] }.sorted())
  }

  /// The first file that was expected to have a definition which others use, and does not.
  private func firstDisappointment(_ additions: [String: (RunFile, Run.Result)]) -> String? {
    plan.expectations.sorted { $0.key < $1.key }.first { path, names in
      // A file that is new has only what those who were named import.
      let used = identities(usedOf: path)
      guard !used.isEmpty else { return false }
      let outcome = named[path].map { results[$0].outcome } ?? additions[path]?.1.outcome
      guard let outcome, let file = PythonFile(SyntaxTree(parsing: outcome.after())) else {
        return true
      }
      return !names.allSatisfy { identity, name in
        !used.contains(identity) || file.moduleScope.symbol(named: name)?.isBound ?? false
      }
    }?.key
  }

  /// Whether a file of the run imports a definition from a file.
  private func uses(of path: String) -> Bool {
    results.contains { $0.outcome?.providers.contains(path) ?? false }
  }

  /// The definitions that files of the run import from a file, by what they are.
  private func identities(usedOf path: String) -> Set<String> {
    Set(
      results.flatMap { $0.outcome?.uses ?? [] }.filter { $0.provider == path }
        .map(\.definition.identity))
  }

  /// The new files that files of the run import from, by their paths.
  private func newFiles() -> [String: (RunFile, Run.Result)] {
    var files: [String: (RunFile, Run.Result)] = [:]
    for (path, definitions) in plan.provisions where named[path] == nil && uses(of: path) {
      let used = identities(usedOf: path)
      guard let file = newFile(at: path) else { continue }
      let outcome = run.engine(file).newFile(
        in: context(of: file), providing: definitions.filter { used.contains($0.identity) })
      if !outcome.edits.isEmpty { files[path] = (file, .outcome(outcome, of: nil)) }
    }
    return files
  }

  /// A file that is not there yet; what is said about its neighbours is said about it.
  private func newFile(at path: String) -> RunFile? {
    let place = members.root.appending(path.utf8)
    let neighbour =
      members.files.first { $0.file.resolved.parent == place.parent } ?? members.files.first
    return neighbour.map { RunFile(new: place, like: $0.file) }
  }

  /// Where the project has definitions already that its files ask for.
  private func existing(for demands: [SharedPlan.Demand]) -> [String: [SharedHome]] {
    let asked = demands.flatMap(\.uses).filter { $0.provider == nil }.map(\.definition)
    let wanted = Dictionary(
      (asked + asked.flatMap(\.relatives)).map { ($0.identity, $0) }
    ) { first, _ in first }
    let words = WordFilter(wanted.values.flatMap(\.names))
    guard !wanted.isEmpty else { return [:] }
    let candidates = zip(members.files, places).filter { member, place in
      place.map { mayDefine[$0] } ?? !member.isTest
    }
    let found = run.inParallel(candidates.map(\.0)) { [self, wanted] member, buffer in
      let (path, file) = (member.path, member.file)
      guard
        let source = try? SourceFile(
          contentsOf: file.path, by: buffer, where: words.passes(_:count:)),
        let python = PythonFile(SyntaxTree(parsing: source.text), in: context(of: file))
      else { return [(String, SharedHome)]() }
      return wanted.compactMap { identity, definition in
        definition.existing(inOther: python).map { existing in
          (
            identity,
            SharedHome(
              path: path, module: project.certainModuleName(of: path), name: existing.name,
              hasMoreDeadlines: existing.hasMoreDeadlines)
          )
        }
      }
    }
    return Dictionary(grouping: found.flatMap(\.self), by: \.0).mapValues { homes in
      // What is told all that was asked for comes first.
      let homes = homes.map(\.1).sorted { $0.path < $1.path }
      return homes.filter { !$0.hasMoreDeadlines } + homes.filter(\.hasMoreDeadlines)
    }
  }

  /// What the files of the project define on their own account, whether they were named or not.
  private var demands: [SharedPlan.Demand] {
    var demands = run.files.indices.compactMap { index -> SharedPlan.Demand? in
      guard let outcome = results[index].outcome, !outcome.uses.isEmpty,
        let path = members.path(of: run.files[index])
      else { return nil }
      return demand(of: run.files[index], at: path, outcome)
    }
    guard !demands.isEmpty else { return [] }
    let others = zip(members.files, places).filter { $1 == nil && !$0.isTest }.map(\.0)
    let outcomes = run.inParallel(others) { [self] other, buffer in
      run.look(at: other.file, by: buffer) { context(of: other.file) }.result.outcome
    }
    for (other, outcome) in zip(others, outcomes) {
      guard let outcome, !outcome.uses.isEmpty else { continue }
      demands.append(demand(of: other.file, at: other.path, outcome))
    }
    return demands
  }

  private func demand(
    of file: RunFile, at path: String, _ outcome: Outcome
  ) -> SharedPlan.Demand {
    let folder = file.manifest?.folder.components(below: members.root)
    return SharedPlan.Demand(
      path: path, uses: outcome.uses, home: file.context.home,
      distribution: folder.map { String(decoding: $0, as: UTF8.self) } ?? "",
      importedPackages: outcome.importedPackages,
      installedPackages: outcome.addedModules.union(file.manifest?.content.requiredModules ?? []),
      optionalPackages: file.manifest?.content.optionalModules)
  }

  /// Looks at files once more, with what is known now.
  private mutating func look(atFiles indices: [Int]) {
    let again = run.inParallel(indices) { [self] index, buffer in
      let file = run.files[index]
      let provided = members.path(of: file).flatMap { plan.provisions[$0] } ?? []
      return run.look(at: file, providing: provided, by: buffer) { context(of: file) }.result
    }
    for (index, result) in zip(indices, again) { results[index] = result }
  }

  private func context(of file: RunFile) -> FileContext {
    var context = file.context
    guard let path = members.path(of: file) else { return context }
    (context.path, context.project, context.homes) = (path, project, plan.homes(for: path))
    (context.outvoted, context.keptByHand) = (outvoted, keptByHand)
    context.permitted = plan.permitted(in: path)
    return context
  }
}

extension Outcome {
  /// The modules that are there when the manifest has what the fixes of the file need.
  fileprivate var addedModules: Set<String> {
    requirements.reduce(into: []) { modules, requirement in
      guard case .package(let name, let minimum) = requirement else { return }
      modules.formUnion(LowerBound(name, minimum: minimum).modules)
    }
  }
}

extension Run.Result {
  /// What the engine made of the file, if it looked at it.
  var outcome: Outcome? {
    if case .outcome(let outcome, _) = self { outcome } else { nil }
  }
}
