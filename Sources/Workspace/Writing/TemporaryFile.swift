extension WritingCalls {
  /// Gathers bytes in a temporary file of a folder, and lets it take its place.
  ///
  /// Where that fails, the temporary file is removed. The permissions count as far as the process
  /// lets others do anything.
  func gather(
    _ bytes: [UInt8], in name: [UInt8], of folder: borrowing Descriptor,
    permissions: FilePermissions,
    finish: (borrowing Descriptor) throws(WritingProblem) -> Void
  ) throws(WritingProblem) {
    let temporary = try create(name, in: folder, permissions)
    do throws(WritingProblem) {
      try hold(temporary, called: name, in: folder)
      try fill(temporary, with: bytes)
      try finish(temporary)
    } catch {
      // What another run holds is not ours; what cannot be removed is found by the next run.
      if error != .inUse { try? perform(.remove, folder.remove(name)) }
      throw error
    }
  }

  /// Makes the temporary file, in the place of one that a killed run has left behind.
  private func create(
    _ name: [UInt8], in folder: borrowing Descriptor, _ permissions: FilePermissions
  ) throws(WritingProblem) -> Descriptor {
    do throws(WritingProblem) {
      return try perform(.create, folder.creating(name, permissions))
    } catch .system(.exists, _) {
      try Leftover.remove(name, in: folder, self)
      return try perform(.create, folder.creating(name, permissions))
    }
  }

  /// Keeps other runs from taking the temporary file for one that was left behind.
  private func hold(
    _ temporary: borrowing Descriptor, called name: [UInt8], in folder: borrowing Descriptor
  ) throws(WritingProblem) {
    do throws(WritingProblem) {
      try perform(.lock, temporary.lock())
    } catch .system(.locked, _) {
      throw .inUse
    } catch .system(.unsupported, _) {
      // Where there are no locks, two runs at once are on their own.
    }
    guard try perform(.lock, temporary.isFile(name, of: folder)) else { throw .inUse }
  }

  private func fill(
    _ temporary: borrowing Descriptor, with bytes: [UInt8]
  ) throws(WritingProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try perform(.write, temporary.write(rest.prefix(largestWrite))))
    }
  }
}
