internal import SourceText

/// Puts new bytes in the place of those that were read.
///
/// They are gathered in a temporary file beside the file, which then takes its name. So the file
/// has its old bytes or the new ones at any moment, whatever fails, and even if the process dies.
struct Replacement: ~Copyable {
  private let original: SourceFile
  private let calls: WritingCalls
  /// The folder that the file is in, and its name there, behind all links.
  private let folder: Descriptor
  private let name: [UInt8]
  private let temporaryName: [UInt8]

  /// Looks for the file that was read, which must lie in one of the roots.
  init(
    of original: SourceFile, within roots: Roots, calls: WritingCalls
  ) throws(WritingProblem) {
    let path = try calls.perform(.resolve, original.path.resolved())
    guard roots.contains(path) else { throw .outside }
    folder = try calls.perform(.openFolder, Descriptor.folder(path.parent, followingLink: false))
    name = Array(path.lastComponent)
    temporaryName = TemporaryName.name(for: name)
    self.original = original
    self.calls = calls
  }

  /// Writes the new bytes, if nothing is against it.
  func write(_ bytes: [UInt8]) throws(WritingProblem) {
    let file = try openOriginal(for: .openOriginal)
    let status = try calls.perform(.openOriginal, file.status())
    guard try countOfNames(file, status) == 1 else { throw .linked }
    guard status.permissions & 0o222 != 0 else { throw .readOnly }
    try calls.perform(.checkPermission, folder.checkWritable(name))

    try calls.gather(
      bytes, in: temporaryName, of: folder, permissions: .own
    ) { temporary throws(WritingProblem) in
      try liken(temporary, to: file, status)
      try calls.perform(.synchronize, temporary.synchronize())
      try checkOriginal()
      try calls.perform(.rename, folder.rename(temporaryName, to: name))
    }
    try calls.perform(.synchronizeFolder, folder.synchronize())
  }

  /// How many names the file has, without one that was left behind when the file was made.
  private func countOfNames(
    _ file: borrowing Descriptor, _ status: FileStatus
  ) throws(WritingProblem) -> Int {
    guard status.links == 2, (try? file.isFile(temporaryName, of: folder)) == true else {
      return status.links
    }
    try Leftover.remove(temporaryName, in: folder, calls)
    return try calls.perform(.openOriginal, file.status()).links
  }

  /// Gives the temporary file all that the file has beside its bytes.
  private func liken(
    _ temporary: borrowing Descriptor, to file: borrowing Descriptor, _ status: FileStatus
  ) throws(WritingProblem) {
    try calls.perform(.copyAttributes, temporary.copyAttributes(of: file))
    let own = try calls.perform(.changeOwner, temporary.status())
    if own.owner != status.owner || own.group != status.group {
      try calls.perform(.changeOwner, temporary.changeOwner(to: status.owner, status.group))
    }
    // Behind the owner, whose change takes some permissions away.
    try calls.perform(.changePermissions, temporary.changePermissions(to: status.permissions))
  }

  /// Opens the file, which must still be the one that was read.
  private func openOriginal(for step: WritingStep) throws(WritingProblem) -> Descriptor {
    let file = try calls.perform(step, folder.reading(name))
    let status = try calls.perform(step, file.status())
    guard status.isUnchanged(since: original.status) else { throw .changed }
    return file
  }

  /// Compares the file with what was read, byte for byte.
  ///
  /// Between this and the renaming there is no way to keep others from writing to the file.
  private func checkOriginal() throws(WritingProblem) {
    let file = try openOriginal(for: .checkOriginal)
    let bytes = try calls.perform(.checkOriginal, file.contents(expecting: original.status.size))
    guard original.text.bytes.elementsEqual(bytes) else { throw .changed }
  }
}

extension SourceFile {
  /// Puts other bytes in the place of those that were read.
  ///
  /// The file has the old bytes or the new ones, whatever happens; owner, permissions and attributes
  /// stay. Nothing is done where that is not possible, or where the file is not what was read, or
  /// not in one of the roots. A symbolic link stays; what it leads to is written.
  public func replace(with bytes: [UInt8], within roots: Roots) throws(FileProblem) {
    try replace(with: bytes, within: roots, calls: WritingCalls())
  }

  func replace(
    with bytes: [UInt8], within roots: Roots, calls: WritingCalls
  ) throws(FileProblem) {
    do throws(WritingProblem) {
      try write(bytes, within: roots, calls: calls)
    } catch {
      throw FileProblem(path, error.message)
    }
  }

  func write(
    _ bytes: [UInt8], within roots: Roots, calls: WritingCalls
  ) throws(WritingProblem) {
    guard !text.bytes.elementsEqual(bytes) else { return }
    // Nothing that repairs a file takes all of it away.
    guard !bytes.isEmpty else { throw .emptied }
    try Replacement(of: self, within: roots, calls: calls).write(bytes)
  }
}
