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

  /// A folder of somebody who is not root, whom this process becomes for good; nil where that is
  /// not possible.
  ///
  /// For the bodies of tests that have a process of their own.
  static func ofSomebody() throws -> TemporaryFolder? {
    if geteuid() == 0 { guard setgid(somebody) == 0, setuid(somebody) == 0 else { return nil } }
    return try TemporaryFolder()
  }

  /// A user whom nothing belongs to.
  static let somebody: uid_t = 65_534

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

  /// Removes a file, if it is there.
  func remove(_ name: String) {
    try? FileManager.default.removeItem(at: url.appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path, withDestinationPath: target)
  }

  /// Where something in the folder is.
  func path(_ name: String) -> Path { path.appending(name.utf8) }

  /// What is in a file, through links.
  func contents(_ name: String) -> String? {
    (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all that is in the folder itself.
  var entries: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
  }

  /// What the system tells about a name, be it a link.
  func status(_ name: String) -> stat {
    var status = stat()
    lstat(url.appending(path: name).path, &status)
    return status
  }

  /// The names of what was found, from the folder on.
  func names(_ discovery: Discovery) -> [String] {
    discovery.files.map { String(printable: $0.bytes.dropFirst(path.bytes.count + 1)) }
  }
}
