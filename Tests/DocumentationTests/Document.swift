import Foundation
import TestSupport
import Testing

/// A file of the documentation, of which some or all is generated.
struct Document {
  /// Its path in the repository.
  let path: String
  private var file: URL { Repository.root.appending(path: path) }

  init(_ path: String) { self.path = path }

  /// What stands in the file; nil where there is none.
  var text: String? { try? String(contentsOf: file, encoding: .utf8) }

  /// Expects the file to hold a text; with `HOIST_BLESS`, writes it there.
  func expect(_ expected: String) throws {
    if Repository.isBlessed {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if text != expected { try Data(expected.utf8).write(to: file) }
    } else {
      #expect(text == expected, "\(path) is stale: run HOIST_BLESS=1 swift test")
    }
  }
}
