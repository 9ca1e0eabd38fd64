import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Files that are looked at together, as a run does.
struct ProjectOfTexts {
  let plan: SharedPlan
  private(set) var outcomes: [String: Outcome] = [:]

  init(
    _ texts: [String: String], _ transforms: [any Transform], installed: Set<String> = [],
    optional: Set<String>? = nil, home: String? = nil
  ) {
    let engine = Engine(transforms, policy: Policy())
    let sources = texts.mapValues { SourceText(Array($0.utf8)) }
    var context = FileContext()
    context.project = Project(
      sources.map { path, text in
        var context = FileContext()
        context.path = path
        context.project = Project([], otherPaths: Array(texts.keys))
        return PythonFile(SyntaxTree(parsing: text), in: context).map {
          FileSummary(path: path, $0)
        } ?? FileSummary(path: path, imports: [])
      })
    for (path, text) in sources {
      context.path = path
      outcomes[path] = engine.outcome(of: text, in: context)
    }
    plan = SharedPlan(
      of: outcomes.map {
        SharedPlan.Demand(
          path: $0.key, uses: $0.value.uses, home: home,
          importedPackages: $0.value.importedPackages,
          installedPackages: installed, optionalPackages: optional)
      }, in: context.project
    )
    for path in plan.affected.union(plan.provisions.keys) {
      context.path = path
      context.homes = plan.homes(for: path)
      outcomes[path] = engine.outcome(
        of: sources[path] ?? SourceText([]), in: context, providing: plan.provisions[path] ?? [])
    }
  }

  func after(_ path: String) -> String? {
    outcomes[path].map { String(decoding: $0.after().bytes, as: UTF8.self) }
  }

  var texts: [String: String] {
    outcomes.mapValues { String(decoding: $0.after().bytes, as: UTF8.self) }
  }
}
