import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// One definition for all files of a project.
@Suite struct SharedPlanTests {
  @Test func aFileAloneDefinesWhatItNeeds() {
    let project = project(["app.py": use("'a'")])
    #expect(project.after("app.py") == defined("'a'", in: "app.py"))
    #expect(project.plan.affected.isEmpty)
  }

  @Test func severalFilesShareANewModule() {
    let project = project([
      "app/__init__.py": "", "app/a.py": use("'a'"), "app/b/__init__.py": "",
      "app/b/c.py": use("\"a\""),
    ])
    #expect(
      project.after("app/clients.py") == """
        from functools import cache

        from lib import Client


        @cache
        def get_client():
            return Client("a")

        """)
    #expect(
      project.after("app/a.py") == """
        from app.clients import get_client


        def f():
            return get_client()

        """)
    #expect(project.after("app/b/c.py") == project.after("app/a.py"))
    #expect(project.outcomes["app/a.py"]?.providers == ["app/clients.py"])
    #expect(self.project(project.texts).outcomes.values.allSatisfy { $0.edits.isEmpty })
  }

  @Test func aFileImportsAsItDoesFromItsProject() {
    let heads = [
      ("from . import other", "from . import other\nfrom .clients import get_client"),
      ("from .z import other", "from .clients import get_client\nfrom .z import other"),
      ("from app.other import x", "from app.clients import get_client\nfrom app.other import x"),
      (
        "from app.other import x\n\nfrom .z import y",
        "from app.clients import get_client\nfrom app.other import x\n\nfrom .z import y"
      ),
      ("if x:\n    from . import other", "from app.clients import get_client\n"),
      ("from .clients import other", "from .clients import get_client, other"),
      (
        "from app.other import x\n\nfrom .clients import other",
        "from app.other import x\n\nfrom .clients import get_client, other"
      ),
    ]
    for (head, after) in heads {
      let project = project([
        "app/__init__.py": "", "app/other.py": "", "app/clients.py": "import lib\n",
        "app/a.py": use("'a'"), "app/b.py": use("'a'", "\n\(head)\n"),
      ])
      #expect(project.after("app/b.py")?.hasPrefix(after) == true, "\(head)")
    }
  }

  @Test func relativeImportsGoUpAsFarAsThoseThatAreThere() {
    for (head, after) in [
      ("from .. import x", "from .. import x\nfrom ..clients import get_client\n"),
      ("from . import x", "from app.clients import get_client\n\nfrom . import x\n"),
    ] {
      let project = project([
        "app/__init__.py": "", "app/x/__init__.py": "", "app/a.py": use("'a'"),
        "app/x/b.py": use("'a'", "\n\(head)\n"),
      ])
      #expect(project.after("app/x/b.py")?.hasPrefix(after) == true)
    }
  }

  @Test func differentOnesStayApart() {
    let project = project([
      "app/__init__.py": "", "app/a.py": use("'a'"), "app/b.py": use("'b'"),
    ])
    #expect(project.plan.affected.isEmpty)
    #expect(project.after("app/b.py") == defined("'b'", in: "app/b.py"))
  }

  @Test func whatDifferentFilesShareHasOneModule() {
    let project = project([
      "app/__init__.py": "", "app/x/__init__.py": "", "app/y/__init__.py": "",
      "app/x/a.py": use("'a'"), "app/x/b.py": use("'a'"), "app/y/c.py": use("'c'"),
      "app/y/d.py": use("'c'"),
    ])
    let homes = ["app/x/a.py", "app/y/c.py"].flatMap { project.plan.homes(for: $0).values }
    #expect(homes.map(\.path) == ["app/clients.py", "app/clients.py"])
    #expect(Set(homes.map(\.name)) == ["get_client", "get_other_client"])
  }

  @Test func whatIsSharedLaterGoesToTheModuleOfAPackageAbove() {
    let project = project([
      "app/__init__.py": "", "app/x/__init__.py": "", "app/clients.py": "import lib\n",
      "app/x/c.py": use("'c'"), "app/x/d.py": use("'c'"),
    ])
    #expect(project.plan.homes(for: "app/x/c.py").values.map(\.path) == ["app/clients.py"])
  }

  @Test(arguments: [
    // By its name, and one below another.
    (folder: "app/cogs", interface: "", home: "app/clients.py"),
    (folder: "app/management/commands", interface: "", home: "app/clients.py"),
    // By what its modules have in common.
    (
      folder: "app/sources", interface: "def fetch(): ...\ndef describe(): ...\n",
      home: "app/clients.py"
    ),
    (
      folder: "app/sources", interface: "logger = 1\nLIMIT = 1\n",
      home: "app/sources/clients.py"
    ),
  ]) func aFolderOfPluginsGetsNoModule(folder: String, interface: String, home: String) {
    let project = project([
      "app/__init__.py": "", "\(folder)/__init__.py": "",
      "\(folder)/a.py": use("'a'") + interface, "\(folder)/b.py": use("'a'") + interface,
    ])
    #expect(project.plan.homes(for: "\(folder)/a.py").values.map(\.path) == [home])
  }

  @Test func aPlainFolderOfAPackageSharesWithThat() {
    let project = project([
      "backend/pkg/__init__.py": "", "backend/pkg/a.py": use("'a'"),
      "backend/pkg/sub/b.py": "from pkg import other\n" + use("'a'"),
      "backend/pkg/sub/c.py": use("'a'"), "backend/pkg/other.py": "",
    ])
    for user in ["backend/pkg/a.py", "backend/pkg/sub/b.py"] {
      let homes = project.plan.homes(for: user).values
      #expect(homes.map(\.path) == ["backend/pkg/clients.py"])
      #expect(homes.map(\.module) == ["pkg.clients"])
    }
    // Nothing tells how this one is started, and a script has a process of its own.
    #expect(!project.plan.affected.contains("backend/pkg/sub/c.py"))
  }

  @Test func aModuleOfTheNameThatIsAboutSomethingElseIsNoHome() {
    let project = project([
      "app/__init__.py": "", "app/x/__init__.py": "", "app/clients.py": "class Customer: ...\n",
      "app/x/clients.py": "import crm\n", "app/x/c.py": use("'c'"), "app/x/d.py": use("'c'"),
    ])
    #expect(project.plan.homes(for: "app/x/c.py").values.map(\.path) == ["app/x/shared_clients.py"])
  }

  @Test func aModuleOfAPackageAboveThatImportsTheFilesIsNoHome() {
    let project = project([
      "app/__init__.py": "", "app/x/__init__.py": "",
      "app/clients.py": "import lib\nfrom app.x import c\n",
      "app/x/c.py": use("'c'"), "app/x/d.py": use("'c'"),
    ])
    #expect(project.plan.homes(for: "app/x/c.py").values.map(\.path) == ["app/x/clients.py"])
  }

  @Test func whatOnlyOneModuleHasStaysThere() {
    let project = project([
      "app/__init__.py": "",
      "app/a.py": use("config.url", "config = Config()\n"),
      "app/b.py": use("config.url", "from app.a import config\n"),
    ])
    // Both mean the same, so the module that has the value keeps the definition.
    #expect(project.plan.homes(for: "app/b.py").values.first?.path == "app/a.py")
  }

  @Test func aModuleWithoutACertainNameIsNotImported() {
    let project = project(["scripts/a.py": use("'a'"), "scripts/b.py": use("'a'")])
    #expect(project.after("scripts/a.py") == defined("'a'", in: "scripts/a.py"))
    #expect(project.outcomes["scripts/b.py"]?.edits.isEmpty == true)
    #expect(project.outcomes["scripts/b.py"]?.findings.map(\.fate) == [.advised])
  }

  @Test func noImportClosesACycle() {
    let project = project([
      "app/__init__.py": "", "app/a.py": "import app.b\n" + use("'a'", isHome: true),
      "app/b.py": use("'a'"),
    ])
    #expect(project.outcomes["app/b.py"]?.findings.map(\.fate) == [.advised])
  }

  @Test func aPreliminaryLookOnlyAsks() {
    var context = FileContext()
    context.isPreliminary = true
    let engine = Engine([SharingClients()], policy: Policy())
    func outcome(of text: String) -> Outcome {
      engine.outcome(of: SourceText(Array(text.utf8)), in: context)
    }
    let asking = outcome(of: use("'a'", "import app.b\nif x:\n    import y\nfrom . import z\n"))
    #expect(asking.isPreliminary && !asking.isSilent && asking.edits.isEmpty)
    #expect(asking.uses.map(\.definition.module.name) == ["clients"])
    #expect(asking.importedPackages.names == ["app", "lib"] && asking.importedPackages.own)
    // What depends on nobody is settled at once.
    let settled = outcome(of: "x = 1\n")
    #expect(!settled.isPreliminary && settled.isSilent)
  }

  private func project(_ texts: [String: String]) -> ProjectOfTexts {
    ProjectOfTexts(texts, [SharingClients()])
  }

  /// A module that makes a client per call.
  private func use(_ argument: String, _ head: String = "", isHome: Bool = false) -> String {
    """
    from lib import Client
    \(head)

    def \(isHome ? "home" : "f")():
        return Client(\(argument))

    """
  }

  private func defined(_ argument: String, in path: String) -> String {
    """
    from functools import cache

    from lib import Client


    @cache
    def get_client():
        return Client(\(argument))


    def f():
        return get_client()

    """
  }
}

/// Shares what `lib.Client` makes.
private struct SharingClients: Transform {
  let about = testPage

  func findings(in file: PythonFile) -> [Finding] {
    file.calls(to: ["lib.Client"]).compactMap { call, _ in
      guard let function = file.function(around: call.node), Array(function.decorators).isEmpty,
        let expression = file.sharedExpression(of: call)
      else { return nil }
      let client = SharedDefinition(
        "client", making: call.node, expression, named: ["get_client", "get_other_client"],
        inModule: SharedModule("clients", importing: ["lib"]),
        isAtHome: function.name.bytes.elementsEqual("home".utf8)
      ) { site in
        guard
          let cache = site.file.spelling(of: "functools.cache", at: site.node, preferring: .name)
        else {
          return nil
        }
        return [
          ModuleDefinition(
            site.name, usedAt: site.uses,
            """
            @\(cache)
            def \(site.name)():
                return \(site.constructor)
            """)
        ]
      }
      guard let use = SharedUses(in: file, [(client, [call.node])])[client] else {
        return Finding(at: call.node, "a client per call", advice: "share it")
      }
      return Finding(
        at: call.node, "a client per call",
        fix: Fix([call.node.replacing(with: use.name.text + "()")], .safe, using: [use]))
    }
  }
}
