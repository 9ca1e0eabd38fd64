import Foundation
import SourceText
import Workspace

/// A folder of its own for one test, removed when the test is done with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: Path { Path(url.path.utf8) }

  /// Writes a file, and the folders that it is in.
  func add(_ name: String, _ contents: String = "x = 1\n") throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path, withDestinationPath: target)
  }

  /// The names of what was found, from the folder on.
  func names(_ discovery: Discovery) -> [String] {
    discovery.files.map { String(printable: $0.bytes.dropFirst(path.bytes.count + 1)) }
  }
}
