import Foundation
import TestSupport
import Testing

/// What becomes of the repositories in `Golden/projects`, whatever is named and however many threads
/// work.
@Suite struct ProjectGoldenTests {
  private static let folder = TestSupport.Repository.root.appending(path: "Golden/projects")
  private static let names = ["one-of-each", "shop"]
  private static let select = "--unsafe-fixes"

  @Test(arguments: names) func doesNotDependOnTheOrder(name: String) throws {
    let repository = try Repository(files(of: "\(name)/before"))
    let diff = try repository.run("\"$0\" diff \(Self.select) --jobs 1").output
    #expect(!diff.isEmpty)
    for words in ["--jobs 7", "$(git ls-files -- '*.py' | sort -r)"] {
      let other = try repository.run("\"$0\" diff \(Self.select) \(words)").output
      let isSame = Set(parts(of: other)) == Set(parts(of: diff))
      #expect(isSame, "\(words)")
    }
  }

  @Test(arguments: names) func doesNotDependOnWhatIsNamed(name: String) throws {
    let repository = try Repository(files(of: "\(name)/before"))
    let all = Set(parts(of: try repository.run("\"$0\" diff \(Self.select)").output))
    let folders = try repository.run("git ls-files -- '*/*.py' | cut -d/ -f1 | sort -u").output
    for folder in folders.split(separator: "\n") {
      // The manifest tells how many files need the package.
      let strange = parts(of: try repository.run("\"$0\" diff \(Self.select) \(folder)").output)
        .filter { part in
          !part.contains("which the fixes of") && !all.contains { contains($0, part) }
        }
      #expect(strange.isEmpty, "\(folder)")
    }
  }

  /// Whether a diff of a file is another one, or a part of it where the file is new: that has only what
  /// those who were named import.
  private func contains(_ whole: String, _ part: String) -> Bool {
    func lines(of text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("@@") }
    }
    guard part.contains("new file mode") else { return whole == part }
    let all = lines(of: whole)
    return lines(of: part).allSatisfy(all.contains)
      && whole.prefix { $0 != "\n" } == part.prefix { $0 != "\n" }
  }

  /// A diff with the lines above it, for each file.
  private func parts(of diff: String) -> [String] {
    var parts: [String] = []
    var isHead = false
    for line in diff.split(separator: "\n") {
      let begins = line.hasPrefix("# ") || line.hasPrefix("diff --git ")
      if begins, !isHead { parts.append("") }
      isHead = line.hasPrefix("# ")
      parts[parts.count - 1] += line + "\n"
    }
    return parts
  }

  private func files(of folder: String) throws -> [String: String] {
    let url = Self.folder.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return try names.reduce(into: [:]) { files, name in
      let file = url.appending(path: name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return }
      files[name] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }
}
