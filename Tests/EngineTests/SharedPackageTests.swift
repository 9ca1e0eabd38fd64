import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Nobody comes to import a package that may not be installed.
@Suite struct SharedPackageTests {
  @Test func whatIsInstalledForAllLivesTogether() {
    let project = project(users(of: "red", "blue"), installed: ["red", "blue"])
    #expect(homes(in: project) == ["app/clients.py"])
  }

  @Test func whatIsNotInstalledForAllHasAModuleOfItsOwn() {
    let project = project(users(of: "red", "blue"), installed: ["red"])
    #expect(homes(in: project) == ["app/clients.py", "app/clients_blue.py"])
    #expect(project.after("app/clients.py")?.contains("blue") == false)
    #expect(project.after("app/blue_a.py")?.contains("from app.clients_blue import") == true)
    let again = self.project(project.texts, installed: ["red"])
    #expect(again.outcomes.values.allSatisfy { $0.edits.isEmpty })
  }

  @Test func whereNothingIsCertainEachHasItsOwn() {
    let project = project(users(of: "red", "blue"))
    #expect(homes(in: project) == ["app/clients_blue.py", "app/clients_red.py"])
  }

  @Test func whatEveryoneImportsIsThere() {
    var texts = users(of: "red", "blue").mapValues { "import blue\nimport red\n" + $0 }
    #expect(homes(in: project(texts)) == ["app/clients.py"])
    // What one of them imports if it is there is not certain.
    texts["app/red_a.py"] =
      "try:\n    import blue\nexcept ImportError:\n    pass\n" + user(of: "red")
    #expect(homes(in: project(texts)) == ["app/clients.py", "app/clients_blue.py"])
  }

  @Test func whoNeedsBothImportsTwoNames() {
    var texts = users(of: "red", "blue")
    texts["app/both.py"] = user(of: "red") + "\n\n" + user(of: "blue")
    let project = project(texts)
    #expect(project.outcomes["app/both.py"]?.providers.count == 2)
    #expect(project.outcomes["app/both.py"]?.findings.map(\.fate) == [.fixed, .fixed])
  }

  @Test func aModuleThatIsThereGetsNothingNew() {
    var texts = users(of: "blue")
    texts["app/clients.py"] = "import red\n"
    #expect(homes(in: project(texts)) == ["app/clients_blue.py"])
    // Not even where all have what is added, as long as they may lack what is there.
    #expect(homes(in: project(texts, installed: ["blue"])) == ["app/shared_clients.py"])
    #expect(homes(in: project(texts, installed: ["blue", "red"])) == ["app/clients.py"])
    texts["app/clients.py"] = "try:\n    import red\nexcept ImportError:\n    red = None\n"
    #expect(homes(in: project(texts, installed: ["blue"])) == ["app/clients.py"])
  }

  @Test func theFileThatIsConfiguredGetsWhatAllHave() {
    let texts = users(of: "red", "blue")
    let listed = project(texts, installed: ["red"], optional: [], home: "app/kept.py")
    #expect(homes(in: listed) == ["app/kept.py", "app/kept_blue.py"])
    #expect(homes(in: project(texts, home: "app/kept.py")) == ["app/kept.py"])
  }

  @Test func nobodyImportsAnExtraByWayOfAnotherFile() {
    let texts = [
      "app/a.py": "import app.colours\n" + user(of: "red", in: "home"), "app/b.py": user(of: "red"),
      "app/colours.py": "import blue\n", "app/c.py": "import blue\n" + user(of: "red"),
      "app/d.py": "import app.colours\n" + user(of: "red"),
    ]
    let project = project(texts, installed: ["red"], optional: ["blue"])
    #expect(project.outcomes["app/b.py"]?.findings.map(\.fate) == [.advised])
    #expect(project.outcomes["app/c.py"]?.providers == ["app/a.py"])
    #expect(project.outcomes["app/d.py"]?.providers == ["app/a.py"])
    #expect(self.project(texts).outcomes["app/b.py"]?.providers == ["app/a.py"])
    // What such modules are for, and no manifest requires, is as uncertain.
    let unlisted = self.project(texts, installed: ["red"], optional: [])
    #expect(unlisted.outcomes["app/b.py"]?.findings.map(\.fate) == [.advised])
    let listed = self.project(texts, installed: ["red", "blue"], optional: [])
    #expect(listed.outcomes["app/b.py"]?.providers == ["app/a.py"])
  }

  private func project(
    _ texts: [String: String], installed: Set<String> = [], optional: Set<String>? = nil,
    home: String? = nil
  ) -> ProjectOfTexts {
    ProjectOfTexts(
      texts.merging(["app/__init__.py": ""]) { $1 }, [SharingPaint()], installed: installed,
      optional: optional, home: home)
  }

  /// The files that keep what others use.
  private func homes(in project: ProjectOfTexts) -> [String] {
    Set(project.outcomes.values.flatMap(\.providers)).sorted()
  }

  /// Two files for each library that need the same of it.
  private func users(of libraries: String...) -> [String: String] {
    libraries.reduce(into: [:]) { texts, library in
      for name in ["a", "b"] { texts["app/\(library)_\(name).py"] = user(of: library) }
    }
  }

  private func user(of library: String, in function: String = "f") -> String {
    """
    import \(library)


    def \(function)():
        return \(library).Paint()

    """
  }
}

/// Shares what `red.Paint` and `blue.Paint` make.
private struct SharingPaint: Transform {
  let about = testPage

  func findings(in file: PythonFile) -> [Finding] {
    let calls = file.calls(to: ["red.Paint", "blue.Paint"]).map(\.0).filter { call in
      file.function(around: call.node).map { Array($0.decorators).isEmpty } ?? false
    }
    let paints = calls.compactMap { call in paint(of: call, in: file).map { ($0, [call.node]) } }
    let uses = SharedUses(in: file, paints)
    return paints.map { paint, nodes in
      guard let use = uses[paint] else {
        return Finding(at: nodes[0], "paint per call", advice: "share it")
      }
      return Finding(
        at: nodes[0], "paint per call",
        fix: Fix([nodes[0].replacing(with: use.name.text + "()")], .safe, using: [use]))
    }
  }

  private func paint(of call: Call, in file: PythonFile) -> SharedDefinition? {
    guard let expression = file.sharedExpression(of: call) else { return nil }
    let function = file.function(around: call.node)?.name.text
    return SharedDefinition(
      "paint", making: call.node, expression, named: ["get_paint", "get_other_paint"],
      inModule: SharedModule("clients", importing: ["blue", "red"]), isAtHome: function == "home"
    ) { site in
      site.file.spelling(of: "functools.cache", at: site.node, preferring: .name).map { cache in
        [
          ModuleDefinition(
            site.name, usedAt: site.uses,
            """
            @\(cache)
            def \(site.name)():
                return \(site.constructor)
            """)
        ]
      }
    }
  }
}
