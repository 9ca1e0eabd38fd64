import Foundation
import Rewriting
import Testing
import Transforms

/// The rules of the house that neither the compiler nor the formatter knows.
@Suite struct HouseTests {
  @Test(arguments: House.swiftFiles(in: "Sources"))
  func filesAreShort(_ file: HouseFile) {
    #expect(file.lines.count <= 400)
  }

  @Test(arguments: House.swiftFiles(in: "Transforms"))
  func transformsAreShort(_ file: HouseFile) {
    #expect(file.lines.count <= 250)
  }

  @Test(arguments: House.swiftFiles(in: "Transforms"))
  func transformsKnowOnlyTheVocabulary(_ file: HouseFile) {
    let names = Catalog.all.map { "\(type(of: $0))" }
    let known: Set = ["PythonSemantics", "PythonSyntax", "Rewriting", "SourceText"]
    #expect(Set(file.imports).isSubset(of: known))
    guard let own = names.first(where: { file.path.hasPrefix("Transforms/\($0)") }) else { return }
    for other in names where other != own {
      #expect(!file.text.contains(other), "transforms do not name each other")
    }
  }

  /// One name everywhere: of the type, of its file or folder, of the cases and of the page.
  @Test func catalogIsFolderIsGoldenIsDocumentation() {
    let hazards = Set(Catalog.all.map(\.hazard))
    let types = Set(Catalog.all.map { "\(type(of: $0))" })
    #expect(House.names(in: "Transforms") == types.union(["Catalog"]))
    #expect(House.names(in: "Golden") == hazards.union(["projects"]))
    #expect(House.names(in: "docs/hazards") == hazards)
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func filesAreNamedForWhatTheyHold(_ file: HouseFile) {
    for vague in ["util", "helper", "manager", "misc", "common"] {
      #expect(!file.path.lowercased().contains(vague))
    }
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func targetsImportOnlyWhatLiesBelowThem(_ file: HouseFile) throws {
    let target = String(file.path.split(separator: "/")[1])
    let below = try #require(House.layers[target], "say in House.layers what \(target) may import")
    for module in file.imports where !below.contains(module) && module != House.locks {
      let isSystem = House.systemModules.contains(module)
      let maySystem = file.path.hasPrefix(House.systemFolder)
      #expect(isSystem && maySystem, "\(target) may not import \(module)")
    }
  }

  @Test(arguments: House.textFiles)
  func linesEndWithoutBlanks(_ file: HouseFile) {
    for (number, line) in file.lines.enumerated() {
      // An empty line of a diff.
      if line == " ", file.path.hasSuffix(".md") { continue }
      #expect(!line.hasSuffix(" ") && !line.hasSuffix("\t"), "line \(number + 1)")
    }
    #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"))
  }

  @Test(arguments: House.textFiles)
  func noPathIsOfOneMachine(_ file: HouseFile) {
    // Taken apart, so that this file passes too.
    for folder in ["home", "root", "Users", "work"] {
      #expect(!file.text.contains("/" + folder + "/"))
    }
  }

  @Test func everythingIsLookedAt() {
    #expect(House.swiftFiles(in: "Sources").count > 20)
    #expect(House.textFiles.count > 40)
  }
}

/// The repository as the tests of the house see it.
enum House {
  /// What each target may import: all that lies below it, and nothing beside it.
  static let layers: [String: Set<String>] = {
    let syntax: Set = ["SourceText"]
    let semantics = syntax.union(["PythonSyntax"])
    let rewriting = semantics.union(["PythonSemantics"])
    let aboveRewriting = rewriting.union(["Rewriting"])
    let aboveEngine = aboveRewriting.union(["Engine"])
    return [
      "SourceText": [],
      "TOML": [],
      "PathPatterns": [],
      "Manifests": semantics.union(["TOML"]),
      "PythonSyntax": syntax,
      "PythonSemantics": semantics,
      "Rewriting": rewriting,
      "Engine": aboveRewriting,
      "Configuration": semantics.union(["PathPatterns", "TOML"]),
      "Workspace": aboveEngine.union(["Configuration", "Manifests", "PathPatterns", "TOML"]),
      "Reporting": aboveEngine,
      "hoist": aboveEngine.union([
        "Workspace", "Reporting", "Configuration", "PathPatterns", "Transforms",
      ]),
    ]
  }()

  /// The one folder that calls the operating system, and the modules that only it imports.
  static let systemFolder = "Sources/Workspace/POSIX/"
  static let systemModules: Set = ["Darwin", "Glibc", "Musl"]
  /// What the toolchain has for state that threads share; it calls no system.
  static let locks = "Synchronization"

  /// The files that people write, by path from the root of the repository.
  static let textFiles: [HouseFile] = [
    "Sources", "Tests", "Transforms", "docs", "Package.swift", "README.md", "CHANGELOG.md",
  ].flatMap { top in
    files(in: top) { name in
      let isOurPython = name.hasPrefix("Tests/Oracle/") || name.hasPrefix("Tests/Behaviour/")
      return name.hasSuffix(".swift") || name.hasSuffix(".md")
        || isOurPython && name.hasSuffix(".py")
    }
  }

  /// What lies in a folder, without the endings of files and without what is hidden.
  static func names(in folder: String) -> Set<String> {
    let path = root.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(
      names.filter { !$0.hasPrefix(".") }.compactMap {
        $0.split(separator: ".").first.map(String.init)
      })
  }

  static func swiftFiles(in folder: String) -> [HouseFile] {
    files(in: folder) { $0.hasSuffix(".swift") }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in top: String, where isWanted: (String) -> Bool) -> [HouseFile] {
    let names =
      FileManager.default.enumerator(atPath: root.appending(path: top).path)?
      .compactMap { ($0 as? String).map { "\(top)/\($0)" } } ?? [top]
    return (names.isEmpty ? [top] : names).filter(isWanted).sorted().compactMap { name in
      guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else {
        return nil
      }
      return HouseFile(path: name, text: text)
    }
  }
}

/// One file of the repository.
struct HouseFile: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String

  var testDescription: String { path }

  var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The modules that the file imports, however it does.
  var imports: [String] {
    lines.compactMap { line in
      // What is further in is Python, in a string.
      guard !line.hasPrefix("   ") else { return nil }
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ Self.importWords.contains($0) })
      else { return nil }
      return words[place + 1].split(separator: ".").first.map(String.init)
    }
  }

  private static let importWords: Set<Substring> = [
    "@testable", "@preconcurrency", "@_exported", "public", "package", "internal", "fileprivate",
    "private",
  ]
}
