#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system said when a call failed.
///
/// Nothing outside this folder calls the operating system, and what the systems disagree on ends
/// here.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The failure of the call just made.
  static var last: SystemError { SystemError(code: errno) }

  /// A folder is where a file was expected.
  static let isFolder = SystemError(code: EISDIR)
  /// A device, pipe or socket is where a file was expected.
  static let notRegular = SystemError(code: ENODEV)
  /// The file has more bytes than can be kept.
  static let tooLarge = SystemError(code: EFBIG)
  /// There is nothing of that name.
  static let missing = SystemError(code: ENOENT)
  /// A symbolic link is where a file was expected.
  static let isLink = SystemError(code: ELOOP)
  /// A signal came before anything was done.
  static let interrupted = SystemError(code: EINTR)
  /// There is something of that name already.
  static let exists = SystemError(code: EEXIST)
  /// Somebody else has locked the file.
  static let locked = SystemError(code: EWOULDBLOCK)
  /// The file system cannot do that.
  static let unsupported = SystemError(code: ENOTSUP)
  /// Nobody reads any longer what is written.
  static let brokenPipe = SystemError(code: EPIPE)

  /// The failure as a phrase; `strerror` has a buffer that threads share, and a language.
  var message: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case EBUSY, ETXTBSY: "in use"
    case EEXIST: "exists already"
    case EFBIG: "the file is too large"
    case EINVAL: "not a possible name"
    case EIO: "input/output error"
    case EISDIR: "is a folder"
    case ELOOP: "too many symbolic links"
    case EMFILE, ENFILE: "too many open files"
    case ENAMETOOLONG: "the name is too long"
    case ENOENT: "no such file or folder"
    case ENOMEM: "out of memory"
    case ENOSPC, EDQUOT: "no space left"
    case ENOTDIR: "not a folder"
    case ENODEV: "not a regular file"
    case ENXIO: "no such device"
    case EROFS: "the file system is read-only"
    case ESTALE: "the file is gone from its server"
    default: "system error \(code)"
    }
  }
}

/// Makes a call until no signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
