/// Why a file was not written.
enum WritingProblem: Error, Equatable {
  /// The file is not what it was when it was read.
  case changed
  /// Nothing would be left in the file.
  case emptied
  /// There is something where a new file was to be made.
  case exists
  /// Another run of Hoist is writing the file.
  case inUse
  /// The file has other names, which would keep the old bytes.
  case linked
  /// What stands where the new bytes must be gathered is not ours.
  case obstructed
  /// The file is not in the folders that the run is about.
  case outside
  /// Nobody shall write to the file.
  case readOnly
  /// There is no folder for a new file.
  case withoutFolder
  /// The system refused a step.
  case system(SystemError, WritingStep)

  /// Whether the file has its new bytes all the same.
  var isWritten: Bool {
    if case .system(_, .synchronizeFolder) = self { return true }
    return false
  }

  /// What is wrong, as one lower-case phrase without a full stop.
  var message: String {
    switch self {
    case .system(let error, .synchronizeFolder):
      "written, but a loss of power may undo that: \(error.message)"
    case .changed, .system(.missing, _), .system(.isLink, _):
      "not written: it has changed since it was read"
    case .emptied: "not written: nothing would be left in it"
    case .exists: "not written: there is something of that name by now"
    case .inUse: "not written: another run of hoist is writing it"
    case .linked: "not written: it has several names (hard links)"
    case .obstructed: "not written: something is in the way of its temporary file"
    case .outside: "not written: it is outside of the folders of this run"
    case .readOnly: "not written: it is read-only"
    case .withoutFolder: "not written: its folder is not there"
    case .system(let error, .changeOwner):
      "not written: its owner cannot be kept: \(error.message)"
    case .system(let error, .copyAttributes):
      "not written: its attributes cannot be kept: \(error.message)"
    case .system(let error, _): "not written: \(error.message)"
    }
  }
}
