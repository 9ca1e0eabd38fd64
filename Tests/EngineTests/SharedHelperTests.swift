import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Helpers that definitions of a project are written with.
@Suite struct SharedHelperTests {
  @Test func aFileAloneKeepsItsHelper() {
    let project = project(["app/a.py": guarding("a")])
    #expect(project.after("app/a.py") == guarded("a", helper))
    #expect(project.plan.affected.isEmpty)
  }

  @Test func severalFilesImportOne() {
    let project = project(["app/a.py": guarding("a"), "app/b.py": guarding("b")])
    #expect(project.after("app/guards.py") == String(helper.dropFirst(2)).withoutUnderscores)
    for name in ["a", "b"] {
      #expect(
        project.after("app/\(name).py")
          == guarded(name, "\nfrom app.guards import is_failure").withoutUnderscores)
      #expect(project.outcomes["app/\(name).py"]?.providers == ["app/guards.py"])
    }
    #expect(self.project(project.texts).outcomes.values.allSatisfy { $0.edits.isEmpty })
  }

  @Test func whatIsSharedBringsItsHelperAlong() {
    let project = project([
      "app/a.py": guarding("a"), "app/b.py": guarding("a"), "app/c.py": guarding("c"),
    ])
    #expect(
      project.after("app/guards.py") == """
        from lib import Guard


        def is_failure(error):
            return True


        a_guard = Guard("a", is_failure)

        """)
    #expect(
      project.after("app/a.py") == """
        from lib import ask

        from app.guards import a_guard


        def f():
            return ask("a", a_guard)

        """)
    #expect(project.after("app/c.py")?.contains("from app.guards import is_failure") == true)
  }

  @Test func aFileGoesOnWithItsOwn() {
    let own = guarding("a").replacing("from lib import ask\n", "from lib import ask\n" + helper)
    let project = project(["app/a.py": own, "app/b.py": guarding("b")])
    #expect(project.plan.affected.isEmpty)
    #expect(project.after("app/a.py") == guarded("a", helper))
    #expect(project.after("app/b.py") == guarded("b", helper))
  }

  @Test func whoCannotImportItHasItsOwn() {
    let project = project([
      "app/a.py": guarding("a"), "app/b.py": guarding("b"),
      "app/guards.py": "import app.a\nimport app.b\nimport lib\n",
    ])
    #expect(project.after("app/a.py") == guarded("a", helper))
    #expect(project.after("app/b.py") == guarded("b", helper))
  }

  @Test func whatIsImportedTakesItsName() {
    let two = guarding("a") + "\n\ndef g():\n    return ask('other a')\n"
    let project = project(["app/a.py": two, "app/b.py": guarding("a")])
    let after = project.after("app/a.py") ?? ""
    #expect(after.contains("from app.guards import a_guard"))
    #expect(after.contains("other_a_guard = Guard(\"other a\", "))
    #expect(after.contains("return ask(\"a\", a_guard)"))
    #expect(after.contains("return ask('other a', other_a_guard)"))
  }

  private func project(_ texts: [String: String]) -> ProjectOfTexts {
    let package = ["app/__init__.py": ""]
    return ProjectOfTexts(texts.merging(package) { text, _ in text }, [SharingGuards()])
  }

  private let helper = "\n\ndef _is_failure(error):\n    return True\n"

  /// A module that asks without a guard.
  private func guarding(_ name: String) -> String {
    """
    from lib import ask


    def f():
        return ask("\(name)")

    """
  }

  /// What becomes of it, with a helper or the import of one.
  private func guarded(_ name: String, _ helper: String) -> String {
    """
    from lib import Guard, ask
    \(helper)

    \(name)_guard = Guard("\(name)", _is_failure)


    def f():
        return ask("\(name)", \(name)_guard)

    """
  }
}

extension String {
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }

  fileprivate var withoutUnderscores: String { split(separator: "_is_").joined(separator: "is_") }
}

/// Shares a guard for what `lib.ask` asks, written with a helper.
private struct SharingGuards: Transform {
  let about = testPage

  func findings(in file: PythonFile) -> [Finding] {
    let helper = SharedDefinition(
      "helper", named: ["is_failure"], inModule: SharedModule("guards", importing: ["lib"]),
      isHelper: true
    ) { site in
      let code: Code = """
        def \(site.name)(error):
            return True
        """
      return [ModuleDefinition(site.name, usedAt: site.uses, code)]
    }
    let asked = file.calls(to: ["lib.ask"]).map(\.call).filter {
      Array($0.arguments.elements).count == 1
    }
    let requests = asked.compactMap { call in
      call.arguments[0].flatMap(file.text(ofString:)).map { (call, guardian(of: $0, helper)) }
    }
    let uses = SharedUses(in: file, requests.map { ($1, [$0.node]) })
    return requests.map { call, definition in
      guard let use = uses[definition], let argument = call.arguments[0] else {
        return Finding(at: call.node, "no guard", advice: "guard it")
      }
      let edit = argument.replacing(with: "\(argument.source), \(use.name.text)")
      return Finding(at: call.node, "no guard", fix: Fix([edit], .safe, using: [use]))
    }
  }

  /// The guard of one of those that are asked.
  private func guardian(of asked: String, _ helper: SharedDefinition) -> SharedDefinition {
    let words = asked.split(separator: " ")
    let names = ["\(words.last ?? "")_guard", words.joined(separator: "_") + "_guard"]
    return SharedDefinition(
      "guard \(asked)", named: names, inModule: SharedModule("guards", importing: ["lib"]),
      with: [helper]
    ) {
      site in
      guard let constructor = site.file.spelling(of: "lib.Guard", at: site.node, preferring: .name),
        let name = site.name(of: helper)
      else { return nil }
      let code: Code = "\(site.name) = \(constructor)(\"\(asked)\", \(name))"
      return [ModuleDefinition(site.name, usedAt: site.uses, code)]
    }
  }
}
